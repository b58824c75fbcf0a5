# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests/Browser/run.py: opens every page the router knows, as visitor and as each hat, and checks it.

Starts `.build/debug/pactwerk` on a fresh example district, unless --base names a running server. Prints one line a
check and ends with `N passed, N failed`. PACTWERK_SHOTS=FOLDER keeps a picture of every page at both widths.

Example: .build-tools/venv/bin/python Tests/Browser/run.py --only thread
"""

import argparse
import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import traceback

import playwright
from playwright.sync_api import sync_playwright

import api
import basemap
import paper
import selfcheck
import thread
from colours import check_colours
from helpers import sign_in
from markup import Markup
from plain import visit_plain
from report import Report
from routes import plan
from server import ROOT, Server, read_accounts
from visit import visit_page

CHROMIUM = os.environ.get("PACTWERK_CHROMIUM", "/usr/bin/chromium")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"]


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def states_of(browser, base, accounts, report):
    """Signs in once for each hat; cookies by hat, and for the visitor none."""
    states = {"visitor": None}
    # A code is taken once per half minute: first every account with its first hat, then with the next.
    turns = max((len(account["hats"]) for account in accounts), default=0)
    for turn in range(turns):
        for account in accounts:
            hat = account["hats"][turn] if turn < len(account["hats"]) else None
            if hat is None or hat in states:
                continue
            context = browser.new_context()
            try:
                sign_in(context.new_page(), base, account, hat)
                states[hat] = context.storage_state()
                report.add(f"sign in as {hat}", True)
            except Exception as error:
                report.add(f"sign in as {hat}", False, error)
            finally:
                context.close()
    return states


def work(base, visits, states, report, markup, shots):
    """One worker with its own Chromium, until there is nothing left to visit."""
    try:
        with chromium() as browser:
            while True:
                try:
                    visit = visits.get_nowait()
                except queue.Empty:
                    return
                try:
                    state = states[visit.viewer]
                    if visit.kind == "page" and visit.is_allowed:
                        visit_page(browser, base, visit, state, report, markup, shots)
                    else:
                        visit_plain(browser, base, visit, state, report)
                except Exception as error:
                    report.add(f"{visit.title}: it can be visited", False, error)
    except Exception:
        report.add("Chromium works", False, traceback.format_exc())


def visit_all(base, routes, parameters, accounts, report, workers=2, shots=None, only=None):
    """Every check on every route of a running server, or on the one that is named `only`."""
    routes = [route for route in routes if only in (None, route["name"])]
    if only is not None:
        parameters = {**parameters, "extra": [extra for extra in parameters.get("extra", []) if extra["name"] == only]}
    with chromium() as browser:
        states = states_of(browser, base, accounts, report)
    found, never = plan(routes, parameters, [hat for hat in states if hat != "visitor"])
    for path in never:
        report.add(f"{path}: it is visited", False, "parameters.json gives no values for this route: never visited")
    visits = queue.SimpleQueue()
    # The pages that take longest go first, so that the workers end together.
    for visit in sorted(found, key=lambda visit: not visit.is_full):
        visits.put(visit)
    markup = Markup(ROOT)
    threads = [
        threading.Thread(target=work, args=(base, visits, states, report, markup, shots)) for _ in range(workers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if not visits.empty():
        report.add("every address is visited", False, f"{visits.qsize()} are left")
    markup.check(report)


def check_modules(report):
    """The tests of our own scripts, in the node that Playwright brings."""
    node = os.path.join(os.path.dirname(playwright.__file__), "driver", "node")
    for name in sorted(os.listdir(os.path.join(ROOT, "Tests", "Browser"))):
        if name.endswith(".test.mjs"):
            run = subprocess.run([node, "--test", os.path.join("Tests", "Browser", name)], cwd=ROOT, capture_output=True, text=True)
            report.add(f"{name}: its tests pass", run.returncode == 0, (run.stdout + run.stderr)[-600:])


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", help="a running server, as http://127.0.0.1:8080")
    parser.add_argument("--routes", help="its routes, as `pactwerk routes --json` gives them")
    parser.add_argument("--accounts", help="its accounts, as `pactwerk demo --test-accounts` writes them")
    parser.add_argument("--parameters", default=os.path.join(ROOT, "Tests", "Browser", "parameters.json"))
    parser.add_argument("--only", help="the name of one route")
    parser.add_argument("--workers", type=int, default=2)
    return parser.parse_args()


def run(options, report):
    shots = os.environ.get("PACTWERK_SHOTS")
    if shots:
        os.makedirs(shots, exist_ok=True)
    parameters = read_json(options.parameters)
    if options.base:
        accounts, known = read_accounts(read_json(options.accounts)) if options.accounts else ([], {})
        visit_all(options.base, read_json(options.routes), with_values(parameters, known), accounts, report,
                  options.workers, shots, options.only)
        return
    if not options.only:
        check_colours(report, os.path.join(ROOT, "Public"))
        check_modules(report)
        selfcheck.check(report, visit_all)
    with Server(arguments=lambda folder: ["--pdf-program", paper.program_in(folder, CHROMIUM)]) as server:
        if options.only in (None, "thread-story"):
            play_thread(server, report)
        if options.only in (None, "api"):
            api.hammer(server.base, report)
        if options.only in (None, "pdf"):
            paper.check(server, CHROMIUM, report)
        if options.only in (None, "base-map"):
            with chromium() as browser:
                basemap.check(browser, server, report)
        visit_all(server.base, server.routes(), with_values(parameters, server.parameters), server.accounts, report,
                  options.workers, shots, options.only)


def play_thread(server, report):
    """The one thread, by everybody it concerns."""
    with chromium() as browser:
        try:
            states = states_of(browser, server.base, [account for account in server.accounts if thread.needs(account)], report)
            thread.play(browser, server.base, states, report)
        except Exception as error:
            report.add("thread: it is played to the end", False, error)


def with_values(parameters, known):
    """Values that the example district tells go before those of parameters.json."""
    return {**parameters, "values": {**parameters.get("values", {}), **known}}


def main():
    # A request to stop runs the clean-up of every `with`.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = arguments()
    report = Report()
    try:
        run(options, report)
    except Exception as error:
        report.add("the browser tests run", False, error)
    sys.exit(0 if report.close() else 1)


if __name__ == "__main__":
    main()
