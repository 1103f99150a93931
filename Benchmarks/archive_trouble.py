#!/usr/bin/env python3
"""What happens to an archive in bad company: others that write and read at once, no room, no leave, wrong files.

    python3 Benchmarks/archive_trouble.py NEWS.jsonl --jmlint .build/release/jmlint

Two processes add halves of NEWS while a third checks a draft over and over: nobody may fail, and no check may take a second
longer than one alone. Then the archive meets a limit on the size of files, a file system without room (a small tmpfs, where
it may be mounted), a file and a folder without leave to write, and files that are no archive, a damaged one and a later one: each
time there must be a message, status 2, and all that was stored before. Ends with status 1 where one is missing.
"""
import argparse, os, re, resource, shutil, sqlite3, subprocess, sys, tempfile, time

faults = []


def run(options, *words, limit=None, **more):
    def limited():
        if limit:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = subprocess.run([options.jmlint, *words, "--isolated", "--lang", "en"], capture_output=True, text=True,
                          preexec_fn=limited, **more)
    return done.returncode, (done.stderr.strip().splitlines() or [""])[-1]


def content(options, archive):
    done = subprocess.run([options.jmlint, "archive", "verify", "--isolated", "--lang", "en", "--archive", archive],
                          capture_output=True, text=True)
    found = re.search(r"sound: (\d+) article\(s\), content (\w+)", done.stdout)
    return (int(found[1]), found[2]) if found else None


def expect(name, holds, said=""):
    print(f"{'ok ' if holds else 'NOT'} {name}{': ' + said if said else ''}")
    if not holds:
        faults.append(name)


def together(options, lines, folder):
    halves = [os.path.join(folder, f"half{side}.jsonl") for side in (0, 1)]
    for side, half in enumerate(halves):
        with open(half, "w", encoding="utf-8") as file:
            file.writelines(lines[side::2])
    archive, draft = os.path.join(folder, "together.db"), os.path.join(folder, "draft.txt")
    with open(draft, "w", encoding="utf-8") as file:
        file.write("---\ntitle: 云州港去年吞吐量\ndate: 2013-03-01\n---\n云州港去年完成货物吞吐量180万吨，同比增长6%，新开航线3条。\n")
    check = ["check", draft, "--against", archive]
    run(options, "archive", "add", draft, "--archive", archive)
    begun = time.time()
    run(options, *check)
    alone = time.time() - begun
    adding = [subprocess.Popen([options.jmlint, "archive", "add", half, "--isolated", "--archive", archive],
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for half in halves]
    longest, count, codes = 0, 0, set()
    while any(process.poll() is None for process in adding):
        begun = time.time()
        codes.add(run(options, *check)[0])
        longest, count = max(longest, time.time() - begun), count + 1
    expect("both that add end well", [process.wait() for process in adding] == [0, 0])
    expect("no check fails or waits over a second", codes <= {0, 1} and longest < alone + 1,
           f"{count} checks, the longest {longest:.2f} s, alone {alone:.2f} s")
    found = content(options, archive)
    expect("the archive holds both halves", found is not None and found[0] == len(lines) + 1, str(found))


def without_room(options, lines, folder):
    news = os.path.join(folder, "news.jsonl")
    archive = os.path.join(folder, "limited.db")
    with open(news, "w", encoding="utf-8") as file:
        file.writelines(lines)
    first = os.path.join(folder, "first.jsonl")
    with open(first, "w", encoding="utf-8") as file:
        file.writelines(lines[:20])
    run(options, "archive", "add", first, "--archive", archive)
    status, said = run(options, "archive", "add", news, "--archive", archive, limit=os.path.getsize(archive) + (1 << 20))
    before = content(options, archive)
    expect("a limit on the size of files is told", status == 2 and "full" in said, said)
    expect("what was stored is kept", before is not None and before[0] >= 20, str(before))
    expect("the same command goes on with more room", run(options, "archive", "add", news, "--archive", archive)[0] == 0)
    expect("and ends with all", (content(options, archive) or [0])[0] == len(lines) + 20)
    small = os.path.join(folder, "small")
    os.mkdir(small)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", small], capture_output=True).returncode != 0:
        return print("--  no tmpfs may be mounted here")
    try:
        archive = os.path.join(small, "a.db")
        run(options, "archive", "add", first, "--archive", archive)
        status, said = run(options, "archive", "add", news, "--archive", archive)
        expect("a full disk is told", status == 2 and "full" in said, said)
        held = content(options, archive)
        expect("what was stored is kept on the full disk", held is not None and held[0] >= 20, str(held))
        subprocess.run(["mount", "-o", "remount,size=600m", small], check=True)
        expect("the same command goes on", run(options, "archive", "add", news, "--archive", archive)[0] == 0)
        expect("and ends with all there", (content(options, archive) or [0])[0] == len(lines) + 20)
    finally:
        subprocess.run(["umount", small])


def wrong_files(options, lines, folder):
    text = os.path.join(folder, "a.txt")
    with open(text, "w", encoding="utf-8") as file:
        file.write("云州市今年新增企业80多家。\n")
    sound = os.path.join(folder, "sound.db")
    run(options, "archive", "add", text, "--archive", sound)

    def refused(name, path, word):
        before = open(path, "rb").read() if os.path.isfile(path) else None
        for words in (["archive", "add", text, "--archive", path], ["archive", "search", "云州", "--archive", path]):
            status, said = run(options, *words)
            if word == "written" and words[1] == "search":
                continue
            expect(f"{name}, {words[1]}", status == 2 and word in said, said)
        if before is not None:
            expect(f"{name} is left as it was", open(path, "rb").read() == before)

    def changed(name, *statements):
        path = os.path.join(folder, name)
        shutil.copy(sound, path)
        with sqlite3.connect(path) as database:
            for statement in statements:
                database.execute(statement)
        database.close()
        return path

    refused("a text", text, "no archive")
    foreign = os.path.join(folder, "foreign.db")
    with sqlite3.connect(foreign) as database:
        database.execute("CREATE TABLE album(name)")
    database.close()
    refused("another program's database", foreign, "no archive")
    refused("a later version", changed("newer.db", "INSERT INTO grdb_migrations VALUES ('99')"), "newer")
    refused("another form of facts", changed("form.db", "UPDATE setting SET value = '0'"), "another version")
    damaged = os.path.join(folder, "damaged.db")
    with open(damaged, "wb") as file:
        bytes_ = bytearray(open(sound, "rb").read())
        for place in range(4096, len(bytes_), 512):
            bytes_[place] = 0xFF
        file.write(bytes_)
    refused("a damaged archive", damaged, "damaged")
    if os.geteuid() != 0:
        os.chmod(sound, 0o444)
        refused("a file that may not be written", sound, "written")
        os.chmod(sound, 0o644)
    else:
        print("--  leave to write is not asked of root")
    missing = os.path.join(folder, "gone", "a.db")
    expect("an archive that is not there", run(options, "archive", "search", "云州", "--archive", missing)[0] == 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--jmlint", default=".build/release/jmlint")
    parser.add_argument("--articles", type=int, default=2000)
    options = parser.parse_args()
    with open(options.news, encoding="utf-8") as file:
        lines = [line for line, _ in zip(file, range(options.articles))]
    with tempfile.TemporaryDirectory() as folder:
        together(options, lines, folder)
        without_room(options, lines[:600], folder)
        wrong_files(options, lines, folder)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
