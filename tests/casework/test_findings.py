# SPDX-License-Identifier: EUPL-1.2
"""Four separate facts: each needs its own grounds, none follows from another, and none is edited."""

from datetime import date, timedelta

import pytest
from tests.builders import NOW, Person
from tests.casework.builders import at, set_case, taken
from tests.casework.other_side import added, come_in, door_of, invited

from gehoord.casework.actions.finding.state_finding import state_finding
from gehoord.casework.actions.finding.withdraw_finding import withdraw_finding
from gehoord.casework.actions.respondent.answer import send_answer
from gehoord.casework.actions.respondent.end_untested import end_untested
from gehoord.casework.findings import BY_CODE, LEVELS, why_not_finding
from gehoord.casework.models import Finding
from gehoord.casework.queries.findings import findings_of, levels_of
from gehoord.casework.queries.opened import hold
from gehoord.casework.rules import Facts, Reason
from gehoord.casework.terms import CASEWORKER, Identity
from gehoord.foundation.people.fence import fenced

pytestmark = pytest.mark.django_db
BODY = {
    "words": "De praktijk maakte verboden onderscheid.",
    "who": "College voor de Rechten van de Mens",
    "day": "2026-11-02",
    "ground": "Oordeel 2026-99",
}
EVERYTHING = Facts(
    identity=Identity.KNOWN,
    has_words=True,
    has_reasons=True,
    names_who=True,
    names_day=True,
    names_ground=True,
    reply_chance=True,
)


@pytest.fixture
def sent(caseworker: Person):
    return taken(caseworker)


def state(sent, by: Person, level: str, *, now=NOW, **given):
    with fenced(counter=by.member.counter_id):
        return state_finding(sent.id, level=level, by=by.staff(), now=now, **({"words": ""} | given))


def levels(sent, by: Person) -> tuple[str, ...]:
    with fenced(counter=by.member.counter_id):
        held = hold(sent.id, keys=by.staff().keys)
        assert held.facts.levels in ((), levels_of(held))
        return levels_of(held)


@pytest.mark.parametrize("level", LEVELS, ids=lambda level: level.code)
def test_each_level_is_refused_with_a_reason_for_each_thing_it_misses(level):
    assert why_not_finding(level, EVERYTHING, role=CASEWORKER) == []
    assert why_not_finding(level, EVERYTHING, role="") == [Reason.FOR_COUNTER]
    without = why_not_finding(level, Facts(identity=Identity.KNOWN), role=CASEWORKER)
    expected = {
        "plausible": [Reason.NO_WORDS, Reason.NO_REASONS],
        "admitted": [Reason.NO_WORDS, Reason.NO_WHO, Reason.NO_DAY],
        "agreed": [Reason.NO_WORDS, Reason.NO_WHO, Reason.NO_DAY],
        "established": [
            Reason.NO_WORDS,
            Reason.NO_BODY,
            Reason.NO_DAY,
            Reason.NO_GROUND,
            Reason.NO_REPLY_CHANCE,
        ],
    }
    assert without == expected[level.code]


def test_established_needs_a_body_a_day_a_ground_and_a_chance_for_the_other_side(caseworker, sent):
    assert state(sent, caseworker, "established", **BODY) == [Reason.NO_REPLY_CHANCE]
    added(caseworker, sent)
    assert state(sent, caseworker, "established", **BODY) == [Reason.NO_REPLY_CHANCE]
    with fenced(counter=caseworker.member.counter_id):
        Finding.objects.all().delete()


def test_the_chance_is_an_answer_or_a_term_that_passed(caseworker, sent):
    come_in(caseworker, sent)
    assert state(sent, caseworker, "established", **BODY) == [Reason.NO_REPLY_CHANCE]
    assert state(sent, caseworker, "established", now=NOW + timedelta(days=22), **BODY) == []
    assert levels(sent, caseworker) == ("experienced", "established")


def test_who_never_came_in_had_a_chance_when_the_invitation_ran_out(caseworker, sent):
    invited(caseworker, sent)
    assert state(sent, caseworker, "established", now=NOW + timedelta(days=28), **BODY) == [
        Reason.NO_REPLY_CHANCE
    ]
    assert state(sent, caseworker, "established", now=NOW + timedelta(days=29), **BODY) == []


