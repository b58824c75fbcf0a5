# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opens one address in Chromium and holds it against every rule for pages."""

import gzip
import importlib.resources
import os
from urllib.parse import urljoin

from keyboard import check_keyboard, script

WIDTHS = (1280, 320)
HEIGHT = 900
AXE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGE_FACTS = script("page_facts.js")
COUNT_SHIFTS = """
(() => {
  let total = 0;
  const add = entries => { for (const entry of entries) if (!entry.hadRecentInput) total += entry.value; };
  const observer = new PerformanceObserver(list => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  window.pactwerkShift = () => { add(observer.takeRecords()); return total; };
})();
"""
# Fonts are in, three frames were drawn, and what the browser noted of them is told.
SETTLED = """() => document.fonts.ready.then(() => new Promise(done => {
  const draw = left => (left > 0 ? requestAnimationFrame(() => draw(left - 1)) : setTimeout(() => done(true), 20));
  draw(3);
}))"""
# WCAG 1.4.12, as far as a reader may go.
WIDE_SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
# Most bytes after gzip -9, most elements, most layout shift.
SCRIPT_LIMIT, PLAIN_SCRIPT_LIMIT, STYLE_LIMIT, HTML_LIMIT, FONT_LIMIT = 60_000, 5_000, 15_000, 60_000, 35_000
ELEMENT_LIMIT = 1_500
SHIFT_LIMIT = 0.02
LEAST_WITHOUT_SCRIPT = 0.8


class Watched:
    """A page with what it asked for and complained about since it was opened."""

    def __init__(self, browser, base, state, width, has_script=True):
        self.base = base
        self.has_script = has_script
        self.context = browser.new_context(
            viewport={"width": width, "height": HEIGHT}, storage_state=state, java_script_enabled=has_script,
            locale="nl-NL", reduced_motion="reduce",
        )
        if has_script:
            self.context.add_init_script(COUNT_SHIFTS)
        self.page = self.context.new_page()
        self.complaints, self.outside, self.responses = [], [], []
        self.page.on("console", self.note_message)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self.note_request)
        self.page.on("response", lambda response: self.responses.append(response))

    def note_message(self, message):
        own_status = message.location.get("url") == self.page.url and "status of 404" in message.text
        if message.type == "error" and not own_status:
            self.complaints.append(message.text)

    def note_request(self, request):
        if not request.url.startswith((self.base + "/", "data:", "blob:")):
            self.outside.append(request.url)

    def open(self, address):
        """The answer to the page itself, as the server gave it first."""
        answer = self.page.goto(urljoin(self.base, address), wait_until="load")
        if self.has_script:
            self.page.evaluate(SETTLED)
        return answer

    def sizes(self):
        """Bytes after compression of each kind of file that the page fetched."""
        sizes = {"script": 0, "stylesheet": 0, "font": 0}
        for response in self.responses:
            kind = response.request.resource_type
            if kind in sizes and response.ok:
                body = response.body()
                sizes[kind] += len(body) if kind == "font" else len(gzip.compress(body, 9))
        return sizes

    def close(self):
        self.context.close()


def check_console(watched, add):
    add("nothing in the console", not watched.complaints, f"the console says: {watched.complaints[:3]}")
    add("nothing is fetched from outside", not watched.outside, f"the page asks {watched.outside[:3]}")


def check_heading(facts, visit, add):
    add("one h1", facts["headings"] == 1 and facts["heading"], f"the page has {facts['headings']} h1 elements")
    add("it says its language", facts["lang"] == visit.language, f"lang is “{facts['lang']}”, not “{visit.language}”")


def check_pictures(facts, add):
    add("each picture has a name", not facts["unnamed"], f"no role or name: {facts['unnamed'][:3]}")
    add("each figure starts with its sentence", not facts["sentenceless"], f"not so: {facts['sentenceless'][:3]}")
    add("each figure has its table", not facts["tableless"], f"no table in a details: {facts['tableless'][:3]}")
    add("each picture works with the keyboard", not facts["keyless"], f"not so: {facts['keyless'][:3]}")
    add("words in pictures are large enough", not facts["small"], f"under 11.5 px: {facts['small'][:5]}")


