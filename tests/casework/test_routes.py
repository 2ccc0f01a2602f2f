# SPDX-License-Identifier: EUPL-1.2
"""The table of routes: each rule once so and once not, and nothing is left out for what is not known."""

import pytest

from gehoord.casework.routes import ROUTES, Age, Field, Mind, Side, Situation, Why, field_of, fitting, side_of
from gehoord.casework.routes.reasons import LEGAL, ONLY_AT_WORK
from gehoord.casework.terms import Identity
from gehoord.foundation.reference import terms

CLIENT = {"side": Side.USING, "field": Field.CARE, "grounds": frozenset({"race"})}
NURSE = {"side": Side.WORKING, "field": Field.CARE, "grounds": frozenset({"race"})}


def why_not(code: str, **facts: object) -> tuple[str, ...] | None:
    """Why this route does not fit; None when it does."""
    _fits, fits_not = fitting(Situation(**facts))
    return next((one.said for one in fits_not if one.route.code == code), None)


def minds(code: str, **facts: object) -> tuple[str, ...]:
    """What to know before taking this route, which fits."""
    fits, _fits_not = fitting(Situation(**facts))
    return next(one.said for one in fits if one.route.code == code)


@pytest.mark.parametrize(
    ("code", "against", "facts", "change"),
    [
        ("institute", Why.ANONYMOUS_INSTITUTE, CLIENT | {"identity": Identity.ANONYMOUS}, {"identity": Identity.KNOWN}),
        ("institute", Why.ONLY_AT_WORK, CLIENT | {"grounds": frozenset({"age"})}, {"side": Side.WORKING}),
        ("institute", Why.ONLY_AT_WORK, CLIENT | {"grounds": frozenset({"age"})}, {"grounds": frozenset({"age", "race"})}),
        ("institute", Why.ONLY_AT_WORK, CLIENT | {"grounds": frozenset({"contract_type"})}, {"side": Side.WORKING}),
        ("institute", Why.NO_LEGAL_GROUND, CLIENT | {"grounds": frozenset({"overweight"})}, {"grounds": frozenset({"unknown"})}),
        ("institute", Why.PRIVATE, CLIENT | {"private": True}, {"private": False}),
        ("institute", Why.NOT_YET, CLIENT | {"age": Age.FEARED}, {"age": Age.LONGER}),
        ("complaint_care", Why.STAFF, NURSE, {"side": Side.RELATIVE}),
        ("complaint_care", Why.VOLUNTEERS, CLIENT | {"side": Side.VOLUNTEERING}, {"side": Side.USING}),
        ("complaint_care", Why.WITNESS, CLIENT | {"side": Side.BESIDE}, {"side": Side.UNKNOWN}),
        ("complaint_care", Why.NOT_CARE, CLIENT | {"field": Field.SPORT}, {"field": Field.UNKNOWN}),
        ("complaint_care", Why.NOT_A_PROVIDER, CLIENT | {"field": Field.INSURER}, {"field": Field.CARE}),
        ("complaint_care", Why.ANONYMOUS_COMPLAINT, CLIENT | {"identity": Identity.ANONYMOUS}, {"identity": Identity.COUNTER_ONLY}),
        ("disputes_care", Why.STAFF, NURSE, {"side": Side.USING}),
        ("inspectorate_care", Why.NOT_CARE, CLIENT | {"field": Field.WELFARE}, {"field": Field.YOUTH}),
        ("disciplinary", Why.STAFF, NURSE, {"side": Side.BESIDE}),
        ("employer", Why.NOT_WORK, CLIENT, {"side": Side.WORKING}),
        ("labour_inspectorate", Why.NOT_WORK, CLIENT, {"side": Side.UNKNOWN}),
        ("whistleblower", Why.NOT_WORK, CLIENT, {"side": Side.VOLUNTEERING}),
        ("municipality", Why.NOT_MUNICIPAL, CLIENT, {"field": Field.MUNICIPAL}),
        ("municipality", Why.STAFF, NURSE | {"field": Field.MUNICIPAL}, {"side": Side.RELATIVE}),
        ("ombudsman", Why.FOR_A_CHILD, CLIENT | {"field": Field.YOUTH, "child": True}, {"child": None}),
        ("child_ombudsman", Why.NOT_A_CHILD, CLIENT | {"field": Field.YOUTH, "child": False}, {"child": None}),
        ("child_ombudsman", Why.NOT_A_CHILD, CLIENT, {"child": True}),
        ("safe_sport", Why.NOT_SPORT, CLIENT, {"field": Field.SPORT}),
        ("club", Why.NOT_SPORT, CLIENT, {"field": Field.SPORT}),
        ("online", Why.NOT_ONLINE, CLIENT, {"online": True}),
        ("safe_home", Why.NOT_AT_HOME, CLIENT, {"private": True}),
        ("discriminatie_nl", Why.IS_COVERED, CLIENT, {"field": Field.ELSEWHERE}),
    ],
)  # fmt: skip
def test_a_route_is_left_out_for_its_reason_and_fits_when_the_fact_is_otherwise(code, against, facts, change):
    assert why_not(code, **facts) == (against,)
    assert why_not(code, **facts | change) is None


