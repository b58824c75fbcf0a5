# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Report pages as PDF by the real Chromium, read by a reader of PDF that is not Chromium's."""

import collections
import functools
import glob
import html.parser
import http.server
import io
import json
import os
import re
import stat
import subprocess
import tempfile
import threading
import urllib.request

import pypdf

WEBSITE = "/wijken/schiedam-oost"
REPORTS = ("", "/koppeling", "/cijfers", "/draden", "/programma")
LANGUAGES = {"nl": "", "en": "/en"}
TOOLS = {"nl": ("Ga naar de inhoud", "Inloggen", "Bewaar deze pagina"), "en": ("Skip to content", "Sign in", "Keep this page")}
NETWORK_FLAGS = ("--host-resolver-rules", "--proxy-server", "--proxy-bypass-list")


def program_in(folder, chromium):
    """A program that runs Chromium, and keeps what it was told and everything it asked of the network."""
    path = os.path.join(folder, "pdf-program")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\nprintf "%s\\n" "$@" > "{folder}/words"\nexec "{chromium}" --log-net-log="{folder}/net-$$.json" "$@"\n')
    os.chmod(path, stat.S_IRWXU)
    return path


class Page(html.parser.HTMLParser):
    """The title, the headings, the captions and the heads of tables of a page."""

    KEPT = ("title", "h1", "h2", "h3", "caption", "th")

    def __init__(self, text):
        super().__init__()
        self.found = collections.defaultdict(list)
        self.open = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag in self.KEPT:
            self.open = tag
            self.found[tag].append("")

    def handle_endtag(self, tag):
        if tag == self.open:
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.found[self.open][-1] += data


def squeezed(text):
    """Letters and digits only: lines and hyphens fall elsewhere on paper."""
    return re.sub(r"\W", "", text)


def tags(reader):
    """How often each kind of element stands in the structure of a PDF; empty when it is not tagged."""
    counts = collections.Counter()
    todo = [reader.trailer["/Root"].get("/StructTreeRoot", {}).get("/K", [])]
    while todo:
        node = todo.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            todo += node
        elif isinstance(node, dict):
            counts[str(node.get("/S"))] += "/S" in node
            todo += [node["/K"]] if "/K" in node else []
    return counts


def complaints(pdf, page, language):
    """What is wrong with a PDF of a page."""
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    root, text, counts = reader.trailer["/Root"], squeezed("".join(one.extract_text() for one in reader.pages)), tags(reader)
    found = Page(page).found
    if not root.get("/MarkInfo", {}).get("/Marked") or not counts:
        yield "it is not tagged"
    if root.get("/Lang") != language:
        yield f"its language is {root.get('/Lang')}"
    if (reader.metadata or {}).get("/Title") != found["title"][0] or not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
        yield f"its title is {reader.metadata and reader.metadata.title}, not {found['title'][0]}"
    if counts["/H1"] != 1 or counts["/H2"] < len([word for word in found["h2"] if word]) / 2:
        yield f"its headings are {counts['/H1']} of the first and {counts['/H2']} of the second level"
    if found["th"] and not (counts["/Table"] and counts["/TH"] >= len(found["th"])):
        yield f"it has {counts['/TH']} heads of rows and columns in {counts['/Table']} tables, of {len(found['th'])}"
    lost = [words for kind in ("h1", "h2", "h3", "caption", "th") for words in found[kind] if squeezed(words) not in text]
    if lost:
        yield f"it has not these words: {lost[:3]}"
    if tools := [words for words in TOOLS[language] if squeezed(words) in text]:
        yield f"it has tools on it: {tools}"
    if any(abs(float(size) - wanted) > 1 for one in reader.pages for size, wanted in zip(one.mediabox[2:], (595, 842))):
        yield "it is not A4"
    if b"CreationDate" in pdf or b"ModDate" in pdf:
        yield "it says when it was made"


def get(address):
    with urllib.request.urlopen(address, timeout=60) as answer:
        return answer.headers.get("content-type"), answer.read()


# What Chromium notes in its log when a connection is tried and when something is sent.
GOING_OUT = ("TCP_CONNECT_ATTEMPT", "SOCKET_BYTES_SENT", "SSL_SOCKET_BYTES_SENT", "UDP_BYTES_SENT")


