# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Benchmarks/imports.py: rows a second and peak memory of the imports, each as one command on an empty SQLite file.

The peer for signals is what a programmer would write in an afternoon: Python's csv and sqlite3, one table with an index, no history,
no undo, no check of words and days. Real figures and borders are read where the shared papers are. Prints one JSON document.

Example: .build-tools/bench/bin/python Benchmarks/imports.py
"""

import json
import os
import pathlib
import random
import re
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("PACTWERK_SHARED", ROOT.parent / "shared"))
PACTWERK = str(ROOT / ".build/release/pactwerk")
WORDS = "de lamp bij het speelveld is stuk al drie weken en niemand komt kijken afval naast de bak natte muren".split()

PEER = """
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[2])
db.execute("CREATE TABLE signal (id TEXT PRIMARY KEY, observed TEXT, body TEXT, area TEXT, theme TEXT, channel TEXT, received TEXT)")
db.execute("CREATE INDEX by_day ON signal (observed)")
with open(sys.argv[1], newline="") as file, db:
    db.executemany("INSERT INTO signal VALUES (?, ?, ?, ?, ?, ?, ?)", list(csv.reader(file))[1:])
"""


def measured(command):
    """Seconds and peak memory in MB of a command."""
    started = time.perf_counter()
    done = subprocess.run(["/usr/bin/time", "-f", "peak %M", *command], capture_output=True, text=True, check=True)
    return time.perf_counter() - started, int(re.search(r"peak (\d+)", done.stderr)[1]) / 1024


def signals(path, rows):
    chance = random.Random(7)
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,observed_on,text,area,theme,channel,received_on\n")
        for number in range(rows):
            text = " ".join(chance.choices(WORDS, k=10))
            file.write(f"s-{number:07d},2026-{1 + number % 9:02d}-{1 + number % 28:02d},{text},WK060601,afval,import,\n")


def network(nodes, ties, count):
    chance = random.Random(8)
    with open(nodes, "w", encoding="utf-8") as file:
        file.write("id,label,kind,layer\n")
        for number in range(count):
            file.write(f"o{number},Organisatie {number},organisation,1\n")
    pairs = {tuple(sorted(chance.sample(range(count), 2))) for _ in range(count * 3)}
    with open(ties, "w", encoding="utf-8") as file:
        file.write("source,target,kind\n")
        for a, b in sorted(pairs):
            file.write(f"o{a},o{b},samenwerking\n")
    return count + len(pairs)


def result(rows, seconds, peak):
    return {"rows": rows, "seconds": round(seconds, 2), "rows_per_second": round(rows / seconds), "peak_mb": round(peak, 1)}


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    empty = folder / "empty.sqlite"
    for command in (["migrate"], ["district", "add", "proef", "--name", "Proef"]):
        subprocess.run([PACTWERK, *command, "--database", f"sqlite:{empty}"], capture_output=True, check=True)
    place = folder / "import.sqlite"

    def ours(rows, *command):
        for file in folder.glob("import.sqlite*"):
            file.unlink()
        place.write_bytes(empty.read_bytes())
        return result(rows, *measured([PACTWERK, "import", *map(str, command), "--database", f"sqlite:{place}"]))

    answer = {}
    for rows in (50_000, 1_000_000):
        file = folder / "signals.csv"
        signals(file, rows)
        answer[f"signals_{rows}"] = ours(rows, "signals", file, "--district", "proef")
        peer = folder / f"peer-{rows}.sqlite"
        answer[f"signals_{rows}_python"] = result(rows, *measured(["python3", "-c", PEER, str(file), str(peer)]))
    rows = network(folder / "nodes.csv", folder / "ties.csv", 12_000)
    answer["network"] = ours(rows, "network", folder / "nodes.csv", folder / "ties.csv", "--district", "proef")
    figures = SHARED / "data/cbs_kwb_2022/nl_wijken_2022.csv"
    if figures.exists():
        rows = sum(1 for _ in open(figures, encoding="utf-8")) - 1
        answer["figures_national_rows"] = ours(rows, "figures", figures, "--year", "2022")
    borders = SHARED / "data/geo_wijken_2022/nl_gemeenten_2022.geojson"
    if borders.exists():
        rows = len(json.loads(borders.read_text(encoding="utf-8"))["features"])
        answer["borders_national"] = ours(rows, "areas", borders, "--edition", "2022")
    print(json.dumps(answer))


main()