@pytest.mark.parametrize(
    ("code", "mind", "facts", "change"),
    [
        ("institute", Mind.OTHER_SIDE_KNOWS, CLIENT | {"identity": Identity.COUNTER_ONLY}, {"identity": Identity.KNOWN}),
        ("institute", Mind.LONG_AGO, CLIENT | {"age": Age.LONGER}, {"age": Age.YEAR}),
        ("institute", Mind.GROUND_UNSURE, CLIENT | {"grounds": frozenset()}, {"grounds": frozenset({"race"})}),
        ("institute", Mind.PART_OF_GROUNDS, CLIENT | {"grounds": frozenset({"age", "race"})}, {"side": Side.WORKING}),
        ("institute", Mind.WITNESS_UNSURE, CLIENT | {"side": Side.BESIDE}, {"side": Side.USING}),
        ("institute", Mind.VOLUNTEER_UNSURE, CLIENT | {"side": Side.VOLUNTEERING}, {"side": Side.WORKING}),
        ("institute", Mind.MUNICIPAL_DECISION, CLIENT | {"field": Field.MUNICIPAL}, {"field": Field.CARE}),
        ("institute", Mind.ONLINE_UNSURE, CLIENT | {"online": True}, {"online": False}),
        ("complaint_care", Mind.YOUTH_SCHEME, CLIENT | {"field": Field.YOUTH}, {"field": Field.CARE}),
        ("police", Mind.CALL_112, CLIENT | {"natures": frozenset({"threat"})}, {"natures": frozenset({"hostile_treatment"})}),
        ("police", Mind.ANONYMOUS_UNSURE, CLIENT | {"identity": Identity.ANONYMOUS}, {"identity": None}),
    ],
)  # fmt: skip
def test_what_to_know_beforehand_is_said_where_it_matters_only(code, mind, facts, change):
    assert mind in minds(code, **facts)
    assert mind not in minds(code, **facts | change)


@pytest.mark.parametrize(
    ("code", "mind"),
    [
        ("disputes_care", Mind.FIRST_COMPLAIN),
        ("disciplinary", Mind.ONLY_REGISTERED),
        ("police", Mind.NOT_EVERYTHING),
    ],
)
def test_some_things_are_always_said(code, mind):
    assert mind in minds(code, **CLIENT)


def test_who_reports_on_a_pattern_at_work_or_complains_about_the_municipality_is_told_what_comes_first():
    assert Mind.MORE_PEOPLE in minds("whistleblower", **NURSE)
    assert Mind.FIRST_THE_BODY in minds("ombudsman", **CLIENT | {"field": Field.MUNICIPAL})


def test_an_anonymous_client_in_care_keeps_the_routes_that_ask_no_name():
    fits, _fits_not = fitting(Situation(**CLIENT | {"identity": Identity.ANONYMOUS}))

    assert [one.route.code for one in fits] == ["inspectorate_care", "police", "victim_support", "doctor"]


def test_a_nurse_is_shown_the_routes_of_work_and_none_of_those_for_clients():
    fits, fits_not = fitting(Situation(**NURSE))

    assert [one.route.code for one in fits] == [
        "institute",
        "inspectorate_care",
        "employer",
        "labour_inspectorate",
        "whistleblower",
        "police",
        "victim_support",
        "doctor",
    ]
    assert {one.route.code: one.said for one in fits_not}["disputes_care"] == (Why.STAFF,)


def test_every_route_fits_somebody_and_says_all_it_has_to():
    people = [
        Situation(side=side, field=field, online=True, private=private, child=child)
        for side in Side
        for field in Field
        for private in (True, False)
        for child in (True, False)
    ]
    shown = {one.route.code for someone in people for one in fitting(someone)[0]}

    assert shown == {route.code for route in ROUTES}
    assert [r.code for r in ROUTES if not (r.for_whom and r.can and r.cannot and r.term and r.cost)] == []
    assert [r.code for r in ROUTES if not (r.source or r.unchecked)] == []
    assert len({route.code for route in ROUTES}) == len(ROUTES)


def test_the_grounds_of_the_rules_are_those_of_the_reference_terms():
    legal = {code for code in terms.grounds if terms.grounds[code].extra.get("legal")}

    assert legal == LEGAL
    assert ONLY_AT_WORK < LEGAL


def test_every_capacity_and_sector_has_its_place():
    sides = {term.code: side_of(term.code) for term in terms.capacities.values()}
    fields = {term.code: field_of(term.code, group=term.extra["group"]) for term in terms.sectors.values()}

    assert [code for code, side in sides.items() if side is Side.UNKNOWN] == ["other", "unknown"]
    assert [code for code, field in fields.items() if field is Field.UNKNOWN] == []
    assert (fields["youth_care"], fields["hospital"], fields["sports_club"]) == (
        Field.YOUTH,
        Field.CARE,
        Field.SPORT,
    )
