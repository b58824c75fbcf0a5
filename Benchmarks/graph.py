# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Benchmarks/graph.py: exact betweenness on the same random graphs as igraph, networkit and networkx, CPU seconds of one thread.

`pactwerk analyse network` reads the file and computes every measure; its CPU time is that of the whole command, so it is an
upper bound of betweenness alone. Prints one JSON document.

Example: .build-tools/bench/bin/python Benchmarks/graph.py
"""

import json
import os
import pathlib
import random
import resource
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent


def edges(nodes, ties, seed=42):
    chance = random.Random(seed)
    found = set()
    while len(found) < ties:
        a, b = chance.randrange(nodes), chance.randrange(nodes)
        if a != b:
            found.add((min(a, b), max(a, b)))
    return sorted(found)


def ours(path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    answer = subprocess.run([ROOT / ".build/release/pactwerk", "analyse", "network", path], capture_output=True, check=True).stdout
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, sum(actor["betweenness"] for actor in json.loads(answer)["actors"])


def timed(work):
    started = time.process_time()
    total = work()
    return time.process_time() - started, total


def peers(count, pairs):
    import igraph
    import networkit
    import networkx

    networkit.setNumberOfThreads(1)
    graph = igraph.Graph(count, pairs)
    yield "igraph", timed(lambda: sum(graph.betweenness()))
    kit = networkit.Graph(count)
    for a, b in pairs:
        kit.addEdge(a, b)
    yield "networkit", timed(lambda: sum(networkit.centrality.Betweenness(kit).run().scores()) / 2)
    if count <= 1_000 or os.environ.get("PACTWERK_BENCH_NETWORKX"):
        slow = networkx.Graph(pairs)
        yield "networkx", timed(lambda: sum(networkx.betweenness_centrality(slow, normalized=False).values()))


def main():
    results = []
    for count, ties in ((300, 900), (5_000, 25_000)):
        pairs = edges(count, ties)
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
            file.write("source,target\n" + "".join(f"n{a},n{b}\n" for a, b in pairs))
            file.flush()
            cpu, wall, total = min(ours(file.name) for _ in range(3))
        row = {"nodes": count, "ties": ties, "pactwerkCommandCPU": round(cpu, 4), "pactwerkCommandWall": round(wall, 4), "sum": round(total, 3)}
        for name, (seconds, peer_total) in peers(count, pairs):
            row[name + "CPU"] = round(seconds, 4)
            assert abs(peer_total - total) < 1e-3 * max(1, total), (name, peer_total, total)
        row["ratioToIgraph"] = round(cpu / row["igraphCPU"], 2)
        results.append(row)
    print(json.dumps(results, indent=2))


if __name__ == "__main__":
    main()
