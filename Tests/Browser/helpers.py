# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a browser test does by hand: fill in a form, send it, sign in, choose a hat."""

import base64
import hmac
import re
import struct
import threading
import time
from urllib.parse import urljoin, urlsplit

STEP_IN_SECONDS = 30


def totp(secret, moment):
    """The six digits of RFC 6238 (HMAC-SHA-1) for a base32 secret at a moment in seconds since 1970."""
    key = base64.b32decode(secret.replace(" ", "").upper() + "=" * (-len(secret.replace(" ", "")) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(moment) // STEP_IN_SECONDS), "sha1")
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


_last_step = {}
_one_at_a_time = threading.Lock()


def fresh_code(secret):
    """A code that this process did not use before; waits for the next half minute when it must.

    A server takes each code once, so a second sign-in of the same account needs the next one.
    """
    with _one_at_a_time:
        while _last_step.get(secret) == int(time.time()) // STEP_IN_SECONDS:
            time.sleep(0.2)
        now = time.time()
        _last_step[secret] = int(now) // STEP_IN_SECONDS
        return totp(secret, now)


def fill(page, values):
    """Fills in fields by their name: text, the value of a radio, True or False for a checkbox, the value of a select."""
    for name, value in values.items():
        field = page.locator(f'[name="{name}"]')
        kind = field.first.get_attribute("type") or field.first.evaluate("element => element.localName")
        if kind == "radio":
            page.locator(f'[name="{name}"][value="{value}"]').check()
        elif kind == "checkbox":
            field.first.set_checked(bool(value))
        elif kind == "select":
            field.first.select_option(value)
        else:
            field.first.fill(value)


def submit(page, button=None, form=None):
    """Sends a form: by the words on its button, else by the first button in `form` or in main. Waits for the answer."""
    scope = page.locator(form or "main").first
    if button is None:
        target = scope.locator("button:not([type=button]), input[type=submit]").first
    else:
        target = scope.get_by_role("button", name=re.compile(re.escape(button))).first
    with page.expect_navigation(wait_until="load"):
        target.click()


def path_of(page):
    return urlsplit(page.url).path


def choose_hat(page, base, account, hat):
    """Puts on a hat, where the account has several."""
    page.goto(urljoin(base, "/pet"))
    radio = page.locator(f'main input[name=pet][value="{account["hatIDs"][hat]}"]')
    if not radio.count():
        raise AssertionError(f"The page for choosing a hat does not offer {hat}.")
    radio.first.check()
    submit(page, form="main form:has(input[name=pet])")


def sign_in(page, base, account, hat=None):
    """Signs in through the real form, with the second factor and the hat where the server asks for them."""
    page.goto(urljoin(base, "/inloggen"))
    fill(page, {"email": account["email"], "password": account["password"]})
    submit(page, form="form:has(input[name=password])")
    if page.locator("input[name=code]").count() and not page.locator("input[name=password]").count():
        fill(page, {"code": fresh_code(account["totpSecret"])})
        submit(page, form="form:has(input[name=code])")
    if page.locator("input[name=password]").count():
        raise AssertionError(f"{account['email']} could not sign in: {page.locator('main').inner_text()[:200]}")
    if hat is not None and len(account.get("hats", [])) > 1:
        choose_hat(page, base, account, hat)
    elif path_of(page).endswith("/pet"):
        submit(page, form="form:has(input[name=hat])")
