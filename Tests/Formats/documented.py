#!/usr/bin/env python3
"""Types what README and manual say, as their reader would, and holds what comes of it against the page.

    python3 Tests/Formats/documented.py .build/release/jmlint [PAGE...]

On a page,

- a line that is a path in backquotes with a colon, and the block after it: the file is written;
- a `sh` block: its lines are run, in the order of the page, in one folder;
- a `console` block: after `$` a command, then what it prints, line by line; a line `…` leaves some out;
- a command in backquotes within a sentence or a table: run in a folder of its own. One that is only a name
  (`jmlint archive add`, `make docs`) must be known: its help is asked for, or its target;
- `yaml`: taken by the program as settings or as a rule; `json` and `toml`: parsed.

A folder is a copy of docs/examples/newsroom with what STANDING adds, its drafts edited since the last commit of git. A command
ends with 0, and a check with 1, since the newsroom has slips; those that find nothing stand in CLEAN, and what is not
run in NOT_RUN with the reason, which every run tells.
"""

import concurrent.futures
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGES = ["README.md", "README.en.md", "CONTRIBUTING.md", *sorted(
    str(page.relative_to(ROOT)) for folder in ("docs", "docs/en") for page in (ROOT / folder).glob("*.md"))]

# A page that begins with an empty folder and makes its own files.
FROM_NOTHING = {"docs/writing-rules.md", "docs/en/writing-rules.md"}

# The English pages call the newsroom's folders by English names.
ALIASES = {"稿件": ["articles", "drafts"], "往期": ["published", "2024"]}

# Checks that find nothing, by a pattern of page and command: why.
CLEAN = {
    r".* jmlint check - --stdin-filename draft.txt .*< draft.txt": "the draft by itself has no slip",
    r".*archive.md .* --until 2024-12-31": "the archive has nothing of those days",
    r".*reading.md jmlint check 旧稿.txt --encoding gb18030": "the former draft has no slip",
    r".*reading.md jmlint check seeds --statistics": "the project's baseline knows everything in seeds/",
    r".*settings.md jmlint check (稿件|articles) --select names/ --fail-on error": "no slip is in a name",
    r".*baseline.md jmlint( --strict-baseline)?": "the baseline knows everything",
    r".*baseline.md jmlint check .* --fix( --suggested)?": "what the baseline knows is left alone",
}

# Commands that are not run here, by how they begin: why.
NOT_RUN = {
    "docker": "wants a container engine; Tests/Formats/image.py takes the steps of the Dockerfile",
    "make docs": "writes into the project; CI holds what it writes fresh by make docs-check",
    "make static": "builds everything again, for ten minutes and more; run it before a release",
    "jmlint check 稿件 --watch": "does not end by itself; Tests/CommandTests/WatchTests.swift watches",
    "jmlint check --format rdjson | reviewdog": "wants reviewdog and a pull request; the format is held against its schema",
}

# What .ci/run runs as a step of its own.
STEPS = ["make lint", "make test", "make docs-check", "make formats", "make commands", "make run"]


class Block:
    """A fenced block: its language, its lines, and the path told in the line before."""

    def __init__(self, language: str, lines: list[str], path: str | None):
        self.language, self.lines, self.path = language, lines, path

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def read(page: str) -> tuple[list[Block], list[str]]:
    """The blocks of a page and the commands in its sentences, both in order."""
    blocks, commands, path = [], [], None
    lines = iter((ROOT / page).read_text().splitlines())
    for line in lines:
        if fence := re.fullmatch(r"( *)```(\w*)", line):
            inside = []
            for line in lines:
                if line == fence[1] + "```":
                    break
                inside.append(line.removeprefix(fence[1]))
            blocks.append(Block(fence[2], inside, path))
            path = None
        elif line.strip():
            named = re.fullmatch(r"`([^`]+)`[：:]", line)
            path = named[1] if named else None
            commands += re.findall(r"`((?:jmlint|make) [^`]+)`", line)
    return blocks, list(dict.fromkeys(commands))


