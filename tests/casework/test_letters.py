# SPDX-License-Identifier: EUPL-1.2
"""Letters to the reporter: each move has one or says why not; they render, are kind, and are translated."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.template import Context, Engine, Template
from django.template.base import Node
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils import translation

import gehoord
from gehoord.casework.deadlines import LEVELS
from gehoord.casework.handling import WAYS
from gehoord.casework.procedure import MOVES
from gehoord.casework.rules import Reason
from gehoord.casework.terms import PUBLIC_PAUSED, PUBLIC_STEP_NAMES

SOURCE = Path(gehoord.__file__).parent
LETTERS = SOURCE / "casework" / "letters"
ENGINE = Engine(dirs=[str(SOURCE)], libraries={"i18n": "django.templatetags.i18n"})
SENT = [move for move in MOVES if move.letter]
FORBIDDEN = re.compile(
    r"\b(daders?|slachtoffers?|klagers?|beklaagde|ingevolge|betreffende|conform|afgehandeld|ongegrond"
    r"|verplicht|u|uw)\b",
    re.IGNORECASE,
)
CONTEXT = {
    "team": "Loket Utrecht",
    "phone": "030 123 45 67",
    "message": "We spraken elkaar over <het zwembad> & de club.",
    "due_on": date(2026, 11, 26),
    "did": ["We hebben naar je geluisterd.", "We hebben uitgelegd wat je kunt doen."],
    "not_done": "De club wilde niet praten.",
}


def written(name: str, **changed: object) -> str:
    with translation.override("nl"):
        text = ENGINE.get_template(name).render(Context(CONTEXT | changed))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def public_sentences() -> set[str]:
    """What reporters read from the tables, beside the letters."""
    levels = {level.says for name, level in LEVELS.items() if name != "check_in"}
    return {*PUBLIC_STEP_NAMES.values(), PUBLIC_PAUSED, *(way.public for way in WAYS), *levels}


def counter_sentences() -> set[str]:
    """What the counter reads from the tables, as sentences."""
    return {*Reason, *(w.mind for w in WAYS), *(w.sends for w in WAYS), *(m.no_letter for m in MOVES)} - {""}


def nodes(template: Template) -> Iterator[Node]:
    return (
        node
        for kind in (TranslateNode, BlockTranslateNode)
        for node in template.nodelist.get_nodes_by_type(kind)
    )


def message_id(node: Node) -> str:
    if isinstance(node, TranslateNode):
        return str(node.filter_expression.var.literal)
    words, _names = node.render_token_list(node.singular)
    return " ".join(line.strip() for line in words.strip().splitlines())


def places(words: str) -> list[str]:
    """The places for names in a sentence."""
    return sorted(re.findall(r"%\(\w+\)s", words))


def letter_sentences() -> set[str]:
    letters = [ENGINE.get_template(f"casework/letters/{path.name}") for path in LETTERS.glob("*.txt")]
    return {message_id(node) for letter in letters for node in nodes(letter)}


@pytest.mark.parametrize("move", MOVES, ids=lambda m: m.name)
def test_each_move_has_a_letter_or_says_why_not(move):
    assert (LETTERS / f"{move.name}.txt").is_file() == (not move.no_letter)


@pytest.mark.parametrize("move", SENT, ids=lambda m: m.name)
def test_a_letter_has_a_neutral_subject_the_own_words_and_the_team(move):
    lines = written(move.letter).split("\n")

    assert lines[:4] == ["Een bericht voor jou", "", "Dag,", ""]
    assert lines[-2:] == ["Groet,", "Loket Utrecht"]
    assert lines.count("We spraken elkaar over <het zwembad> & de club.") == 1
    assert lines.count("Wil je liever praten? Bel 030 123 45 67.") == 1


@pytest.mark.parametrize("move", SENT, ids=lambda m: m.name)
def test_a_letter_names_the_day_of_the_promise_that_starts_or_none(move):
    own_promise = bool(move.level) or move.name == "resume"

    assert written(move.letter).count("donderdag 26 november") == int(own_promise)


@pytest.mark.parametrize("move", SENT, ids=lambda m: m.name)
def test_a_bare_letter_still_reads_as_a_letter(move):
    text = written(move.letter, phone="", message="", due_on=None, did=[], not_done="")

    assert (text.count("None"), text.count("Dit hebben we"), text.count("Dit lukte niet")) == (0, 0, 0)
    assert text.split("\n\n")[-1] == "Groet,\nLoket Utrecht"


def test_the_closing_letter_says_what_was_done_what_did_not_work_and_that_we_ask_again():
    assert written("casework/letters/close.txt") == "\n\n".join((
        "Een bericht voor jou",
        "Dag,",
        "We sluiten je melding.",
        "Dit hebben we gedaan:\n- We hebben naar je geluisterd.\n- We hebben uitgelegd wat je kunt doen.",
        "Dit lukte niet: De club wilde niet praten.",
        "We spraken elkaar over <het zwembad> & de club.",
        "Rond donderdag 26 november vragen we of het gestopt is, en of iemand vervelend tegen je deed "
        "omdat je het vertelde. Na drie maanden vragen we het nog een keer. Antwoorden mag, het hoeft niet.",
        "Wil je later toch verder? Zet dan hier een bericht neer met je code. "
        "Je hoeft niet opnieuw te beginnen.",
        "Wil je liever praten? Bel 030 123 45 67.",
        "Groet,\nLoket Utrecht",
    ))  # fmt: skip


@pytest.mark.parametrize("words", sorted(letter_sentences() | public_sentences()))
def test_words_to_a_reporter_are_plain_and_kind(words):
    assert FORBIDDEN.findall(words) == []
    assert max(len(sentence.split()) for sentence in re.split(r"[.?!:]", words)) <= 21


@pytest.mark.parametrize("words", sorted(public_sentences() | counter_sentences()))
def test_sentences_in_the_tables_begin_with_a_capital_and_end_with_a_full_stop(words):
    assert (words[0].isupper(), words[-1]) == (True, ".")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_that_reporters_read_is_translated_with_the_same_places_for_names(language):
    with (SOURCE / "casework" / "locale" / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        catalogue = {m.id: m for m in read_po(file) if m.id and not m.fuzzy}
    read = sorted(letter_sentences() | public_sentences())
    gaps = [words for words in read if not (words in catalogue and catalogue[words].string)]
    differing = [
        message.id
        for message in catalogue.values()
        if isinstance(message.id, str) and places(message.id) != places(message.string)
    ]
    empty = [message.id for message in catalogue.values() if not message.string]

    assert (gaps, differing, empty) == ([], [], [])
