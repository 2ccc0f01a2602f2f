# SPDX-License-Identifier: EUPL-1.2
"""The table of letters and its files: heads, variables, and the same bytes each time."""

import re
from datetime import date

import pytest
from django.utils.translation import gettext, override

from gehoord.casework.handling import BY_CODE
from gehoord.casework.letters.checking import faults, used_in
from gehoord.casework.letters.table import LETTERS, REPORTER
from gehoord.casework.letters.writing import HERE, UNREAD, WrongVariables, head_of, write
from gehoord.casework.uses import BY_USE

OTHERS = [kind for kind in LETTERS if kind.to != REPORTER]
FOR_OTHERS = re.compile(
    r"\b(daders?|slachtoffers?|klagers?|beklaagde|ingevolge|betreffende|conform|je|jij|jouw)\b", re.I
)


def values_of(kind, **more):
    """Something for each variable of a letter."""
    filled = {name: f"<{name}> & woorden." for name in kind.variables}
    lists = {name: ["Een.", "Twee."] for name in ("did", "sources", "enclosed") if name in kind.variables}
    days = {"due_on": date(2026, 11, 26)} if "due_on" in kind.variables else {}
    return filled | lists | days | more


def test_no_file_has_a_fault():
    assert faults() == []


def test_each_file_belongs_to_a_letter_of_the_table():
    files = {str(path.relative_to(HERE.parents[1])) for path in HERE.rglob("*.txt")}
    frames = {f"casework/letters/{name}.txt" for name in ("letter", "others/frame", "others/page")}

    assert files - frames == {kind.file for kind in LETTERS}


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.name)
def test_a_letter_uses_what_its_row_names_and_refuses_anything_else(kind):
    assert used_in(kind) <= kind.variables
    with pytest.raises(WrongVariables):
        write(kind, values_of(kind, nobody_knows="x"), language="nl")
    some = values_of(kind)
    some.pop(sorted(some)[0])
    with pytest.raises(WrongVariables):
        write(kind, some, language="nl")


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.name)
def test_all_that_is_filled_in_is_read_as_it_was_typed(kind):
    text = write(kind, values_of(kind), language="nl")

    for own in kind.own:
        expected = "Twee." if own.several else f"<{own.name}> & woorden."
        assert expected in text.words
    assert (text.subject == "", "None" in text.words, "&lt;" in text.words) == (False, False, False)


@pytest.mark.parametrize("kind", LETTERS, ids=lambda kind: kind.name)
def test_a_language_without_a_reviewed_letter_gets_the_dutch_one(kind):
    head = head_of(kind)

    assert head.reviewed == ("nl",)
    assert write(kind, values_of(kind), language="xx").language == "nl"
    assert head.reviewed_on <= date(2026, 11, 30)


@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.name)
def test_words_to_others_are_plain_and_formal(kind):
    plain = {"address_of_team": "", "phone": "030 1234567"}
    values = {name: plain.get(name, value) for name, value in values_of(kind).items()}
    words = write(kind, values, language="nl").words

    assert FOR_OTHERS.findall(words) == []
    assert max(len(one.split()) for one in re.split(r"[.?!:\n]", words)) <= 21


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_translated_letter_that_nobody_reviewed_says_so_below_its_words(language):
    close, advice = (next(kind for kind in LETTERS if kind.name == name) for name in ("close", "advice"))
    with override(language):
        says_so = gettext(UNREAD)

    assert (head_of(close).translated, head_of(advice).translated) == (("en", "ar"), ())
    assert write(close, values_of(close), language=language).words.split("\n\n")[-1] == says_so
    assert says_so not in write(close, values_of(close), language="nl").words
    assert write(advice, values_of(advice), language=language).language == "nl"


def test_what_goes_to_others_needs_a_yes_or_follows_on_what_they_were_told():
    without = [kind.name for kind in OTHERS if not kind.use]
    assert without == ["message", "time_given", "time_refused", "closing"]
    assert {kind.use for kind in LETTERS if kind.use} <= set(BY_USE)
    assert {kind.way for kind in LETTERS if kind.way} <= set(BY_CODE)


def test_a_file_that_asks_for_something_unknown_is_found_before_it_is_sent(tmp_path, settings):
    from gehoord.casework.letters.table import Kind

    kind = Kind("other_side", "Brief", "respondent", frozenset({"team"}))

    assert used_in(kind) - kind.variables == {"phone", "address_of_team", "substance", "question"}


def test_an_advice_letter_gives_the_advice_the_reasons_and_the_sources():
    kind = next(one for one in LETTERS if one.name == "advice")
    given = values_of(
        kind, advice="Vraag een gesprek.", why="Omdat het vaak helpt.", message="", phone="", team="Loket"
    )

    words = write(
        kind, given | {"sources": ["AWGB, artikel 7", "Klachtenregeling, punt 3"]}, language="nl"
    ).words

    assert words == "\n\n".join((
        "Dag,",
        "Je vroeg ons om advies. Dit is wat we je aanraden. Wat je ermee doet, bepaal jij.",
        "Ons advies\nVraag een gesprek.",
        "Waarom we dit zeggen\nOmdat het vaak helpt.",
        "Waar dit op rust\n- AWGB, artikel 7\n- Klachtenregeling, punt 3",
        "Begrijp je iets niet, of zie je het anders? Schrijf het hier. Dan praten we erover.",
        "Groet,\nLoket",
    ))  # fmt: skip
