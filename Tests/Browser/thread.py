# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one thread, played in a browser by everybody it concerns: an anonymous remark travels to a decision and back, twice."""

from helpers import fill, submit

REMARK = "Op het pleintje is het donker. Ik durf er niet langs."


def needs(account):
    """Whether the story needs this account: the network team, and a seat of each side in the same body."""
    return account["email"].split("@")[0] in ("noor", "bram")


def page_for(browser, state=None, width=1280):
    return browser.new_context(storage_state=state, viewport={"width": width, "height": 900}).new_page()


def open_thread(page, base, number):
    page.goto(f"{base}/wijken/schiedam-oost/draden/{number}")


def act(page, summary, values):
    """Opens one of the acts below a thread and sends its form."""
    box = page.locator("details", has=page.locator("summary", has_text=summary)).first
    if box.get_attribute("open") is None:
        box.locator("summary").first.click()
    for name, value in values.items():
        field = box.locator(f'[name="{name}"]').first
        kind = field.get_attribute("type")
        if kind == "radio":
            box.locator(f'[name="{name}"][value="{value}"]').first.check()
        elif field.evaluate("element => element.localName") == "select":
            field.select_option(value)
        else:
            field.fill(value)
    box.locator("button:not([type=button])").first.click()
    page.wait_for_load_state()


class Story:
    """Says what holds, one check at a time."""

    def __init__(self, report):
        self.report = report

    def holds(self, name, page, *words):
        text = page.locator("main").inner_text()
        missing = [word for word in words if word not in text]
        self.report.add(f"thread: {name}", not missing, f"not on {page.url}: {missing}" if missing else None)


def play(browser, base, states, report):
    """Plays the thread; `states` are the signed-in browsers by hat."""
    story = Story(report)
    giver = page_for(browser, width=320)
    giver.goto(f"{base}/wijken/schiedam-oost/signalen/nieuw")
    story.holds("before the first field stands who helps in danger", giver, "112", "Veilig Thuis")
    giver.goto(f"{base}/wijken/schiedam-oost/signalen/vertellen")
    fill(giver, {"tekst": REMARK})
    submit(giver)
    status = giver.url
    report.add("thread: the giver gets a private link", "/s/" in status, status)
    story.holds("the giver reads the own words and a reference", giver, REMARK, "gehoord")

    team = page_for(browser, states["networkTeam"])
    team.goto(f"{base}/wijken/schiedam-oost/signalen")
    team.locator("a", has_text="Op het pleintje is het donker").first.click()
    number = team.url.rsplit("/", 1)[1]
    act(team, "Pak dit op", {"titel": "Licht op het pleintje"})
    story.holds("the team took it up", team, "pakte het op", "Licht op het pleintje")
    act(team, "Vraag iets terug", {"vraag": "Hoe laat is het er donker?"})
    story.holds("the team asked back", team, "Hoe laat is het er donker?")

    giver.goto(status)
    story.holds("the giver sees the question", giver, "Hoe laat is het er donker?")
    fill(giver, {"antwoord": "Vanaf vijf uur."})
    submit(giver, "Stuur antwoord")
    open_thread(team, base, number)
    story.holds("the team reads the answer", team, "Vanaf vijf uur.")
    act(team, "openbare versie", {"openbare-titel": "Licht op het pleintje", "woorden": "Op het pleintje is het donker."})

    visitor = page_for(browser)
    open_thread(visitor, base, number)
    story.holds("everybody reads the redacted version", visitor, "Licht op het pleintje", "Op het pleintje is het donker.")
    text = visitor.locator("main").inner_text()
    report.add("thread: the answer of the giver is not public", "Vanaf vijf uur." not in text, "it is on the public page")

    seat = page_for(browser, states["seat:community:networkTeam"])
    open_thread(seat, base, number)
    act(seat, "agenda", {})
    story.holds("a seat put it on the agenda", seat, "agenda")
    table = page_for(browser, states["seat:programme:coordinator"])
    decide(table, base, number, "Er komt een lamp.", "Het is daar te donker.")
    story.holds("a seat decided with a reason", table, "Er komt een lamp.", "Het is daar te donker.")
    open_thread(team, base, number)
    act(team, "gedaan", {"gedaan": "De lamp hangt."})
    act(team, "ntwoord", {"reactie": "De lamp hangt er sinds vandaag."})
    story.holds("the team replied", team, "De lamp hangt er sinds vandaag.")

    giver.goto(status)
    story.holds("the giver reads the reply", giver, "De lamp hangt er sinds vandaag.")
    giver.locator("summary", has_text="niet opgelost").click()
    fill(giver, {"tekst": "De lamp brandt niet."})
    submit(giver, "Zeg dat het niet is opgelost")
    story.holds("the giver sees it open again", giver, "weer open", "De lamp brandt niet.")
    open_thread(visitor, base, number)
    story.holds("everybody sees that it was reopened", visitor, "heropend")

    open_thread(seat, base, number)
    act(seat, "agenda", {})
    decide(table, base, number, "De lamp wordt deze week gemaakt.", "Hij is kapot.")
    giver.goto(status)
    story.holds("the giver reads the second decision", giver, "De lamp wordt deze week gemaakt.", "Hij is kapot.")


def decide(page, base, number, text, reason):
    open_thread(page, base, number)
    act(page, "esluit", {"uitkomst": "yes", "besluit": text, "reden": reason, "doet": "programme"})
