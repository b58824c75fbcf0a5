# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""What needs no page: files, the API, redirects, and addresses that keep a viewer out."""

import xml.etree.ElementTree
from urllib.parse import urljoin


def get(context, base, address):
    return context.request.get(urljoin(base, address), max_redirects=0)


def check_kept_out(answer, visit, report):
    """Signed out: to the sign-in page, or not there. Signed in with another hat: not there."""
    target = answer.headers.get("location", "")
    if visit.viewer == "visitor":
        is_ok = answer.status == 404 or (answer.status == 303 and "/inloggen" in target)
        expected = "303 to /inloggen, or 404"
    else:
        is_ok = answer.status == 404 or (answer.status == 303 and target != "")
        expected = "404, or 303 to elsewhere"
    report.add(f"{visit.title}: it keeps this viewer out", is_ok, f"status {answer.status} {target}; expected {expected}")


def check_answer(answer, visit, report):
    kind = answer.headers.get("content-type", "")
    if visit.kind == "redirect":
        is_ok = answer.status in (301, 302, 303, 307, 308) and answer.headers.get("location")
        report.add(f"{visit.title}: it sends on", bool(is_ok), f"status {answer.status}, no redirect")
        return
    report.add(f"{visit.title}: it answers", answer.status == visit.status, f"status {answer.status}")
    if visit.kind == "api":
        report.add(f"{visit.title}: it is JSON or XML", is_document(answer), f"content type {kind}, {answer.body()[:80]!r}")
    else:
        report.add(f"{visit.title}: it is a file", kind and len(answer.body()) > 0, f"type “{kind}”, {len(answer.body())} bytes")


def is_document(answer):
    """Whether the body is what the type says: JSON or XML."""
    kind = answer.headers.get("content-type", "")
    try:
        if "json" in kind:
            answer.json()
        elif "xml" in kind:
            xml.etree.ElementTree.fromstring(answer.body())
    except (ValueError, xml.etree.ElementTree.ParseError):
        return False
    return "json" in kind or "xml" in kind


def visit_plain(browser, base, visit, state, report):
    context = browser.new_context(storage_state=state)
    try:
        answer = get(context, base, visit.address)
        if visit.is_allowed:
            check_answer(answer, visit, report)
        else:
            check_kept_out(answer, visit, report)
    finally:
        context.close()
