# SPDX-License-Identifier: EUPL-1.2
"""The draft check: each finding with its place and a word for people, and silence where nothing is wrong. Invented texts."""

import json
from datetime import date
from pathlib import Path

import pytest
from tests.accountability.reading import language
from tests.accountability.reading.gold import reading_of

from gehoord.accountability.reading.checks import check_draft
from gehoord.accountability.reading.shapes import Check

ON = date(2026, 5, 28)
PARAGRAPH = (
    "Het kabinet vindt het niet goed dat reizigers te maken krijgen met vertraging en erkent dat dit voor hen grote gevolgen "
    "kan hebben. Vervoerders moeten hun werk veilig en met zorg kunnen uitvoeren. Als een trein toch uitvalt kunnen vervoerders "
    "bussen inzetten, reizigers informeren en waar nodig een vergoeding geven binnen de regels die daarvoor gelden."
)


def checks(text: str, kind: str, on: date | None = ON) -> list[Check]:
    """The findings of one kind."""
    return [one for one in check_draft(text, on=on) if one.kind == kind]


def words(text: str, kind: str, on: date | None = ON) -> list[str]:
    """The words that each finding of a kind points at."""
    return [text[one.start : one.end] for one in checks(text, kind, on)]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Het voorstel dat tot en met 1 mei 2026 open staat voor reacties is uitgebreid.",
            ["tot en met 1 mei 2026"],
        ),
        ("De tentoonstelling is nog te bezoeken tot en met 3 april 2026.", ["tot en met 3 april 2026"]),
        ("De Kamer zal uiterlijk 1 mei 2026 worden geïnformeerd.", ["uiterlijk 1 mei 2026"]),
        ("Het voorstel stond tot en met 1 mei 2026 open voor reacties.", []),
        ("Het voorstel staat tot en met 1 juli 2026 open voor reacties.", []),
        ("De lijn zou eind maart 2026 open zijn, maar is vertraagd.", []),
    ],
)
def test_a_day_that_has_passed_and_is_spoken_of_as_to_come(sentence: str, found: list[str]) -> None:
    assert words(f"Geachte voorzitter,\n\n{sentence}\n", "dead_date") == found


def test_marks_without_notes_and_notes_without_marks() -> None:
    text = "Dit is gemeld.[footnoteRef:1] Ook dit. [2:  Kamerstuk 31 293, nr. 4]\n"

    assert words(text, "mark_without_note") == ["[footnoteRef:1]"]
    assert words(text, "note_without_mark") == ["Kamerstuk 31 293, nr. 4"]


def test_the_same_paragraph_twice_points_at_both() -> None:
    text = f"{PARAGRAPH}\n\nIets anders staat hier.\n\n{PARAGRAPH}\n"

    found = checks(text, "same_paragraph")

    assert [(one.start, one.also) for one in found] == [
        (text.rindex("Het kabinet vindt"), ((0, len(PARAGRAPH)),))
    ]
    assert found[0].confidence >= 0.9


def test_nearly_the_same_paragraph_is_found_too_and_less_sure() -> None:
    text = (
        f"{PARAGRAPH}\n\nIets anders staat hier.\n\n{PARAGRAPH.replace('bussen inzetten', 'taxi’s sturen')}\n"
    )

    found = checks(text, "same_paragraph")

    assert [one.start for one in found] == [text.rindex("Het kabinet vindt")]
    assert found[0].confidence < 0.9


def test_two_paragraphs_about_the_same_are_not_the_same() -> None:
    other = "Het kabinet vindt het niet goed. " + " ".join(
        f"Zin {number} gaat over iets anders." for number in range(12)
    )

    assert words(f"{PARAGRAPH}\n\n{other}\n", "same_paragraph") == []


def test_a_long_sentence_that_stands_twice_is_told_less_surely() -> None:
    sentence = PARAGRAPH.split(". ")[0] + "."

    found = checks(f"{sentence} Meer is er niet.\n\nEerst iets anders. {sentence}\n", "same_paragraph")

    assert [one.confidence for one in found] == [0.6]


