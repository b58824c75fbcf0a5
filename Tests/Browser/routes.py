# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the router's list to the addresses that are visited, by whom and in which language."""

import dataclasses
import re

LANGUAGES = ("nl", "en")
VISITOR = "visitor"
SEES_MOST = "coordinator"
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclasses.dataclass(frozen=True)
class Visit:
    """One address as one viewer. `is_full` asks for every check; else status, heading and console."""

    name: str
    address: str
    language: str
    viewer: str
    kind: str
    status: int
    is_allowed: bool
    is_full: bool

    @property
    def title(self):
        return f"{self.name} {self.address}, {self.language}, {self.viewer}"


def addresses(path, parameters):
    """The addresses of a route: one for each set of values that parameters.json gives; none when a value is missing.

    A value `@goal` stands for the value named `goal`.
    """
    defaults = parameters.get("values", {})
    found = []
    for values in parameters.get("routes", {}).get(path, [{}]):
        known = {**defaults, **values}
        known = {name: defaults.get(value[1:]) if str(value).startswith("@") else value for name, value in known.items()}
        if all(known.get(name) for name in PLACEHOLDER.findall(path)):
            query = f"?{values['?']}" if "?" in values else ""
            found.append(PLACEHOLDER.sub(lambda match: str(known[match[1]]), path) + query)
    return found


def in_language(address, language):
    if language == "nl":
        return address
    return f"/{language}" if address == "/" else f"/{language}{address}"


def visits_of(route, parameters, hats):
    """Every visit that a GET route asks for; none means: never visited."""
    kind = parameters.get("kinds", {}).get(route["name"], route.get("kind", "page"))
    languages = route.get("languages") or (LANGUAGES if kind == "page" else ("nl",))
    allowed = route.get("hats") or [VISITOR, *hats]
    # Who sees one record may not see another of the same kind: there only the viewers that are named.
    viewers = parameters.get("perRecord", {}).get(route["name"], [VISITOR, *hats])
    return [
        Visit(
            name=route["name"], address=in_language(address, language), language=language, viewer=viewer,
            kind="redirect" if viewer != VISITOR and route["name"] in parameters.get("redirectsAccounts", []) else kind,
            status=route.get("status", 200), is_allowed=viewer in allowed, is_full=viewer in (VISITOR, SEES_MOST),
        )
        for address in addresses(route["path"], parameters)
        for language in languages
        for viewer in viewers
    ]


def plan(routes, parameters, hats):
    """(visits, paths of GET routes that nobody visits). Addresses under `extra` are visited as well."""
    visits, never = [], []
    for route in [*routes, *parameters.get("extra", [])]:
        if route.get("method", "GET") != "GET":
            continue
        found = visits_of(route, parameters, hats)
        visits += found
        if not found:
            never.append(route["path"])
    return visits, never
