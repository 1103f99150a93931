#!/usr/bin/env python3
"""Opens an HTML report in headless Chromium, uses it as a reader would, and fails on a script error or a wrong answer.

    python3 Tests/Formats/browse.py REPORT.html [FOLDER_FOR_SCREENSHOTS]

Where there is no browser, says so and ends with 0, unless JMLINT_BROWSER=required.
"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
LISTEN = """<script>
window.faults = [];
addEventListener("error", (event) => faults.push(event.message));
addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));
addEventListener("securitypolicyviolation", (event) => faults.push("policy: " + event.violatedDirective));
</script>"""
USE = """<script>
(() => {
  const all = Array.from(document.querySelectorAll(".dossier"));
  const visible = () => all.filter((d) => d.offsetParent !== null).length;
  const standing = all.filter((d) => !d.classList.contains("quiet")).length;
  const facts = { ready: document.documentElement.dataset.ready === "yes", standing, atFirst: visible() };
  facts.width = innerWidth;
  facts.wider = document.documentElement.scrollWidth > innerWidth ? document.documentElement.scrollWidth : 0;
  facts.chips = Array.from(document.querySelectorAll(".chip[data-key]")).map((chip) => {
    chip.click();
    const count = visible();
    chip.click();
    return { said: Number(chip.querySelector("b").textContent), count };
  });
  const search = document.querySelector("#search");
  if (search && all.length) {
    const type = (text) => { search.value = text; search.dispatchEvent(new Event("input")); return visible(); };
    facts.nowhere = type("没有任何稿件会写的一句话");
    facts.nothingIsSaid = document.querySelector(".nothing").offsetParent !== null;
    facts.byMessage = type(all[0].querySelector("h3").textContent);
    document.querySelector("#clear").click();
    facts.cleared = visible();
    const dark = () => getComputedStyle(document.body).backgroundColor;
    const before = dark();
    document.querySelector("#theme").click();
    facts.themeChanges = dark() !== before;
    document.querySelector("#theme").click();
    dispatchEvent(new Event("beforeprint"));
    facts.openInPrint = document.querySelectorAll("main details:not([open])").length === 0;
    dispatchEvent(new Event("afterprint"));
  }
  facts.plots = document.querySelectorAll(".overview svg rect").length;
  facts.faults = window.faults;
  parent.postMessage(JSON.stringify(facts), "*");
})();
</script>"""

# A window of the browser has 500 pixels at least; a frame can be as narrow as a telephone.
FRAME = """<!DOCTYPE html><title>frame</title><script>
addEventListener("message", (event) => {
  const out = document.createElement("pre");
  out.id = "facts";
  out.textContent = event.data;
  document.body.append(out);
});
</script><body><iframe src="used.html" style="border:0;width:WIDTHpx;height:1600px"></iframe>"""


def browser() -> str | None:
    return os.environ.get("CHROME") or next((path for name in BROWSERS if (path := shutil.which(name))), None)


def run(program: str, page: pathlib.Path, width: int, *arguments: str) -> str:
    with tempfile.TemporaryDirectory() as profile:
        outcome = subprocess.run(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--disable-dev-shm-usage",
             f"--user-data-dir={profile}", f"--window-size={width},1600", *arguments, page.as_uri()],
            capture_output=True, text=True, timeout=180)
    return outcome.stdout


def facts_of(program: str, report: pathlib.Path, width: int) -> dict:
    """What a reader meets at a width; the page is used inside the browser and writes down what came of it."""
    text = report.read_text(encoding="utf-8")
    text = text.replace("<head>", "<head>" + LISTEN, 1).replace("</body>", USE + "</body>", 1)
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "used.html").write_text(text, encoding="utf-8")
        frame = pathlib.Path(folder) / "frame.html"
        frame.write_text(FRAME.replace("WIDTH", str(width)), encoding="utf-8")
        dumped = run(program, frame, max(width, 600), "--virtual-time-budget=10000", "--dump-dom")
    found = re.search(r'<pre id="facts">(.*?)</pre>', dumped, re.S)
    assert found, "the page did not come to its end"
    return json.loads(html.unescape(found[1]))


def judge(facts: dict) -> None:
    assert facts["faults"] == [], facts["faults"]
    assert facts["ready"], "the script did not come to its end"
    assert facts["atFirst"] == facts["standing"], facts
    assert facts["wider"] == 0, f"the page is wider than the window: {facts['wider']}"
    for chip in facts["chips"]:
        assert chip["said"] == chip["count"], facts["chips"]
    if "cleared" in facts:
        assert facts["nowhere"] == 0 and facts["nothingIsSaid"], facts
        assert facts["byMessage"] >= 1 and facts["cleared"] == facts["standing"], facts
        assert facts["themeChanges"] and facts["openInPrint"], facts
    if facts["standing"]:
        assert facts["plots"] > 0, "no plot is drawn"


def main() -> int:
    report = pathlib.Path(sys.argv[1]).resolve()
    program = browser()
    if program is None:
        print("page: skipped, there is no Chromium here")
        return 1 if os.environ.get("JMLINT_BROWSER") == "required" else 0
    for width in (390, 1280):
        facts = facts_of(program, report, width)
        judge(facts)
        print(f"page: {facts['standing']} dossiers at {facts['width']} pixels, filters and search right, no script error")
    if len(sys.argv) > 2:
        folder = pathlib.Path(sys.argv[2])
        folder.mkdir(parents=True, exist_ok=True)
        for width in (390, 1280):
            run(program, report, width, f"--screenshot={folder}/page-{width}.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