def test_one_report_under_two_numbers() -> None:
    text = (
        "Het rapport “Bruggen in de regio” (Kamerstuk 36 600, nr. 12) ging hierover.\n\n"
        "Later schreef ik over “Bruggen in de regio” (Kamerstuk 36 800, nr. 70).\n"
    )

    assert words(text, "one_report_two_numbers") == ["Kamerstuk 36 800, nr. 70"]


def test_two_reports_with_their_own_numbers_are_fine() -> None:
    text = (
        "Het rapport “Bruggen in de regio” (Kamerstuk 36 600, nr. 12) ging hierover.\n\n"
        "Later schreef ik over “Tunnels onder water” (Kamerstuk 36 800, nr. 70).\n"
    )

    assert words(text, "one_report_two_numbers") == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Ik zal de Kamer daarover informeren.", 1),
        ("Ik zal de Kamer daarover zo spoedig mogelijk informeren.", 1),
        ("Ik zal de Kamer daarover vóór 1 juli 2026 informeren.", 0),
        ("Kunt u de Kamer daarover informeren?", 0),
    ],
)
def test_a_promise_without_a_term(sentence: str, count: int) -> None:
    assert len(checks(f"Geachte voorzitter,\n\n{sentence}\n", "promise_without_term")) == count


def test_closing_a_promise_without_showing_it() -> None:
    shown = "Daarmee is de toezegging aan het lid Zandvoort afgedaan, zie de bijlage met alle cijfers.\n"
    bare = "Daarmee is de toezegging aan het lid Zandvoort afgedaan.\n"

    assert words(shown, "closes_without_proof") == []
    assert words(bare, "closes_without_proof") == [bare.strip()]


def test_days_that_were_counted_otherwise() -> None:
    text = "Kamervraag 2023Z02095\n\nDe brug\n\nIngediend 8 februari 2023\nBeantwoord 21 maart 2023 (na 40 dagen)\nBeantwoord door X\n"

    found = checks(text, "days_differ", None)

    assert [text[one.start : one.end] for one in found] == ["(na 40 dagen)"]
    assert "41" in found[0].says
    assert words(text.replace("40", "41"), "days_differ", None) == []


def test_a_list_that_is_announced_and_not_there() -> None:
    lost = "Dit biedt handvatten, zoals:\n\nDaarnaast is vorig jaar een aanpak gestart.\n"
    kept = "Dit biedt handvatten, zoals:\n\n- een gids;\n- een cursus.\n"

    assert words(lost, "lost_list") == ["zoals:"]
    assert words(kept, "lost_list") == []


@pytest.mark.parametrize(
    ("reference", "count"),
    [
        ("Kamerstukken II 2026/27, 36 800, nr. 3", 1),
        ("Kamerstukken II 2025/26, 36 800, nr. 3", 0),
        ("2027Z00123", 1),
        ("2026Z00123", 0),
    ],
)
def test_a_session_that_is_still_to_come(reference: str, count: int) -> None:
    assert len(checks(f"Dit staat in {reference}.\n", "wrong_session")) == count


def test_a_question_without_an_answer_is_told() -> None:
    text = "Vraag 1\nWat kost de brug?\n\nAntwoord 1\nVier miljoen euro.\n\nVraag 2\nWie betaalt dat?\n"

    assert "Wie betaalt dat?" in words(text, "open_demand")


def test_every_finding_says_something_and_lies_in_the_text() -> None:
    for path, _told in language.texts():
        found = reading_of(path).checks
        assert all(one.says.endswith((".", "”")) and 0 < one.confidence <= 1 for one in found), path.name


@language.real
def test_what_is_known_to_be_wrong_in_the_real_letter_is_found() -> None:
    told = json.loads((Path(language.GIVEN) / "gold" / "000.json").read_text(encoding="utf-8"))
    path = Path(language.GIVEN) / told["file"]
    text = path.read_bytes().decode("utf-8")

    found = {
        (one.kind, text.count("\n", 0, one.start) + 1)
        for one in reading_of(path).checks
        if one.kind in ("dead_date", "same_paragraph", "one_report_two_numbers")
    }

    assert {("dead_date", 49), ("same_paragraph", 198), ("same_paragraph", 180)} <= found
    assert "one_report_two_numbers" in {kind for kind, _line in found}