class Reader:
    """Somebody with the program on the path, a home of their own, and the newsroom in a folder."""

    def __init__(self, program: str, place: pathlib.Path):
        self.place = place
        (place / "bin").mkdir()
        (place / "bin" / "jmlint").symlink_to(program)
        (place / "home").mkdir()
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("JMLINT_CACHE", "MAKEFLAGS", "MAKELEVEL")},
            "PATH": f"{place / 'bin'}:{os.environ['PATH']}", "HOME": str(place / "home"), "LC_ALL": "C.UTF-8",
            "XDG_CACHE_HOME": str(place / "home/.cache"), "GIT_CONFIG_GLOBAL": "/dev/null",
        }
        self.count = 0

    def folder(self, empty: bool = False) -> pathlib.Path:
        self.count += 1
        folder = self.place / f"folder-{self.count}"
        folder.mkdir()
        if not empty:
            furnish(folder)
        return folder

    def run(self, command: str, folder: pathlib.Path) -> subprocess.CompletedProcess:
        # Commands about the project itself are typed at its top.
        at_top = re.match(r"(make|man|sh|docker)\b", command) or re.search(r" seeds\b", command)
        return subprocess.run(
            ["bash", "-c", command], cwd=ROOT if at_top else folder, env=self.environment, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, timeout=300)


def furnish(folder: pathlib.Path) -> None:
    """Puts the newsroom into a folder, as edited since its only commit."""
    shutil.copytree(ROOT / "docs/examples/newsroom", folder, dirs_exist_ok=True)
    for name, others in ALIASES.items():
        for other in others:
            shutil.copytree(folder / name, folder / other)
    texts = {path: path.read_text() for path in folder.rglob("*.txt")}
    former = {path: text.replace("96", "85").replace("2300", "3200") for path, text in texts.items()}
    draft = folder / "draft.txt"
    for name in ("旧稿.txt", "former.txt"):
        (folder / name).write_bytes(former[draft].encode("gb18030"))
    for name in ("来稿.docx", "draft.docx"):
        (folder / name).write_bytes(word(texts[folder / "稿件/甲.txt"]))
    record = {"id": "1", "date": "2025-03-02", "title": "航运", "text": "云栖港航运研究院有实验室5个。"}
    (folder / "news.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n")
    for path, text in former.items():
        path.write_text(text)
    for words in ("init -q", "add .", "commit -qm 稿", "tag v1"):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words.split()], cwd=folder, check=True)
    for path, text in texts.items():
        path.write_text(text)


