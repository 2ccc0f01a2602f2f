# SPDX-License-Identifier: EUPL-1.2
"""Many reports about one incident: brought together in pieces, written to once each, counted as one incident."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from tests.builders import NOW, Person, SentReport, report
from tests.casework.builders import at, taken

from gehoord.casework.actions.bundle.add_to_bundle import Piece, add_to_bundle, take_out
from gehoord.casework.actions.bundle.open_bundle import change_bundle, open_bundle
from gehoord.casework.actions.bundle.write_to_all import go_on_with_letter, start_letter, stop_letter
from gehoord.casework.models import Bundle, Case, Happening
from gehoord.casework.queries import kept_indexes as kept
from gehoord.casework.queries.bundles import hold_bundle, suggested
from gehoord.casework.queries.kept_indexes import index_for
from gehoord.casework.rules import Reason
from gehoord.foundation.counting.models import Countable
from gehoord.foundation.counting.shuffle import shuffle_pending
from gehoord.foundation.people.fence import fenced
from gehoord.reporting.queries import words_of

pytestmark = pytest.mark.django_db(transaction=True)
SHARED = {"organisation": "Demohuis De Brug", "sector": "nursing_home", "grounds": ["race"]}
WORDS = {"nl": "We spraken met de directie. Volgende week komt er een antwoord."}


@pytest.fixture(autouse=True)
def nothing_opened() -> None:
    kept.forget()


def bundled(by: Person, cases: list[SentReport]) -> UUID:
    """A bundle with these in it."""
    staff = by.staff()
    with fenced(counter=staff.counter):
        key = open_bundle(
            "De Brug", what="Een toespraak.", cases=[one.id for one in cases], by=staff, now=NOW
        )
        add_to_bundle(key, by=staff, now=NOW)
    return key


def incidents() -> dict[str, int]:
    shuffle_pending()
    codes = list(Countable.objects.values_list("bundle", flat=True))
    return {code: codes.count(code) for code in set(codes)}


def last_words(sent: SentReport) -> str:
    with fenced(counter=sent.counter):
        return words_of(sent.id, sent.dek)[-1].text


def test_cases_and_waiting_reports_come_together_and_count_as_one_incident(caseworker):
    case, waits, alone = taken(caseworker, **SHARED), report(**SHARED), taken(caseworker)

    key = bundled(caseworker, [case, waits])

    with fenced(counter=case.counter):
        code = Bundle.objects.get().code
        rows = set(Case.objects.filter(bundle=key).values_list("pk", "handler"))
        told = hold_bundle(key, keys=caseworker.keys).body
        sealed = bytes(Bundle.objects.get().body)
    assert rows == {(case.id, caseworker.member.pk), (waits.id, caseworker.member.pk)}
    assert (told.name, told.what, told.lead) == ("De Brug", "Een toespraak.", caseworker.by)
    assert (b"Brug" in sealed, "brug" in code.lower()) == (False, False)
    assert incidents() == {code: 2, "": 1}
    assert alone.id not in {row[0] for row in rows}


def test_a_case_that_is_taken_out_counts_on_its_own_again(caseworker):
    one, two = taken(caseworker), taken(caseworker)
    bundled(caseworker, [one, two])

    with fenced(counter=one.counter):
        taken_out = take_out(one.id, by=caseworker.staff(), now=NOW)
        again = take_out(one.id, by=caseworker.staff(), now=NOW)

    assert (taken_out, again) == (True, False)
    assert sorted(incidents().values()) == [1, 1]


def test_a_piece_does_what_it_may_and_the_next_goes_on(caseworker):
    cases = [report(**SHARED) for _number in range(3)]
    staff = caseworker.staff()
    with fenced(counter=staff.counter):
        key = open_bundle("De Brug", what="", cases=[one.id for one in cases], by=staff, now=NOW)
        first = add_to_bundle(key, by=staff, now=NOW, most=2)
    with fenced(counter=staff.counter):
        second = add_to_bundle(key, by=staff, now=NOW, most=2)
        third = add_to_bundle(key, by=staff, now=NOW)

    assert (first, second, third) == (Piece(2, 1, 0), Piece(1, 0, 0), Piece(0, 0, 0))


def test_each_reporter_gets_one_letter_of_their_own_with_a_line_of_their_own(caseworker):
    one, two, english = taken(caseworker), taken(caseworker), taken(caseworker, language="en")
    key = bundled(caseworker, [one, two, english])
    staff = caseworker.staff()

    with fenced(counter=staff.counter):
        words = WORDS | {"en": "We spoke with the board."}
        reasons = start_letter(key, words=words, lines={str(two.id): "Fijn dat je belde."}, by=staff, now=NOW)
        under_way = start_letter(key, words=WORDS, lines={}, by=staff, now=NOW)
        sent = go_on_with_letter(key, by=staff, now=NOW)

    assert (reasons, under_way, sent) == ([], [Reason.LETTER_UNDER_WAY], Piece(3, 0, 0))
    assert [("Fijn dat je belde." in last_words(each)) for each in (one, two)] == [False, True]
    assert ["We spraken met de directie." in last_words(each) for each in (one, two, english)] == [
        True,
        True,
        False,
    ]
    assert "We spoke with the board." in last_words(english)


class Killed(BaseException):
    """The process is gone."""


def test_killed_in_the_middle_the_letter_goes_on_and_nobody_gets_it_twice(caseworker):
    cases = [taken(caseworker) for _number in range(4)]
    key = bundled(caseworker, cases)
    staff = caseworker.staff()
    with fenced(counter=staff.counter):
        start_letter(key, words=WORDS, lines={}, by=staff, now=NOW)
    with fenced(counter=staff.counter):
        go_on_with_letter(key, by=staff, now=NOW, most=1)
    with pytest.raises(Killed), fenced(counter=staff.counter):
        go_on_with_letter(key, by=staff, now=NOW, most=2)
        raise Killed

    with fenced(counter=staff.counter):
        rest = go_on_with_letter(key, by=staff, now=NOW)

    with fenced(counter=staff.counter):
        got = [sum("directie" in word.text for word in words_of(each.id, each.dek)) for each in cases]
        lines = Happening.objects.filter(name="bundle_letter").count()
        left = hold_bundle(key, keys=caseworker.keys).body.letter
    assert (rest, got, lines, left) == (Piece(3, 0, 0), [1, 1, 1, 1], 4, None)


def test_who_was_taken_out_or_joined_meanwhile_gets_nothing(caseworker):
    stays, leaves, joins = (taken(caseworker) for _number in range(3))
    key = bundled(caseworker, [stays, leaves])
    staff = caseworker.staff()
    with fenced(counter=staff.counter):
        start_letter(key, words=WORDS, lines={}, by=staff, now=NOW)
        take_out(leaves.id, by=staff, now=NOW)
        add_to_bundle(key, by=staff, now=NOW, more=[joins.id])
        sent = go_on_with_letter(key, by=staff, now=NOW)
        nothing = stop_letter(key, by=staff, now=NOW)

    assert (sent, nothing) == (Piece(1, 0, 1), 0)
    assert ["directie" in last_words(each) for each in (stays, leaves, joins)] == [True, False, False]


def test_a_new_report_about_the_same_is_suggested_and_another_is_not(caseworker):
    key = bundled(caseworker, [taken(caseworker, **SHARED)])
    alike, other = report(**SHARED), report(organisation="Elders", sector="hospital", grounds=["race"])

    with fenced(counter=alike.counter):
        index = index_for(caseworker.staff(), session="s", today=date(2026, 11, 23))
        found = [one.id for one in suggested(hold_bundle(key, keys=caseworker.keys), index)]

    assert (found, other.id in found) == ([alike.id], False)


def test_another_counter_sees_no_bundle(caseworker, other_counter):
    key = bundled(caseworker, [taken(caseworker)])
    stranger = other_counter.member("coordinator")

    answered = stranger.client().get(at("bundle", key))

    assert answered.status_code == 404


def test_what_the_list_shows_is_bundled_after_a_look_at_how_many(caseworker):
    for _number in range(2):
        report(**SHARED)
    report(sector="hospital")
    browser = caseworker.client()
    asked = {"sector": "nursing_home"}

    looked = browser.get(at("bundle_new"), asked).content.decode()
    other_number = post_new(browser, count="1")
    made = post_new(browser, count="2")

    assert "2 meldingen en zaken" in looked
    assert (
        other_number.status_code,
        "Er kwamen er bij of er vielen af" in other_number.content.decode(),
    ) == (422, True)
    page = browser.get(made.headers["Location"]).content.decode()
    assert ("Demohuis" in page or "Bij de balie" in page, "De Brug" in page) == (True, True)
    with fenced(counter=caseworker.member.counter_id):
        assert Case.objects.exclude(bundle=None).count() == 2


def post_new(browser: Any, *, count: str) -> Any:
    return browser.post(
        f"{at('bundle_new')}?sector=nursing_home",
        {"name": "De Brug", "what": "Een toespraak.", "count": count, "do": "make"},
    )


def test_a_letter_is_shown_before_it_goes(caseworker):
    one = taken(caseworker)
    key = bundled(caseworker, [one])
    browser, letter = caseworker.client(), at("bundle_letter", key)

    looked = browser.post(letter, {"words_nl": WORDS["nl"], "do": "look"}).content.decode()
    empty = browser.post(letter, {"words_nl": "", "do": "send", "count": "1"})
    browser.post(letter, {"words_nl": WORDS["nl"], "do": "send", "count": "1"})
    browser.post(at("bundle", key), {"do": "letter"})

    assert ("1 brief" in looked, "Meer mensen vertelden ons" in looked) == (True, True)
    assert (empty.status_code, "directie" in last_words(one)) == (422, True)


def test_the_plan_and_the_lead_stand_on_the_bundle(caseworker, coordinator):
    key = bundled(caseworker, [taken(caseworker)])
    browser = caseworker.client()

    browser.post(at("bundle", key), {"do": "keep", "name": "De Brug", "plan": "Met de directie praten.",
                                     "what": "Een toespraak.", "lead": coordinator.by})  # fmt: skip

    with fenced(counter=caseworker.member.counter_id):
        told = hold_bundle(key, keys=caseworker.keys).body
        change_bundle(key, by=caseworker.staff(), now=NOW, plan="")
    assert (told.plan, told.lead) == ("Met de directie praten.", coordinator.by)
