# jmlint: `make` lists the targets. Everything builds with SwiftPM into .build.

SWIFT ?= swift
RELEASE := .build/release/jmlint
DEBUG := .build/debug/jmlint
# Linked with the program, Swift's libraries need not be looked up at each start.
LINKED := $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
SOURCES := Sources Tests Plugins Benchmarks Package.swift

.PHONY: help run test known rules lint format release debug docs docs-check formats commands static seeds clean prerequisites embedded

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

run: release ## build, then check the pages in seeds/ and show what is found
	@$(RELEASE) check seeds --no-baseline; status=$$?; \
	if [ $$status -gt 1 ]; then exit $$status; fi; \
	echo; echo "（jmlint 有发现时以状态 1 结束，这一次是 $$status；make run 只作演示，以 0 结束）"

test: debug ## run all tests and every example of every rule
	$(SWIFT) test --parallel
	$(DEBUG) rules test

known: debug ## hold seeds/ against its baseline, as CI does; `jmlint baseline write` after a change that was meant
	$(DEBUG) --strict-baseline

rules: debug ## run the rules' examples only
	$(DEBUG) rules test

lint: ## check the format of the code
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)

format: ## format the code
	$(SWIFT) format --in-place --recursive --parallel $(SOURCES)

release: prerequisites embedded ## build the program, optimised, as .build/release/jmlint
	$(SWIFT) build -c release --product jmlint $(LINKED)

debug: prerequisites embedded ## build everything for debugging
	$(SWIFT) build --build-tests

docs: debug ## write the generated pages: docs/rules, docs/schemas, docs/man
	$(DEBUG) rules pages docs/rules
	$(DEBUG) rules schemas docs/schemas
	$(DEBUG) manual docs/man/jmlint.1

docs-check: debug ## fail where a generated page is stale
	@rm -rf .build/docs && mkdir -p .build/docs
	@$(DEBUG) rules pages .build/docs/rules > /dev/null
	@$(DEBUG) rules schemas .build/docs/schemas > /dev/null
	@$(DEBUG) manual .build/docs/man/jmlint.1
	@diff -r .build/docs/rules docs/rules && diff -r .build/docs/schemas docs/schemas \
	&& diff -r .build/docs/man docs/man \
	|| { echo "生成的页面过时了：请运行 make docs 并提交"; exit 1; }

formats: debug ## hold every format against its schema or a real consumer, and use the page in a browser
	python3 Tests/Formats/validate.py $(DEBUG)
	$(DEBUG) check seeds --no-baseline --fail-on off --output .build/report.html
	python3 Tests/Formats/browse.py .build/report.html
	python3 Tests/Formats/ways_in.py $(DEBUG)

commands: release ## type every command of README and manual, and hold what comes of it against the page
	python3 Tests/Formats/documented.py $(RELEASE)

static: prerequisites embedded ## build one file without any shared library and pack it (Linux)
	sh Scripts/release .build/dist
	python3 Tests/Formats/image.py .build-static/release/jmlint

clean: ## remove what was built
	rm -rf .build

# SwiftPM lists the files of Rules/ when it reads the manifest: a file that comes or goes must make it read again.
embedded:
	@mkdir -p .build
	@find Rules -type f | sort | cksum > .build/rules-list.new
	@cmp -s .build/rules-list.new .build/rules-list || touch Package.swift
	@mv .build/rules-list.new .build/rules-list

prerequisites:
	@./.ci/prerequisites
