# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public API under fire: schemathesis makes requests from the specification of a running server, good ones and bad ones,
and holds every answer against it. Nothing may be a 5xx, and nothing may differ from what the specification says."""

import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request

SECONDS = int(os.environ.get("PACTWERK_API_SECONDS", "40"))
SEED = os.environ.get("PACTWERK_API_SEED", "1")
BASE = "/api/v1"
# Headers of authorisation and sessions are not ours: the API knows neither. A client that asks for TRACE is told 405.
CHECKS = ("not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,"
          "response_schema_conformance,negative_data_rejection,positive_data_acceptance,unsupported_method,"
          "allow_header_conformance")


def read(address):
    with urllib.request.urlopen(address, timeout=10) as answer:
        return json.load(answer)


def with_real_keys(document, server):
    """The specification with examples that exist on this server, so that requests reach the records as well as the 404s."""
    slug = read(f"{server}{BASE}/wijken")["resultaten"][0]["wijk"]
    for path, methods in document["paths"].items():
        collection = re.sub(r"/\{[^}]*\}$", "", path.replace("{wijk}", slug))
        for parameter in methods["get"]["parameters"]:
            if parameter["name"] == "wijk":
                parameter["example"] = slug
            elif parameter["in"] == "path":
                found = read(f"{server}{BASE}{collection}")["resultaten"]
                if found:
                    parameter["example"] = found[0][parameter["name"]]
    return document


def hammer(server, report, seconds=SECONDS):
    """One check: schemathesis finds nothing in `seconds`."""
    document = with_real_keys(read(f"{server}{BASE}/openapi.json"), server)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "openapi.json")
        with open(file, "w", encoding="utf-8") as target:
            json.dump(document, target)
        command = [
            os.path.join(os.path.dirname(sys.executable), "st"), "run", file, "--url", server + BASE,
            "--phases", "examples,coverage,fuzzing", "--checks", CHECKS, "--max-time", str(seconds), "--seed", SEED,
            "--workers", "2", "--continue-on-failure", "--no-color", "--generation-database", "none",
            "--request-timeout", "10",
        ]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=seconds * 4 + 120)
    is_good = done.returncode == 0
    report.add(f"API: generated requests for {seconds} s, all answered as the specification says", is_good, done.stdout[-6000:])
    return done.stdout