def test_on_an_anonymous_report_alone_nothing_adverse_is_stated(caseworker):
    sent = taken(caseworker, identity="anonymous")
    plausible = {"words": "Het ging zoals de melder zegt.", "reasons": "Het verhaal klopt met de brief."}
    assert state(sent, caseworker, "plausible", **plausible) == [Reason.ONLY_ANONYMOUS]
    _side, own = come_in(caseworker, sent)
    with fenced(lookup=own.lookup_hash):
        send_answer(door_of(own), text="Dat is zo gezegd.", may_share=False, now=NOW)
    assert state(sent, caseworker, "plausible", **plausible) == []


def test_one_level_never_brings_another_and_the_same_words_are_stated_once(caseworker, sent):
    admitted = {"words": "Wij hadden dit niet mogen zeggen.", "who": "De praktijkhouder", "day": "2026-11-20"}
    assert state(sent, caseworker, "admitted", **admitted) == []
    assert state(sent, caseworker, "admitted", **admitted) == []
    assert levels(sent, caseworker) == ("experienced", "admitted")
    with fenced(counter=caseworker.member.counter_id):
        assert Finding.objects.count() == 1


def test_a_statement_is_taken_back_with_a_reason_and_stays_to_be_read(caseworker, sent):
    state(sent, caseworker, "plausible", words="Het is aannemelijk.", reasons="Twee getuigen.")
    with fenced(counter=caseworker.member.counter_id):
        finding = Finding.objects.get().pk
    take = {"finding": finding, "by": caseworker.staff(), "now": NOW}
    with fenced(counter=caseworker.member.counter_id):
        assert withdraw_finding(sent.id, why=" ", **take) == [Reason.NO_WORDS]
        assert withdraw_finding(sent.id, why="Een getuige kwam terug op zijn woorden.", **take) == []
        assert withdraw_finding(sent.id, why="Nog eens.", **take) == []
        one = findings_of(hold(sent.id, keys=caseworker.staff().keys))[0]
    assert (one.words, one.withdrawn) == ("Het is aannemelijk.", "Een getuige kwam terug op zijn woorden.")
    assert one.withdrawn_on == date(2026, 11, 23)
    assert levels(sent, caseworker) == ("experienced",)


def test_what_ended_untested_cannot_become_plausible_and_is_not_counted_as_such(counter, caseworker, sent):
    added(caseworker, sent)
    plausible = {"words": "Aannemelijk.", "reasons": "Om deze reden."}
    assert state(sent, caseworker, "plausible", **plausible) == []
    with fenced(counter=counter.pk):
        assert end_untested(counter.pk, now=NOW + timedelta(days=60)) == 1
    assert state(sent, caseworker, "plausible", words="Nog eens.", reasons="Toch.") == [Reason.NOT_TESTED]
    with fenced(counter=counter.pk):
        assert levels_of(hold(sent.id, keys=caseworker.staff().keys)) == ("experienced",)


def test_who_has_an_interest_states_nothing(caseworker, sent):
    with fenced(counter=caseworker.member.counter_id):
        set_case(sent.id, by=caseworker, facts={"interest": (caseworker.by,)})
    assert state(sent, caseworker, "plausible", words="Zo.", reasons="Daarom.") == [Reason.OWN_INTEREST]


def test_the_page_shows_the_reporters_words_as_they_are_and_says_what_is_missing(caseworker, sent):
    client = caseworker.client()
    page = client.get(at("findings", sent.id)).content.decode()
    assert sent.answers["story"] in page
    assert all(level.code in BY_CODE for level in LEVELS)
    refused = client.post(at("findings", sent.id), {"level": "established", "words": "Zo is het."})
    assert refused.status_code == 422
    assert "Schrijf op welke instantie dit heeft vastgesteld." in refused.content.decode()
    stated = client.post(
        at("findings", sent.id), {"level": "plausible", "words": "Het past.", "reasons": "Twee brieven."}
    )
    assert stated.status_code == 302
    assert "Het past." in client.get(at("findings", sent.id)).content.decode()