def word(text: str) -> bytes:
    """A DOCX whose paragraphs are the lines of a text."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines() if line)
    package = "http://schemas.openxmlformats.org/package/2006"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{main}"><w:body>{paragraphs}</w:body></w:document>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def expected(page: str, command: str) -> int:
    if any(re.fullmatch(pattern, f"{page} {command}") for pattern in CLEAN):
        return 0
    if "坏规则" in command:  # The folder with a rule that is written wrongly.
        return 2
    is_check = re.match(r"jmlint( check\b| *$| --(?!generate))", command)
    return 1 if is_check and not re.search(r"--(dump|show-settings|show-files|help|diff)\b", command) else 0


def reason(command: str) -> str | None:
    return next((why for start, why in NOT_RUN.items() if command.startswith(start)), None)


def shows(output: str, wanted: list[str]) -> bool:
    """Whether the output has these lines, and no others where no `…` leaves some out; empty lines aside."""
    pattern = ""
    for line in (line.rstrip() for line in wanted):
        pattern += r"(.*\n)*?" if line.strip() == "…" else re.escape(line) + r"\n" if line else ""
    printed = "".join(line.rstrip() + "\n" for line in output.splitlines() if line.strip())
    return re.fullmatch(pattern, printed) is not None


class Page:
    """What became of the commands of one page."""

    def __init__(self, name: str):
        self.name = name
        self.faults: list[str] = []
        self.count = 0
        self.left: dict[str, str] = {}

    def typed(self, program: str) -> "Page":
        blocks, commands = read(self.name)
        with tempfile.TemporaryDirectory() as place:
            self.reader = Reader(program, pathlib.Path(place))
            self.blocks(blocks)
            self.sentences(commands)
        return self

    def fault(self, what: str, detail: str) -> None:
        self.faults.append(f"{self.name}: {what}\n    " + detail.strip().replace("\n", "\n    "))

    def type(self, command: str, folder: pathlib.Path, shown: list[str] | None = None) -> None:
        if command in STEPS:
            return
        if why := reason(command):
            self.left[command] = why
            return
        self.count += 1
        try:
            outcome = self.reader.run(command, folder)
        except subprocess.TimeoutExpired:
            return self.fault(f"$ {command}", "does not come to its end")
        said = outcome.stdout + outcome.stderr
        status = expected(self.name, command)
        if outcome.returncode != status:
            self.fault(f"$ {command}\n    ends with {outcome.returncode}, not {status}", said[-2000:])
        elif shown and not shows(said, shown):
            self.fault(f"$ {command}\n    prints other lines", said[:6000])

    def blocks(self, blocks: list[Block]) -> None:
        folder = self.reader.folder(empty=self.name in FROM_NOTHING)
        for block in blocks:
            if block.path:
                file = folder / block.path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(block.text)
            elif block.language == "sh":
                for line in block.text.replace("\\\n", "").splitlines():
                    if command := re.sub(r"(^|\s+)#.*", "", line).strip():
                        self.type(command, folder)
            elif block.language == "console":
                for part in re.split(r"^\$ ", block.text, flags=re.M)[1:]:
                    command, *shown = part.rstrip("\n").split("\n")
                    self.type(command, folder, shown)
            elif block.language == "yaml":
                self.load(block)
            elif block.language in ("json", "toml"):
                (json.loads if block.language == "json" else tomllib.loads)(block.text)
                self.count += 1

    def load(self, block: Block) -> None:
        """Settings or a rule that the page only shows."""
        folder = self.reader.folder()
        for name in re.findall(r"^(?:rules|lexicons): \[(.+)\]", block.text, re.M):
            (folder / name).mkdir(exist_ok=True)
        if block.text.startswith("kind:"):
            (folder / "own").mkdir()
            (folder / "own" / "rule.yml").write_text(block.text)
            self.type("jmlint rules test --rules own --select rule", folder)
        else:
            (folder / ".lint.yml").write_text(block.text)
            self.type("jmlint check --show-settings", folder)

    def sentences(self, commands: list[str]) -> None:
        for command in commands:
            if re.fullmatch(r"make [a-z-]+", command):
                self.type(f"make -n {command.removeprefix('make ')} > /dev/null", ROOT)
            elif re.fullmatch(r"jmlint( [a-z]+){1,2}", command):
                self.type(command + " --help", self.reader.folder(empty=True))
            else:
                self.type(command, self.reader.folder())


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    steps = (ROOT / ".ci/run").read_text()
    missing = [step for step in STEPS if not re.search(rf"\b{step}$|\b{step} ", steps, re.M)]
    assert not missing, f".ci/run does not run {missing}"
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        pages = list(pool.map(lambda name: Page(name).typed(program), sys.argv[2:] or PAGES))
    faults = [fault for page in pages for fault in page.faults]
    left = {command: why for page in pages for command, why in page.left.items()}
    print("\n".join(faults + [f"not run: {command}: {why}" for command, why in left.items()]))
    print(f"README and manual: {sum(page.count for page in pages)} commands and examples taken at their word, "
          f"{len(left)} not run, {len(faults)} wrong")
    if not sys.argv[2:]:
        unused = [start for start in NOT_RUN if not any(start in (ROOT / name).read_text() for name in PAGES)]
        assert not unused, f"no page says {unused}"
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
