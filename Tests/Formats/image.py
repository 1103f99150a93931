#!/usr/bin/env python3
"""Takes the steps of the Dockerfile without a container engine, and runs the image's only program in an empty root.

    python3 Tests/Formats/image.py STATIC_PROGRAM

The context is what git knows of the project less .dockerignore. RUN steps are run in it with the paths of the image below a
folder, except for apt-get, whose packages are only looked up, and for the build, in whose place STATIC_PROGRAM is taken.
"""

import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SLIP = "---\ntitle: 选址\ndate: 2024-03-01\n---\n全市共有12家企业，其中国内5家，国外9家。\n"


def steps() -> list[tuple[str, str]]:
    """Instruction and arguments of each step, lines joined."""
    text = re.sub(r"^#.*\n", "", (ROOT / "Dockerfile").read_text(), flags=re.M).replace("\\\n", " ")
    return [(name, " ".join(rest.split())) for name, _, rest in (line.partition(" ") for line in text.splitlines()) if name]


def context(folder: pathlib.Path) -> None:
    ignored = (ROOT / ".dockerignore").read_text().split()
    known = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in known.split("\0")[:-1]:
        if not any(fnmatch.fnmatch(name.split("/")[0], pattern) for pattern in ignored):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def look_up(command: str) -> None:
    """The packages that a step installs are packages that Debian has."""
    packages = re.search(r"apt-get install ([^&]+)", command)[1].split()
    for name in (word for word in packages if not word.startswith("-")):
        found = shutil.which("apt-cache") and subprocess.run(
            ["apt-cache", "show", "--no-all-versions", name], capture_output=True, text=True)
        assert not found or found.returncode == 0, f"there is no package {name}"


class Stage:
    """The files of one stage, below a folder."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.work = folder

    def path(self, name: str) -> pathlib.Path:
        return self.folder / name.lstrip("/") if name.startswith("/") else self.work / name

    def run(self, command: str, program: str) -> None:
        # A word of the command that is a path of the image is one below the folder.
        inside = re.sub(r"(?<=\s)/(?=\w)", f"{self.folder}/", command)
        subprocess.run(
            ["sh", "-euc", inside], cwd=self.work, check=True, stdout=subprocess.DEVNULL,
            env={**os.environ, "JMLINT_BINARY": program})


def build(place: pathlib.Path, program: str) -> tuple[Stage, list[str], list[str]]:
    """The last stage, with the words of ENTRYPOINT and CMD."""
    stages, stage, words = {}, None, {"ENTRYPOINT": "[]", "CMD": "[]"}
    for name, rest in steps():
        if name == "FROM":
            stage = Stage(place / f"stage-{len(stages)}")
            stage.folder.mkdir()
            stages[rest.rpartition(" AS ")[2]] = stage
        elif name == "WORKDIR":
            stage.work = stage.path(rest)
            stage.work.mkdir(parents=True, exist_ok=True)
        elif name == "COPY" and rest == ". .":
            context(stage.work)
        elif name == "COPY":
            source, origin, target = re.fullmatch(r"--from=(\w+) (\S+) (\S+)", rest).groups()
            stage.path(target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(stages[source].path(origin), stage.path(target))
        elif name == "RUN" and "apt-get" in rest:
            look_up(rest)
        elif name == "RUN":
            stage.run(rest, program)
        elif name in words:
            words[name] = rest
        else:
            raise AssertionError(f"no such step is known: {name} {rest}")
    return stage, json.loads(words["ENTRYPOINT"]), json.loads(words["CMD"])


def enter(folder: pathlib.Path) -> list[str]:
    """The words that run a program with the folder as its root, and processes shown in /proc as in a container."""
    (folder / "proc").mkdir()
    mapped = [] if os.geteuid() == 0 else ["--map-root-user"]
    chroot = shutil.which("chroot") or "/usr/sbin/chroot"
    return [shutil.which("unshare"), *mapped, "--mount", "--pid", "--fork", f"--mount-proc={folder}/proc", chroot, str(folder)]


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as place:
        image, entry, command = build(pathlib.Path(place), program)
        files = sorted(str(p.relative_to(image.folder)) for p in image.folder.rglob("*") if p.is_file())
        assert files == ["LICENSE", "bin/jmlint"], files
        (image.folder / "work" / "稿.txt").write_text(SLIP)
        (image.folder / "tmp").mkdir()
        entered = enter(image.folder)

        def run(*words):
            # chroot begins at the root of the image, and a container in its WORKDIR.
            paths = ["/work/稿.txt" if word == "稿.txt" else word for word in words]
            return subprocess.run(
                [*entered, *entry, *paths], env={}, cwd=image.folder, capture_output=True, text=True)

        version = run("--version")
        assert version.returncode == 0, version.stderr
        slip = run(*command, "稿.txt", "--output", "html=/tmp/page.html", "--format", "json")
        assert slip.returncode == 1 and json.loads(slip.stdout)["summary"]["findings"] == 1, slip.stdout + slip.stderr
        assert (image.folder / "tmp/page.html").read_text().startswith("<!DOCTYPE html>")
        kept = run("archive", "add", "稿.txt", "--archive", "/tmp/archive.db")
        assert kept.returncode == 0, kept.stderr
        against = run("check", "稿.txt", "--against", "/tmp/archive.db")
        assert against.returncode == 1, against.stdout + against.stderr
        size = (image.folder / "bin/jmlint").stat().st_size // 1_000_000
    print(f"image: {len(steps())} steps of the Dockerfile; jmlint {version.stdout.strip()}, {size} MB, checks, writes a page "
          "and keeps an archive in an empty root")
    return 0


if __name__ == "__main__":
    sys.exit(main())
