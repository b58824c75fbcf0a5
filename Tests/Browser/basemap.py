# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures over a base map: only where it is set up, only after a choice, from nowhere else."""

import base64
import contextlib
import functools
import http.server
import os
import re
import threading
import urllib.request

from server import Server
from visit import AXE, AXE_TAGS, Watched

PAGE = "/wijken/schiedam-oost/cijfers?kaart=owner-occupied-share"
ATTRIBUTION = "Proefkaart <b>zonder recht</b>"
# How many wijken the map of the example district has.
WIJKEN = 10
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


class Tiles(http.server.BaseHTTPRequestHandler):
    """A server of squares that keeps what it was asked, and by which page."""

    def __init__(self, asked, *arguments):
        self.asked = asked
        super().__init__(*arguments)

    def do_GET(self):
        self.asked.append((self.path, self.headers.get("referer"), self.headers.get("cookie")))
        self.send_response(200)
        self.send_header("content-type", "image/png")
        self.end_headers()
        self.wfile.write(PIXEL)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def tile_server():
    asked = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Tiles, asked)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


def add_figures(server):
    """One wijk of the example district gets a figure that is secret."""
    path = os.path.join(server.folder.name, "figures.csv")
    with open(path, "w", encoding="utf-8") as file:
        file.write("area,indicator,year,value,status\nWK060603,owner-occupied-share,2022,,geheim\n")
    server.run("import", "figures", path, "--database", server.database)


def check_absent(server, report):
    """Without the setting there is no trace of it."""
    with urllib.request.urlopen(server.base + PAGE) as answer:
        text, policy = answer.read().decode(), answer.headers["content-security-policy"]
    report.add("base map: there is a map", "pactwerk-map" in text, "the page has no map")
    report.add("base map: no trace of it where none is set up",
               not re.search("leaflet|kaart\\.js|data-tiles|ondergrond", text) and "img-src 'self' data:;" in policy, policy)


def check_policy(server, tiles, report):
    for path, expected in ((PAGE, True), ("/wijken/schiedam-oost", False), ("/privacy", False)):
        with urllib.request.urlopen(server.base + path) as answer:
            policy, text = answer.headers.get_all("content-security-policy"), answer.read().decode()
        is_ok = len(policy) == 1 and (f"img-src 'self' data: {tiles};" in policy[0]) == expected and ("kaart.js" in text) == expected
        report.add(f"base map: the policy of {path} {'names the server' if expected else 'names nobody'}", is_ok, policy)


def check_choice(browser, server, tiles, asked, width, language, report):
    """Before the choice nothing is fetched; after it squares from there, and Leaflet from us."""
    watched = Watched(browser, server.base, None, width)

    def add(name, is_ok, sentence=""):
        report.add(f"base map, {language or 'nl'}, {width} px: {name}", is_ok, sentence)

    try:
        page = watched.page
        asked.clear()
        watched.open(language + PAGE)
        add("nothing is asked before the choice", not asked and not any("leaflet" in one.url for one in watched.responses), asked)
        ground = page.locator(".pactwerk-ground")
        add("it says who will see what", tiles.split("//")[1] in ground.inner_text(), ground.inner_text())
        button = ground.locator("button")
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_selector(".leaflet-tile-loaded", timeout=10_000)
        box = ground.locator(".pactwerk-ground__map")
        add("squares come, without referrer or cookie", asked and all(one[1:] == (None, None) for one in asked), asked[:2])
        add("only they come from outside", all(one.startswith(tiles) for one in watched.outside), watched.outside[:3])
        areas = box.locator("path.area")
        add("every area is on it", areas.count() == WIJKEN, f"{areas.count()} areas")
        tints = sorted(areas.evaluate_all("all => all.map(one => getComputedStyle(one).fill)"))
        add("areas have the tints of the drawing", len(set(tints)) > 2 and "none" in tints, tints)
        add("the maker is named as text", ATTRIBUTION in ground.inner_text() and ground.locator("b").count() == 0, ground.inner_text())
        add("the focus is on the map", page.evaluate("document.activeElement.classList.contains('pactwerk-ground__map')"))
        before = box.locator(".leaflet-map-pane").get_attribute("style")
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(300)
        add("arrows move it", box.locator(".leaflet-map-pane").get_attribute("style") != before, before)
        zoomed = [one[0] for one in asked]
        page.keyboard.press("+")
        page.wait_for_timeout(500)
        add("plus enlarges it", any(one[0] not in zoomed for one in asked), zoomed[:2])
        names = box.locator("[role=button]").evaluate_all("all => all.map(one => one.ariaLabel)")
        add("its buttons are named in the language of the page", names == (["Enlarge", "Make smaller"] if language else ["Vergroten", "Verkleinen"]), names)
        page.evaluate(AXE)
        found = page.evaluate("tags => axe.run(document, { runOnly: tags })", AXE_TAGS)["violations"]
        add("axe finds nothing", not found, [f"{one['id']}: {one['nodes'][0]['html'][:150]}" for one in found])
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        add("no sideways scroll", wide <= 0, wide)
        add("nothing in the console", not watched.complaints, watched.complaints[:3])
        if shots := os.environ.get("PACTWERK_SHOTS"):
            page.screenshot(path=os.path.join(shots, f"base-map.{width}.png"), full_page=True)
    finally:
        watched.close()


def check_failing(browser, server, report):
    """A server that does not answer is said in words; the figures stay."""
    watched = Watched(browser, server.base, None, 1280)
    try:
        watched.page.route("**/tiles/**", lambda route: route.abort())
        watched.open(PAGE)
        watched.page.locator(".pactwerk-ground button").click()
        watched.page.wait_for_timeout(1_000)
        said = watched.page.locator(".pactwerk-ground [role=status]").inner_text()
        report.add("base map: squares that do not come are said", "tabel" in said, said)
    finally:
        watched.close()


def check(browser, plain, report):
    """`plain` is a server without a base map."""
    check_absent(plain, report)
    with tile_server() as (tiles, asked):
        arguments = ["--tiles", tiles + "/tiles/{z}/{x}/{y}.png", "--tiles-attribution", ATTRIBUTION]
        with Server(arguments=lambda _: arguments) as server:
            add_figures(server)
            check_policy(server, tiles, report)
            for width, language in ((1280, ""), (320, "/en")):
                check_choice(browser, server, tiles, asked, width, language, report)
            check_failing(browser, server, report)
