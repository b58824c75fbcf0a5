#!/usr/bin/env python3
# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""bin/tally.py LOG STATUS: counts the tests in the output of `swift test`.

Prints what a reader must see (failures, tests left out by name) on standard error and `PASSED FAILED` on
standard output. A run without its closing line broke off: what had started and not ended counts as failed.

Example: bin/tally.py .build-tools/swift-test.log 1
"""

import re
import sys

STARTED = re.compile(r"^◇ Test (?!run |case )(.*) started\.$")
ENDED = re.compile(r"^[✔✘━] Test (?!run |case )(.*?)(?: with \d+ test cases?)? (passed|failed) after [\d.]+ seconds(?:\.$| with \d+ )")
LEFT_OUT = re.compile(r"^➜ Test (?!run |case )")
CLOSING = re.compile(r"^[✔✘] Test run with (\d+) tests?.* (passed|failed) after ")

TELLING = re.compile(r"^(✘ |➜ |skipped: |error: |.*Fatal error: |↳ (?!Testing Library|Target Platform))")


def tally(lines, status):
    """(passed, failed, sentences) of one run; `status` is what `swift test` ended with."""
    ended, started, left_out, total, sentences = [], [], 0, None, []
    for line in lines:
        if match := STARTED.match(line):
            started.append(match[1])
        elif match := ENDED.match(line):
            ended.append(match.groups())
        elif LEFT_OUT.match(line):
            left_out += 1
        elif match := CLOSING.match(line):
            total = (total or 0) + int(match[1])
        if TELLING.match(line):
            sentences.append(line)
    passed = sum(result == "passed" for _, result in ended)
    failed = len(ended) - passed
    if total is None:
        names = [name for name, _ in ended]
        unfinished = sorted(set(started) - set(names))
        failed += max(1, len(unfinished))
        sentences.append("The tests broke off. Not finished: " + ("; ".join(unfinished) or "nothing had started"))
    else:
        # The closing line and the status say how it ended; of many lines at once, written side by side, some can be lost.
        passed = total - failed - left_out
    if total == 0 or (status != 0 and failed == 0):
        failed += 1
        sentences.append(f"No test ran, or swift test ended with status {status} without naming a failure.")
    return passed, failed, sentences


def main():
    with open(sys.argv[1], encoding="utf-8", errors="replace") as file:
        passed, failed, sentences = tally(file.read().split("\n"), int(sys.argv[2]))
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    print(passed, failed)


if __name__ == "__main__":
    main()
