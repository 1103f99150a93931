#!/usr/bin/env python3
"""Random edits in an open draft: time from change to diagnostics, and whether they are those of a fresh check.

usage: editing.py TEXTS... [--against PATH...] [--jmlint PROGRAM] [--edits 1000] [--size 50000] [--seed 1]

The draft is made of TEXTS (files), one after the other until it has about so many bytes of UTF-8. `jmlint lsp` is started
on it, each edit is sent as an editor sends it and its diagnostics are awaited; the server's pause after the last
keystroke (--debounce, 150 ms by default) is set to nothing and comes on top. At the end the edited draft is written out,
checked by `jmlint check`, and every rule and place must be the same. Exit status 1 where they are not.
"""
import argparse, json, os, random, subprocess, sys, tempfile, time
from collections import Counter

PIECES = ["83", "96名", "。", "\n", "累计", "😀", "", "", "", "12条", "，其中省级4家、市级5家，共10家。", "“𠮷", "2月30日", "的"]


class Server:
    def __init__(self, program, folder, against):
        command = [program, "lsp", "--stdio", "--debounce", "0"] + (["--against"] + against if against else [])
        self.process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.requests = 0

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise SystemExit("the server ended")
            if line == b"\r\n":
                return json.loads(self.process.stdout.read(length))
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])

    def ask(self, method, params):
        self.requests += 1
        self.send({"id": self.requests, "method": method, "params": params})
        while True:
            message = self.receive()
            if message.get("id") == self.requests and "method" not in message:
                return message["result"]

    def diagnostics(self, version):
        while True:
            message = self.receive()
            if message.get("method") == "textDocument/publishDiagnostics":
                if message["params"].get("version") == version:
                    return message["params"]["diagnostics"]

    def await_pages(self):
        while "compare with" not in self.receive().get("params", {}).get("message", ""):
            pass


def units(text):
    return len(text.encode("utf-16-le")) // 2


def position(lines, line, column):
    return {"line": line, "character": units(lines[line][:column])}


def edit(lines, chance):
    """Changes the lines; the edit as the protocol has it."""
    line = chance.randrange(len(lines))
    start = chance.randint(0, len(lines[line]))
    end_line, end = line, min(len(lines[line]), start + chance.choice([0, 0, 1, 2, 5]))
    if chance.random() < 0.02 and line + 1 < len(lines):
        end_line, end = line + 1, 0
    piece = chance.choice(PIECES)
    change = {"range": {"start": position(lines, line, start), "end": position(lines, end_line, end)}, "text": piece}
    lines[line:end_line + 1] = (lines[line][:start] + piece + lines[end_line][end:]).split("\n")
    return change


def fresh(program, folder, lines, against):
    command = [program, "check", "draft.txt", "--format", "json"] + (["--against"] + against if against else [])
    report = json.loads(subprocess.run(command, cwd=folder, stdout=subprocess.PIPE).stdout)
    found = Counter()
    for finding in report["findings"]:
        places = [finding["location"]] + [related["location"] for related in finding["related"]]
        place = next((place for place in places if place["path"].endswith("draft.txt")), None)
        if place is None:
            continue  # Between two other articles: nothing to mark in the draft.
        marks = [position(lines, place[side + "Line"] - 1, place[side + "Column"] - 1) for side in ("start", "end")]
        found[(finding["rule"], *(value for mark in marks for value in (mark["line"], mark["character"])))] += 1
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--against", nargs="*", default=[])
    parser.add_argument("--jmlint", default="jmlint")
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--size", type=int, default=50_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    program = os.path.abspath(options.jmlint) if os.path.sep in options.jmlint else options.jmlint
    against = [os.path.abspath(path) for path in options.against]
    text = ""
    for path in options.texts:
        text += open(path, encoding="utf-8-sig").read().replace("\r\n", "\n")
        if len(text.encode()) >= options.size:
            break
    text = text.encode()[:options.size].decode(errors="ignore")
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.realpath(folder)
        uri = f"file://{folder}/draft.txt"
        server = Server(program, folder, against)
        server.ask("initialize", {"processId": os.getpid(), "rootUri": f"file://{folder}", "capabilities": {}})
        server.send({"method": "initialized", "params": {}})
        if against:
            server.await_pages()
        item = {"uri": uri, "languageId": "plaintext", "version": 0, "text": text}
        server.send({"method": "textDocument/didOpen", "params": {"textDocument": item}})
        server.diagnostics(0)
        chance, lines, times = random.Random(options.seed), text.split("\n"), []
        for version in range(1, options.edits + 1):
            document = {"uri": uri, "version": version}
            message = {"textDocument": document, "contentChanges": [edit(lines, chance)]}
            begun = time.perf_counter()
            server.send({"method": "textDocument/didChange", "params": message})
            marks = server.diagnostics(version)
            times.append(time.perf_counter() - begun)
        server.ask("shutdown", None)
        server.send({"method": "exit"})
        open(os.path.join(folder, "draft.txt"), "w", encoding="utf-8", newline="").write("\n".join(lines))
        known = Counter(
            (mark["code"], *(value for end in ("start", "end") for value in (mark["range"][end]["line"], mark["range"][end]["character"])))
            for mark in marks if mark["severity"] < 4)
        expected = fresh(program, folder, lines, against)
    times.sort()
    shares = " ".join(f"{name} {times[min(len(times) - 1, int(len(times) * share))] * 1000:.0f} ms"
                      for name, share in (("50 %", 0.5), ("90 %", 0.9), ("99 %", 0.99), ("most", 1)))
    print(f"{len(times)} edits in a draft of {len(text.encode()) / 1000:.0f} KB: {shares}")
    print(f"marks at the end: {sum(known.values())}; of a fresh check: {sum(expected.values())}")
    if known != expected:
        print("only in the editor:", *(known - expected), "\nonly in the check:", *(expected - known), sep="\n  ")
        sys.exit(1)


if __name__ == "__main__":
    main()
