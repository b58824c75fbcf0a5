# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Walks through a page with Tab: the skip link first, everything reached, each stop seen and marked."""

import os

MOST_STOPS = 800


def script(name):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding="utf-8") as file:
        return file.read()


FOCUS_FACTS = script("focus_facts.js")
UNREACHED = script("unreached.js")


def walk(page):
    """The stops in order, until the focus leaves the page or comes round."""
    page.evaluate("() => { window.pactwerkStops = []; document.activeElement?.blur(); window.scrollTo(0, 0); }")
    stops = []
    while len(stops) < MOST_STOPS:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS_FACTS)
        if stop is None or stop["isAgain"]:
            break
        stops.append(stop)
    return stops


def check_keyboard(page, add):
    """`add(name, is_ok, sentence)` takes each check."""
    stops = walk(page)
    unreached = page.evaluate(UNREACHED)
    first = stops[0]["href"] if stops else ""
    add("the first stop is the skip link", first.startswith("#") and page.locator(first).count() == 1,
        f"the first stop is {stops[0]['what'] if stops else 'nothing'}")
    add("everything is reached with Tab", not unreached, f"never reached: {unreached[:3]}")
    hidden = [stop["what"] for stop in stops if not stop["isShown"]]
    add("no stop is hidden or covered", not hidden, f"{len(hidden)} are: {hidden[:3]}")
    bare = [stop["what"] for stop in stops if not stop["hasRing"]]
    add("each stop is marked", not bare, f"{len(bare)} have no outline: {bare[:3]}")
