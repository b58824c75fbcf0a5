# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Pactwerk of our own: a database with the example district in a temporary folder, and a server on a free port."""

import json
import os
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build", "debug", "pactwerk")
PATIENCE_IN_SECONDS = 30


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`with Server() as server`: `base` is its address, `accounts` and `parameters` what the example district made."""

    def __init__(self, program=PROGRAM, arguments=lambda folder: []):
        """`arguments` gives more of them for `serve`, and may put files into the folder that it gets."""
        self.program = program
        self.arguments = arguments
        self.process = None

    def run(self, *arguments):
        command = [self.program, *arguments]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"`pactwerk {' '.join(arguments)}` ended with {done.returncode}: {done.stderr[-500:]}")
        return done.stdout

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.database = f"sqlite:{self.folder.name}/pactwerk.sqlite"
        try:
            self.fill()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def fill(self):
        file = f"{self.folder.name}/accounts.json"
        self.run("migrate", "--database", self.database)
        self.run("demo", "--seed", "1", "--test-accounts", file, "--database", self.database)
        with open(file, encoding="utf-8") as accounts:
            self.accounts, self.parameters = read_accounts(json.load(accounts))

    def start(self):
        port = free_port()
        self.base = f"http://127.0.0.1:{port}"
        self.log = open(f"{self.folder.name}/server.log", "w+", encoding="utf-8")
        command = [self.program, "serve", "--port", str(port), "--database", self.database]
        command += self.arguments(self.folder.name)
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + PATIENCE_IN_SECONDS
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"The server did not start: {self.last_words()}")
            time.sleep(0.05)

    def answers(self):
        try:
            with urllib.request.urlopen(f"{self.base}/gezondheid", timeout=2) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def last_words(self):
        self.log.seek(0)
        return self.log.read()[-1000:]

    def routes(self):
        return json.loads(self.run("routes", "--json"))

    def __exit__(self, *_):
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if getattr(self, "log", None):
            self.log.close()
        self.folder.cleanup()


def read_accounts(tree):
    """Accounts and values for addresses: the file is a list of accounts, or an object with both."""
    if isinstance(tree, list):
        return tree, {}
    return tree["accounts"], tree.get("parameters", {})
