#!/usr/bin/env python3
# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""bin/house_rules.py: holds files against the house rules; reads their names, each ended by a NUL byte.

Each complaint is a line `file:line: sentence` on standard error; the exit status is 1 when there is one.

Example: git ls-files -z | .build-tools/venv/bin/python bin/house_rules.py
"""

import json
import os
import re
import sys

import yaml

HEADER = ("SPDX-FileCopyrightText: Pactwerk contributors", "SPDX-License-Identifier: EUPL-1.2")
SOURCES = (".swift", ".py", ".sh", ".js", ".css")
SIZE_LIMIT = 400_000

# The letters in brackets keep these patterns from finding themselves.
FORBIDDEN = (
    (r"(?<![\w.])/(?:ho[m]e|ro[o]t|wo[r]k)/", "a path of one machine"),
    (r"py[p]i\.org|pythonhos[t]ed|debian[.]org/debian|deb[.]debian|npm[j]s\.|proxy\.gol[a]ng", "the host of a package registry"),
    (r"\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b", "unfinished work; finish it or file an issue"),
)
PHYSICAL = re.compile(
    r"(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*"
    r"|left|right|top|bottom|border-(?:top|bottom)-(?:left|right)-radius|(?:min-|max-)?(?:width|height)) *:"
    r"|(?:text-align|float|clear) *: *(?:left|right)\b"
)
PUBLIC = re.compile(
    r"\s*public (?:(?:static|mutating|final|nonisolated|indirect) )*"
    r"(?:func|struct|enum|protocol|class|actor|typealias|macro) ([^\s(<:{]+|[<>=]+)"
)
# What Swift's own protocols and result builders ask for.
WITNESSES = ("==", "<", "hash", "encode", "build", "write", "makeIterator", "next", "index")
MEDIA = re.compile(r"\([^)]*\)")
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%[@\d$]*[@dfs]")


def lines_of(text):
    return enumerate(text.split("\n"), 1)


def header(name, text):
    """Every source file says whose it is and under which licence."""
    is_source = name.endswith(SOURCES) or name.startswith(("bin/", ".ci/")) or name == "vendor.lock"
    if is_source and not all(line in text[:600] for line in HEADER):
        yield 1, "the two SPDX lines are missing at the top"


def forbidden(name, text):
    for number, line in lines_of(text):
        for pattern, what in FORBIDDEN:
            if re.search(pattern, line):
                yield number, f"{what}: {line.strip()[:80]}"


def styles(name, text):
    """Styles say start and end, block and inline, so that pages mirror for right to left."""
    if not name.endswith(".css"):
        return
    for number, line in lines_of(text):
        if match := PHYSICAL.search(MEDIA.sub("()", line)):
            yield number, f"a physical property: {match[0].strip(' ;{')}"


def printing(name, text):
    """Only the command prints; a test may say which part it left out."""
    if not name.endswith(".swift") or name.startswith(("Sources/PactwerkCLI/", "Benchmarks/", "Package.swift")):
        return
    allowed = r'print\("skipped: ' if name.startswith(("Tests/", "Sources/PactwerkTesting/", "Sources/TestMaterial/")) else r"(?!)"
    for number, line in lines_of(text):
        if re.search(r"(?<![\w.])(?:debugPrint|print|dump)\(", line) and not re.search(allowed, line):
            if not line.lstrip().startswith("//"):
                yield number, "printing is for PactwerkCLI"


def documentation(name, text):
    """A public type or function says what it means; what a protocol asks for is documented there."""
    if not re.match(r"Sources/.*\.swift$", name):
        return
    previous = ""
    for number, line in lines_of(text):
        match = PUBLIC.match(line)
        if match and not match[1].strip("`").startswith(WITNESSES) and not re.match(r"\s*(///|@|\*/)", previous):
            yield number, f"the public {match[1]} has no documentation comment"
        previous = line


def size(name, text):
    if os.path.getsize(name) > SIZE_LIMIT:
        yield 1, f"larger than {SIZE_LIMIT // 1000} kB"


def kept_out(name, text):
    parts = name.split("/")
    if parts[-1] == "Package.resolved" or parts[0].startswith(".build") or name.startswith(("Public/vendor/", "data/")):
        yield 1, "does not belong in the repository"


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def texts(names):
    """Dutch and English have the same keys, and each pair the same placeholders; how a date is written may differ."""
    for name in names:
        folder, language = os.path.split(name)
        if not folder.endswith("/Texts") or language != "nl.json":
            continue
        english_name = f"{folder}/en.json"
        if english_name not in names:
            yield name, "there is no en.json beside it"
            continue
        with open(name, encoding="utf-8") as dutch_file, open(english_name, encoding="utf-8") as english_file:
            dutch, english = json.load(dutch_file), json.load(english_file)
        for key in sorted(dutch.keys() ^ english.keys()):
            yield (name if key not in dutch else english_name), f"the key {key} is missing"
        for key in sorted(dutch.keys() & english.keys()):
            free = {"{count}"} if key.endswith("_one") else set()
            if ".date." not in key and placeholders(dutch[key]) - free != placeholders(english[key]) - free:
                yield english_name, f"{key} has other placeholders than in nl.json"


def at(tree, path):
    for key in path.split("."):
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def public_code(names):
    """publiccode.yml has every key that the catalogue reads, with texts of the right length."""
    name = "publiccode.yml"
    if name not in names:
        yield name, "is missing"
        return
    with open(name, encoding="utf-8") as file:
        tree = yaml.safe_load(file)
    required = ["publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType",
                "legal.license", "maintenance.type", "localisation.localisationReady", "localisation.availableLanguages"]
    for language in at(tree, "localisation.availableLanguages") or ["nl", "en"]:
        required += [f"description.{language}.{key}" for key in ("shortDescription", "longDescription", "features")]
    for path in required:
        if at(tree, path) in (None, "", [], {}):
            yield name, f"{path} is missing"
    if not (at(tree, "maintenance.contacts") or at(tree, "maintenance.contractors")):
        yield name, "maintenance.contacts is missing"
    if at(tree, "legal.license") != "EUPL-1.2":
        yield name, "legal.license is not EUPL-1.2"
    for language, description in (tree.get("description") or {}).items():
        if len(description.get("shortDescription") or "") > 150:
            yield name, f"description.{language}.shortDescription is longer than 150 characters"
        if not 150 <= len(description.get("longDescription") or "") <= 10_000:
            yield name, f"description.{language}.longDescription is not 150 to 10,000 characters long"


def read(name):
    try:
        with open(name, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError:
        return ""


def complaints(names):
    for name in names:
        text = read(name)
        for rule in (header, forbidden, styles, printing, documentation, size, kept_out):
            yield from ((name, number, sentence) for number, sentence in rule(name, text))
    for rule in (texts, public_code):
        yield from ((name, 1, sentence) for name, sentence in rule(set(names)))


def main():
    names = [name for name in sys.stdin.read().split("\0") if name and os.path.isfile(name)]
    found = sorted(complaints(names))
    for name, number, sentence in found:
        print(f"{name}:{number}: {sentence}", file=sys.stderr)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