def check_budgets(watched, facts, html, add):
    sizes = watched.sizes()
    scripts = SCRIPT_LIMIT if facts["hasPicture"] else PLAIN_SCRIPT_LIMIT
    add("scripts within budget", sizes["script"] <= scripts, f"{sizes['script']} bytes, {scripts} allowed")
    add("styles within budget", sizes["stylesheet"] <= STYLE_LIMIT, f"{sizes['stylesheet']} bytes")
    add("fonts within budget", sizes["font"] <= FONT_LIMIT, f"{sizes['font']} bytes")
    add("HTML within budget", len(gzip.compress(html, 9)) <= HTML_LIMIT, f"{len(gzip.compress(html, 9))} bytes")
    add("not too many elements", facts["elements"] <= ELEMENT_LIMIT, f"{facts['elements']} elements")
    add("nothing jumps", facts["shift"] <= SHIFT_LIMIT, f"the layout shift is {facts['shift']:.3f}")


def check_reflow(page, facts, add):
    def sideways(name, found):
        add(name, found["overflow"] == 0, f"{found['overflow']} px too wide: {found['sticking']}")

    sideways("no sideways scroll", facts)
    page.evaluate(WIDE_SPACING)
    sideways("no sideways scroll with wide letters", page.evaluate(PAGE_FACTS))


def check_axe(page, add):
    page.evaluate(AXE)
    found = page.evaluate("tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", AXE_TAGS)
    sentences = [f"{one['id']} ({one['help']}): {one['nodes'][0]['html'][:120]}" for one in found["violations"]]
    add("axe finds nothing", not sentences, "; ".join(sentences))


def visit_page(browser, base, visit, state, report, markup, shots=None):
    """Every check on one page, as one viewer, at both widths, with and without scripts."""
    with_script = 0
    for width in WIDTHS if visit.is_full else WIDTHS[:1]:
        watched = Watched(browser, base, state, width)

        def add(name, is_ok, sentence=""):
            report.add(f"{visit.title}, {width} px: {name}", is_ok, sentence)

        try:
            answer = watched.open(visit.address)
            is_direct = answer.request.redirected_from is None
            add("it answers", answer.status == visit.status and is_direct,
                f"status {answer.status}{'' if is_direct else ' after a redirect'}, expected {visit.status}")
            facts = watched.page.evaluate(PAGE_FACTS)
            check_console(watched, add)
            check_heading(facts, visit, add)
            if visit.is_full:
                html = answer.body()
                markup.take(f"{visit.title}: valid HTML", html)
                with_script = facts["mainLength"]
                add("it has a title", facts["title"] != "", "the title is empty")
                add("ids are unique", not facts["doubles"], f"twice: {facts['doubles']}")
                check_pictures(facts, add)
                check_budgets(watched, facts, html, add)
                check_axe(watched.page, add)
                if shots:
                    watched.page.screenshot(path=shot_path(shots, visit, width), full_page=True)
                check_keyboard(watched.page, add)
                check_reflow(watched.page, facts, add)
        finally:
            watched.close()
    if visit.is_full:
        visit_without_script(browser, base, visit, state, report, with_script)


def visit_without_script(browser, base, visit, state, report, with_script):
    """The same page in a browser that runs no scripts: nothing essential is missing."""
    watched = Watched(browser, base, state, WIDTHS[-1], has_script=False)

    def add(name, is_ok, sentence=""):
        report.add(f"{visit.title}, without scripts: {name}", is_ok, sentence)

    try:
        answer = watched.open(visit.address)
        facts = watched.page.evaluate(PAGE_FACTS)
        add("it answers", answer.status == visit.status, f"status {answer.status}, expected {visit.status}")
        check_heading(facts, visit, add)
        check_console(watched, add)
        add("no sideways scroll", facts["overflow"] == 0, f"{facts['overflow']} px too wide: {facts['sticking']}")
        add("as much to read", facts["mainLength"] >= LEAST_WITHOUT_SCRIPT * with_script and facts["mainLength"] > 0,
            f"{facts['mainLength']} characters instead of {with_script}")
    finally:
        watched.close()


def shot_path(folder, visit, width):
    address = visit.address.strip("/").replace("/", "_").replace("?", "_") or "start"
    return os.path.join(folder, f"{visit.name}.{address}.{visit.viewer}.{width}.png".replace(":", "_"))
