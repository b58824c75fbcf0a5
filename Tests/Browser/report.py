# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts the checks and says each on one line."""

import threading


class Report:
    """Safe to use from several threads; `is_quiet` keeps it from printing."""

    def __init__(self, is_quiet=False):
        self.passed = 0
        self.failures = []
        self.is_quiet = is_quiet
        self.lock = threading.Lock()

    def add(self, name, is_ok, sentence=""):
        """One check; `sentence` says what is wrong when it failed."""
        with self.lock:
            if is_ok:
                self.passed += 1
            else:
                self.failures.append((name, sentence))
            if not self.is_quiet:
                print(f"{name} … ok" if is_ok else f"{name} … FAILED: {one_line(sentence)}", flush=True)

    def close(self):
        """The last line, which bin/test reads; whether all is well."""
        print(f"{self.passed} passed, {len(self.failures)} failed", flush=True)
        return not self.failures


def one_line(text):
    return " ".join(str(text).split())[:600]
