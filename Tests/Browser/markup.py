# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""Collects the HTML of all pages and has the Nu checker read it in one go."""

import collections
import hashlib
import json
import os
import subprocess
import tempfile
import threading

JAR = os.path.join(".build-tools", "vnu.jar")


class Markup:
    def __init__(self, root):
        self.root = root
        self.pages = {}
        self.names = collections.defaultdict(list)
        self.lock = threading.Lock()

    def take(self, name, html):
        """Keeps a page for checking under the name of its check; equal pages are read once, a name counts once."""
        digest = hashlib.sha256(html).hexdigest()
        with self.lock:
            self.pages[digest] = html
            if name not in self.names[digest]:
                self.names[digest].append(name)

    def complaints(self, folder):
        """The checker's complaints by digest of the page."""
        for digest, html in self.pages.items():
            with open(os.path.join(folder, f"{digest}.html"), "wb") as file:
                file.write(html)
        done = subprocess.run(
            ["java", "-jar", os.path.join(self.root, JAR), "--format", "json", "--errors-only", "--skip-non-html", folder],
            capture_output=True, text=True, check=False,
        )
        found = collections.defaultdict(list)
        for message in json.loads(done.stderr)["messages"]:
            digest = os.path.basename(message.get("url", "")).removesuffix(".html")
            line = message.get("lastLine", "?")
            found[digest].append(f"line {line}: {message['message']} {message.get('extract', '')[:100]}")
        return found

    def check(self, report):
        if not self.pages:
            return
        with tempfile.TemporaryDirectory() as folder:
            try:
                found = self.complaints(folder)
            except (OSError, ValueError, KeyError) as error:
                report.add("the HTML checker runs", False, error)
                return
        unknown = [sentence for digest, sentences in found.items() if digest not in self.pages for sentence in sentences]
        report.add("the HTML checker runs", not unknown, "; ".join(unknown))
        for digest, names in self.names.items():
            sentences = found.get(digest, [])
            for name in names:
                report.add(name, not sentences, f"{len(sentences)} errors: " + "; ".join(sentences[:3]))
