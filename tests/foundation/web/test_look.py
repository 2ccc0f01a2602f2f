# SPDX-License-Identifier: EUPL-1.2
"""The styles keep their promises: contrast, weight, mirroring, and nothing from elsewhere."""

import gzip
import re
from pathlib import Path

import pytest

import gehoord.foundation.web as web

STATIC = Path(web.__file__).parent / "static" / "web"
STYLE = (STATIC / "style.css").read_text()
STAFF = (STATIC / "staff.css").read_text()

TEXT = "utrecht-document-color"
PAPER = "utrecht-document-background-color"
SURFACE = "utrecht-surface-background-color"
FIELD = "utrecht-textbox-background-color"
ERROR = "utrecht-form-field-error-message-color"
ALERTS = [f"utrecht-alert-{kind}-background-color" for kind in ("info", "ok", "warning", "error")]

# Words on their ground: AAA, 7 to 1.
WORDS = [
    *[(TEXT, ground) for ground in (PAPER, SURFACE, *ALERTS)],
    *[("utrecht-heading-color", ground) for ground in (PAPER, SURFACE, *ALERTS)],
    *[("utrecht-link-color", ground) for ground in (PAPER, SURFACE, *ALERTS)],
    *[("utrecht-link-hover-color", ground) for ground in (PAPER, SURFACE, *ALERTS)],
    *[("utrecht-paragraph-small-color", ground) for ground in (PAPER, SURFACE, ALERTS[0])],
    ("utrecht-textbox-color", FIELD),
    *[(ERROR, ground) for ground in (PAPER, SURFACE, ALERTS[0], ALERTS[3])],
    *[("gehoord-ok-color", ground) for ground in (PAPER, SURFACE, ALERTS[0])],
    *[("gehoord-warning-color", ground) for ground in (PAPER, SURFACE, ALERTS[0], ALERTS[2])],
    ("utrecht-button-primary-action-color", "utrecht-button-primary-action-background-color"),
    ("utrecht-button-primary-action-color", "utrecht-button-primary-action-hover-background-color"),
    *[("utrecht-button-secondary-action-color", ground) for ground in (PAPER, SURFACE, ALERTS[0])],
    ("utrecht-page-header-color", "utrecht-page-header-background-color"),
]
# Edges and rings that one must see: AA, 3 to 1.
EDGES = [
    ("utrecht-textbox-border-color", PAPER),
    ("utrecht-textbox-border-color", FIELD),
    ("utrecht-button-secondary-action-border-color", SURFACE),
    ("utrecht-form-field-invalid-border-inline-start-color", PAPER),
    ("utrecht-button-primary-action-background-color", PAPER),
    *[("utrecht-focus-outline-color", ground) for ground in (PAPER, SURFACE, *ALERTS)],
]


def tokens(*sheets: str, dark: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for sheet in sheets:
        sheet = sheet.split("@media print")[0]
        light, *night = sheet.split("@media screen and (prefers-color-scheme: dark)")
        found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", light))
        if dark and night:
            block = night[0][: night[0].index("}")]
            found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))
    return found


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("sheets", [(STYLE,), (STYLE, STAFF)], ids=["public", "counter"])
def test_words_stand_out_from_their_ground_as_aaa_asks(sheets: tuple[str, ...], dark: bool) -> None:
    colours = tokens(*sheets, dark=dark)

    too_faint = {
        (word, ground): round(contrast(colours[word], colours[ground]), 2)
        for word, ground in WORDS
        if contrast(colours[word], colours[ground]) < 7
    }

    assert too_faint == {}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("sheets", [(STYLE,), (STYLE, STAFF)], ids=["public", "counter"])
def test_edges_and_focus_rings_can_be_seen(sheets: tuple[str, ...], dark: bool) -> None:
    colours = tokens(*sheets, dark=dark)

    too_faint = {
        (edge, ground): round(contrast(colours[edge], colours[ground]), 2)
        for edge, ground in EDGES
        if contrast(colours[edge], colours[ground]) < 3
    }

    assert too_faint == {}


def test_every_colour_outside_the_tokens_comes_from_a_token() -> None:
    rules = re.sub(r":root\s*\{[^}]*\}", "", STYLE.split("@media print")[0])

    # The ring on the dark bar is the one exception: its ground is dark in both modes.
    assert set(re.findall(r"#[0-9a-f]{3,8}\b", rules)) == {"#ffc980"}
    assert contrast("#ffc980", tokens(STYLE, dark=False)["utrecht-page-header-background-color"]) > 3
    assert contrast("#ffc980", tokens(STYLE, dark=True)["utrecht-page-header-background-color"]) > 3


@pytest.mark.parametrize("sheet", [STYLE, STAFF], ids=["style", "staff"])
def test_styles_mirror_for_right_to_left_by_themselves(sheet: str) -> None:
    sided = r"[\s;{](?:(?:margin|padding|border|inset)-(?:left|right)|left|right|width|height)\s*:"

    assert re.findall(sided, re.sub(r"@media[^{]*\{", "", sheet)) == []
    assert re.findall(r":\s*(?:left|right)\s*[;}]", sheet) == []


@pytest.mark.parametrize("sheet", [STYLE, STAFF], ids=["style", "staff"])
def test_styles_fetch_nothing(sheet: str) -> None:
    assert "url(" not in sheet
    assert "@import" not in sheet


def test_what_a_reporter_loads_is_small() -> None:
    sizes = {
        name: len(gzip.compress((STATIC / name).read_bytes(), 9))
        for name in ("style.css", "form.js", "leave.js", "icon.svg")
    }

    assert sizes["style.css"] <= 6 * 1024
    assert sum(sizes.values()) <= 8 * 1024
