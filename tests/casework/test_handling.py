# SPDX-License-Identifier: EUPL-1.2
"""The table of ways: who may be helped how, and in which row of the yearly form it counts."""

import dataclasses

import pytest

from gehoord.casework.handling import BY_CODE, WAYS, why_not_done, why_not_way
from gehoord.casework.rules import Facts, Reason
from gehoord.casework.terms import CASEWORKER, COORDINATOR, REPORTER, Identity
from gehoord.foundation.reference import terms as reference

READY = Facts(
    identity=Identity.KNOWN,
    reporter_agreed=True,
    told_identity=True,
    respondent_agreed=True,
    both_heard=True,
    both_told=True,
    both_answered=True,
    hides_reporter=True,
    has_message=True,
    has_reasons=True,
)


@pytest.mark.parametrize("way", WAYS, ids=lambda w: w.code)
@pytest.mark.parametrize("role", [CASEWORKER, COORDINATOR, REPORTER])
def test_a_way_is_open_to_the_counter_when_all_is_ready(way, role):
    expected = [Reason.FOR_COUNTER] if role == REPORTER else []

    assert why_not_way(way, READY, role=role) == expected
    assert why_not_done(way, READY, role=role) == expected


@pytest.mark.parametrize("identity", Identity)
def test_how_known_someone_is_rules_out_what_the_reference_terms_say(identity):
    facts = dataclasses.replace(READY, identity=identity)

    ruled_out = {way.code for way in WAYS if why_not_way(way, facts, role=CASEWORKER)}

    assert ruled_out == reference.rules_out(identity)


def test_identities_are_those_of_the_reference_terms():
    assert {term.code for term in reference.identities.values()} == set(Identity)


def test_someone_who_stays_anonymous_gets_no_mediation_and_hears_all_reasons():
    assert why_not_way(BY_CODE["mediation"], Facts(), role=CASEWORKER) == [
        Reason.ANONYMOUS,
        Reason.NOT_TOLD_IDENTITY,
        Reason.NOT_AGREED,
        Reason.RESPONDENT_NOT_AGREED,
        Reason.NOT_BOTH_HEARD,
    ]


@pytest.mark.parametrize("code", ["letter", "conversation"])
@pytest.mark.parametrize("identity", [Identity.ANONYMOUS, Identity.COUNTER_ONLY])
def test_what_goes_to_others_hides_who_is_anonymous(code, identity):
    facts = dataclasses.replace(READY, identity=identity, hides_reporter=False)

    assert why_not_way(BY_CODE[code], facts, role=CASEWORKER) == [Reason.RECOGNISABLE]


@pytest.mark.parametrize(
    ("code", "lacks", "reason"),
    [
        ("advice", {"has_reasons": False}, Reason.NO_REASONS),
        ("advice", {"has_message": False}, Reason.NO_MESSAGE),
        ("investigation", {"both_told": False}, Reason.NOT_BOTH_TOLD),
        ("investigation", {"both_answered": False}, Reason.NOT_BOTH_ANSWERED),
        ("investigation", {"has_reasons": False}, Reason.NO_REASONS),
    ],
)
def test_what_is_not_finished_is_not_recorded_as_done_but_may_start(code, lacks, reason):
    facts = dataclasses.replace(READY, **lacks)

    assert why_not_done(BY_CODE[code], facts, role=CASEWORKER) == [reason]
    assert why_not_way(BY_CODE[code], facts, role=CASEWORKER) == []


@pytest.mark.parametrize("way", WAYS, ids=lambda w: w.code)
def test_nobody_with_an_own_interest_helps(way):
    facts = dataclasses.replace(READY, has_interest=True)

    assert why_not_way(way, facts, role=COORDINATOR) == [Reason.OWN_INTEREST]


def test_without_permission_only_what_stays_with_the_reporter_is_left():
    facts = dataclasses.replace(READY, reporter_agreed=False)

    left = [way.code for way in WAYS if not why_not_way(way, facts, role=CASEWORKER)]

    assert left == [
        "registration",
        "listening",
        "information",
        "advice",
        "referral",
        "police_referral",
        "aftercare",
    ]


def test_each_way_counts_in_a_row_of_the_yearly_form_and_no_row_is_empty():
    assert {way.counted_as for way in WAYS} == {term.code for term in reference.ways.values()}


def test_codes_are_unique():
    assert len(BY_CODE) == len(WAYS)