def sent(path, base):
    """What went out by a log of Chromium's network, or was asked of the site itself.

    Chromium asks after updates by itself; those questions end where they begin.
    """
    with open(path, encoding="utf-8") as file:
        log = json.load(file)
    names = {number: name for name, number in log["constants"]["logEventTypes"].items()}
    if unknown := set(GOING_OUT) - set(names.values()):
        yield f"Chromium knows no {unknown}"
    for event in log["events"]:
        url = event.get("params", {}).get("url", "")
        if names[event["type"]] in GOING_OUT or url.startswith(base):
            yield f"{names[event['type']]} {url}"


def check_page(server, path, language, report):
    name = f"pdf of {LANGUAGES[language]}{path or '/'}"
    address = server.base + LANGUAGES[language] + WEBSITE + path
    _, page = get(address)
    kind, pdf = get(address + "?als=pdf")
    report.add(f"{name}: it is a PDF", kind == "application/pdf" and pdf.startswith(b"%PDF-"), f"{kind}: {pdf[:40]!r}")
    wrong = list(complaints(pdf, page.decode(), language))
    report.add(f"{name}: it is tagged, in its language, and says what the page says", not wrong, "; ".join(wrong))
    return address, pdf


def check_bites(report):
    """An empty PDF is refused for each reason."""
    blank = pypdf.PdfWriter()
    blank.add_blank_page(100, 100)
    blank.add_metadata({"/CreationDate": "D:2026"})
    file = io.BytesIO()
    blank.write(file)
    found = list(complaints(file.getvalue(), "<title>T</title><h1>Kop</h1><th>Rij</th>", "nl"))
    report.add("pdf: an empty one is refused", len(found) == 8, found)


class Counter(http.server.BaseHTTPRequestHandler):
    """Counts who comes by."""

    def __init__(self, hits, *arguments):
        self.hits = hits
        super().__init__(*arguments)

    def do_GET(self):
        self.hits.append(self.path)
        self.send_error(404)

    def log_message(self, *_):
        pass


def check_network(folder, chromium, report):
    """A page that names an address on this machine, printed as the server prints, without the policy of its pages."""
    with open(os.path.join(folder, "words"), encoding="utf-8") as file:
        words = file.read().splitlines()
    hits = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Counter, hits)) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        place = f"http://127.0.0.1:{listener.server_port}"
        for flags, expected in ((words, False), ([word for word in words if not word.startswith(NETWORK_FLAGS)], True)):
            hits.clear()
            with tempfile.TemporaryDirectory() as own:
                with open(f"{own}/page.html", "w", encoding="utf-8") as file:
                    file.write(f'<img src="{place}/a.png"><link rel="stylesheet" href="{place.replace("127.0.0.1", "localhost")}/b.css">')
                told = [re.sub(r"/\S*/(page\.\w+|profile)$", rf"{own}/\1", word) for word in flags]
                subprocess.run([chromium, *told], capture_output=True, timeout=60, check=False)
                is_printed = os.path.exists(f"{own}/page.pdf")
            name = "without the flags against it the network is reached" if expected else "no network is reached"
            report.add(f"pdf: {name}", is_printed and bool(hits) == expected, f"printed: {is_printed}, asked: {hits}")
        listener.shutdown()


def words(pdf):
    """The words of each page of a PDF."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def check(server, chromium, report):
    """Every report page in both languages."""
    check_bites(report)
    pdfs = [check_page(server, path, language, report) for path in REPORTS for language in LANGUAGES]
    address, pdf = pdfs[2]
    again = get(address + "?als=pdf")[1]
    report.add("pdf: the same page gives the same words on as many pages", words(again) == words(pdf), f"{address} differs")
    report.add("pdf: no moment of making is in it", not pypdf.PdfReader(io.BytesIO(again)).metadata.get("/CreationDate"), address)
    logs = glob.glob(os.path.join(server.folder.name, "net-*.json"))
    asked = [one for log in logs for one in sent(log, server.base)]
    report.add("pdf: nothing is asked of the site and nothing goes out", len(logs) == len(pdfs) + 1 and not asked, f"{len(logs)} logs: {asked[:3]}")
    check_network(server.folder.name, chromium, report)
    left = glob.glob(os.path.join(tempfile.gettempdir(), "pactwerk-pdf-*"))
    report.add("pdf: nothing is left behind", not left, left)
