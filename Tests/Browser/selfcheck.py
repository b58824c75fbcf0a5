# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Do the checks bite? A good page passes them all, a broken one fails each that it should."""

import functools
import http.server
import os
import threading

from helpers import totp
from report import Report
from server import ROOT

FIXTURES = os.path.join(ROOT, "Tests", "Browser", "Fixtures")
MUST_BITE = (
    "nothing in the console", "nothing is fetched from outside", "one h1", "it says its language", "it has a title",
    "ids are unique", "each picture has a name", "each figure starts with its sentence", "each figure has its table",
    "each picture works with the keyboard", "words in pictures are large enough", "not too many elements",
    "nothing jumps", "axe finds nothing", "the first stop is the skip link", "everything is reached with Tab",
    "no stop is hidden or covered", "each stop is marked", "no sideways scroll", "as much to read", "valid HTML",
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """The fixtures, and from Public what they need."""

    def translate_path(self, path):
        if path == "/app.css":
            return os.path.join(ROOT, "Public", "app.css")
        if path.startswith("/static/"):
            return os.path.join(ROOT, "Public", path.removeprefix("/static/"))
        return super().translate_path(path)

    def log_message(self, *_):
        pass


def check(report, visit_all):
    """Adds one check for each that must bite, and one for the good page."""
    report.add("the one-time codes are those of RFC 6238",
               [totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", at) for at in (59, 1111111109)] == ["287082", "081804"])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=FIXTURES))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        base = f"http://127.0.0.1:{server.server_port}"
        good, broken = pages_of(base, "good", visit_all), pages_of(base, "broken", visit_all)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    report.add("self-check: nothing is wrong with a good page", not good.failures, good.failures)
    for name in MUST_BITE:
        bites = any(failure.endswith(": " + name) for failure, _ in broken.failures)
        report.add(f"self-check: “{name}” fails on a broken page", bites, "it did not")


def pages_of(base, name, visit_all):
    quiet = Report(is_quiet=True)
    route = {"name": name, "path": f"/{name}.html", "kind": "page", "languages": ["nl"]}
    visit_all(base, [route], {}, [], quiet, workers=1)
    return quiet
