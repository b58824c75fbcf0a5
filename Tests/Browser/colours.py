# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two tracks have one weight: equal lightness and chroma in OKLCH, and both readable on paper.

Sources: Björn Ottosson, "A perceptual color space for image processing" (2020); WCAG 2.2, relative luminance.
"""

import glob
import math
import os
import re

TOLERANCE = 0.005
LEAST_CONTRAST = 4.5
TOKEN = re.compile(r"--pactwerk-color-(programme|community|paper): *#([0-9a-fA-F]{6})\b")


def linear(hexadecimal):
    """The three channels as linear light, 0 to 1."""
    parts = [int(hexadecimal[place:place + 2], 16) / 255 for place in (0, 2, 4)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def lightness_and_chroma(hexadecimal):
    red, green, blue = linear(hexadecimal)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, math.hypot(a, b)


def contrast(one, other):
    def luminance(colour):
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour)))

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def check_tracks(report, name, tokens):
    """Adds the checks of one style sheet; `tokens` are its colours by name."""
    (light_one, chroma_one), (light_other, chroma_other) = map(
        lightness_and_chroma, (tokens["programme"], tokens["community"])
    )
    report.add(f"{name}: the tracks are equally light", abs(light_one - light_other) <= TOLERANCE,
               f"programme has lightness {light_one:.3f}, community {light_other:.3f}")
    report.add(f"{name}: the tracks are equally strong", abs(chroma_one - chroma_other) <= TOLERANCE,
               f"programme has chroma {chroma_one:.3f}, community {chroma_other:.3f}")
    for track in ("programme", "community"):
        ratio = contrast(tokens[track], tokens["paper"])
        report.add(f"{name}: {track} is readable on paper", ratio >= LEAST_CONTRAST, f"the contrast is {ratio:.2f}")


def check_colours(report, public):
    """app.css and each theme beside it; a theme leaves out what it does not change."""
    with open(os.path.join(public, "app.css"), encoding="utf-8") as file:
        base = dict(TOKEN.findall(file.read()))
    check_tracks(report, "app.css", base)
    for theme in sorted(glob.glob(os.path.join(public, "theme*.css"))):
        with open(theme, encoding="utf-8") as file:
            check_tracks(report, os.path.basename(theme), {**base, **dict(TOKEN.findall(file.read()))})
