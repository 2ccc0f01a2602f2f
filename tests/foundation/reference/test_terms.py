# SPDX-License-Identifier: EUPL-1.2
"""The lists of terms: complete, stable and each with its one place in the yearly form."""

from datetime import date
from itertools import product

import pytest

from gehoord.foundation.reference import make_ever, terms, yearly_forms

TODAY = date(2026, 11, 23)

# What a row of each list may hold beside the fields of every term. A comma without quotes in a YAML row would show up here.
OWN_FIELDS = {
    "grounds": {"legal"},
    "subgrounds": {"under"},
    "directions": {"between"},
    "sector_groups": {"domains"},
    "sectors": {"group", "domains"},
    "capacities": {"side"},
    "needs": {"wants_help"},
    "identities": {"rules_out", "openness", "says"},
    "outcomes": {"counts"},
    "languages": {"interface", "kind", "direction", "name"},
    "holidays": {"easter", "day", "on_sunday"},
    "services": {"duty", "group", "ways"},
}
SIDES = {"using", "working", "volunteering", "beside"}
every_list = pytest.mark.parametrize("listed", terms.LISTS, ids=lambda listed: listed.name)


@every_list
def test_a_list_holds_only_the_fields_it_is_meant_to_hold(listed):
    found = {field for term in listed.values() for field in term.extra}

    assert found == OWN_FIELDS.get(listed.name, set())


@every_list
def test_every_term_has_words_and_a_sensible_period(listed):
    silent = [term.code for term in listed.values() if not term.label.strip() or not term.plain.strip()]
    backwards = [
        term.code for term in listed.values() if term.since and term.until and term.since >= term.until
    ]

    assert silent == []
    assert backwards == []


@every_list
def test_no_two_terms_of_a_list_read_the_same_to_a_reporter(listed):
    plain = [term.plain for term in listed.on(TODAY)]

    assert sorted(set(plain)) == sorted(plain)


@pytest.mark.parametrize("form", ["2010", "2011", "2016"])
@pytest.mark.parametrize(
    "listed", [terms.grounds, terms.domains, terms.natures, terms.ways], ids=lambda listed: listed.name
)
def test_every_counted_term_has_a_row_that_the_form_knows(listed, form):
    tables = yearly_forms.all_forms()[form].tables

    rows = [terms.row_of(term, form) for term in listed.values()]

    assert [found for found in rows if found is None or found[1] not in tables[found[0]].rows] == []


def test_every_ground_counts_in_exactly_one_of_2a_and_2c():
    tables = {code: terms.row_of(term, "2016")[0] for code, term in terms.grounds.items()}

    assert {code: table for code, table in tables.items() if table not in {"2a", "2c"}} == {}


def test_a_ground_stands_in_2a_when_a_law_is_behind_it_and_in_2c_when_not():
    expected = {code: "2a" if term.extra["legal"] else "2c" for code, term in terms.grounds.items()}

    assert {code: terms.row_of(term, "2016")[0] for code, term in terms.grounds.items()} == expected
    assert [code for code, term in terms.grounds.items() if bool(term.law) != term.extra["legal"]] == []


def test_there_are_twelve_legal_grounds_and_a_way_to_say_i_do_not_know():
    assert sum(term.extra["legal"] for term in terms.grounds.values()) == 12
    assert terms.grounds["unknown"].label == "Onbekend"
    assert terms.grounds["unknown"].plain == "Weet ik niet"


def test_a_subground_belongs_to_known_grounds_and_counts_in_2b_or_nowhere():
    rows = {code: terms.row_of(term, "2016") for code, term in terms.subgrounds.items()}

    assert [
        code for code, term in terms.subgrounds.items() if not set(term.extra["under"]) <= set(terms.grounds)
    ] == []
    assert {row[0] for row in rows.values() if row} == {"2b"}
    assert all(row[1] in yearly_forms.all_forms()["2016"].tables["2b"].rows for row in rows.values() if row)
    assert [code for code, row in rows.items() if row is None] == [
        "anti_black_racism",
        "antigypsyism",
        "language",
        "sex_characteristics",
    ]


def test_subgrounds_are_found_under_their_grounds():
    assert [term.code for term in terms.subgrounds_under("religion")] == [
        "antisemitism",
        "muslim_discrimination",
    ]
    assert terms.subgrounds_under("working_hours") == ()


def test_every_sector_with_every_capacity_has_exactly_one_official_domain():
    found = {
        terms.domain_for(sector, capacity) for sector, capacity in product(terms.sectors, terms.capacities)
    }

    assert found - set(terms.domains) == set()
    # Whatever happened, a counter can record it: each official domain can be reached.
    assert set(terms.domains) - found == set()


def test_every_side_of_every_group_and_sector_is_filled_in():
    told = [group.extra["domains"] for group in terms.sector_groups.values()]
    told += [sector.extra["domains"] for sector in terms.sectors.values() if "domains" in sector.extra]

    assert {term.extra["side"] for term in terms.capacities.values()} == SIDES
    assert [domains for domains in told if set(domains) != SIDES] == []


@pytest.mark.parametrize(
    ("sector", "capacity", "domain"),
    [
        ("hospital", "client", "public_services"),
        ("hospital", "relative", "public_services"),
        ("hospital", "witness", "public_services"),
        ("hospital", "employee", "labour_market"),
        ("nursing_home", "trainee", "labour_market"),
        ("home_care", "applicant", "labour_market"),
        ("community_centre", "visitor", "public_services"),
        ("community_centre", "volunteer", "labour_market"),
        ("health_insurance", "client", "commercial_services"),
        ("sports_club", "athlete", "sport"),
        ("sports_club", "volunteer", "sport"),
        ("gym", "employee", "labour_market"),
        ("school", "visitor", "education"),
        ("internet", "employee", "internet"),
        ("unknown", "unknown", "unknown"),
    ],
)
def test_sector_and_capacity_decide_the_domain(sector, capacity, domain):
    assert terms.domain_for(sector, capacity) == domain


@pytest.mark.parametrize(("sector", "capacity"), [("bakery", "client"), ("hospital", "emperor")])
def test_an_unknown_sector_or_capacity_has_no_domain(sector, capacity):
    with pytest.raises(KeyError):
        terms.domain_for(sector, capacity)


def test_sectors_are_found_by_their_group_and_each_has_one():
    groups = [terms.sectors_in(group) for group in terms.sector_groups]

    assert sorted(term.code for group in groups for term in group) == sorted(terms.sectors)
    assert [len(group) for group in groups] == [19, 12, 7, 16]


def test_every_capacity_with_every_actor_has_one_direction():
    for capacity, actor in product(terms.capacities, terms.actors):
        side = terms.capacities[capacity].extra["side"]
        named = [
            term.code for term in terms.directions.values() if actor in term.extra["between"].get(side, ())
        ]

        assert [terms.direction_for(capacity, actor)] == named


@pytest.mark.parametrize(
    ("capacity", "actor", "direction"),
    [
        ("client", "professional", "professional_to_client"),
        ("athlete", "volunteer", "professional_to_client"),
        ("employee", "client", "client_to_professional"),
        ("employee", "relative", "client_to_professional"),
        ("employee", "manager", "between_professionals"),
        ("volunteer", "colleague", "between_professionals"),
        ("client", "client", "between_clients"),
        ("relative", "organisation", "institutional"),
        ("witness", "professional", "professional_to_client"),
        ("witness", "client", "unknown"),
        ("client", "other", "other"),
    ],
)
def test_who_did_it_and_who_you_are_give_the_direction(capacity, actor, direction):
    assert terms.direction_for(capacity, actor) == direction


def test_someone_anonymous_gets_no_investigation_and_no_mediation():
    assert {code: terms.rules_out(code) for code in terms.identities} == {
        "anonymous": {"investigation", "mediation"},
        "counter_only": {"investigation", "mediation"},
        "known": set(),
    }


def test_a_report_comes_in_by_the_four_channels_of_the_besluit():
    assert list(terms.channels) == ["web", "phone", "desk", "post"]


def test_only_abuse_of_the_form_is_kept_out_of_the_figures():
    assert [term.code for term in terms.outcomes.values() if not term.extra.get("counts", True)] == ["void"]


def test_the_site_is_complete_in_three_languages_of_which_one_runs_right_to_left():
    found = [(term.code, term.extra.get("direction", "ltr")) for term in terms.languages_of_the_site()]

    assert found == [("nl", "ltr"), ("en", "ltr"), ("ar", "rtl")]


@pytest.mark.parametrize("code", ["tr", "pl", "uk", "ti", "so", "pap", "fy", "dse"])
def test_someone_can_ask_for_contact_in_their_own_language(code):
    assert terms.languages[code].in_force(TODAY)


def test_a_term_is_in_force_from_its_first_day_to_the_day_before_its_end():
    term = terms.Term("x", "X", "X", since=date(2026, 1, 1), until=date(2027, 1, 1))

    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]

    assert [term.in_force(day) for day in days] == [False, True, True, False]


def test_a_list_answers_with_what_is_in_force_on_a_day():
    assert "antisemitism" not in [term.code for term in terms.subgrounds.on(date(2010, 12, 31))]
    assert "antisemitism" in [term.code for term in terms.subgrounds.on(date(2011, 1, 1))]
    assert terms.needs.choices(TODAY)[0] == ("tell", "Alleen mijn verhaal kwijt")


def test_an_unknown_code_is_refused():
    with pytest.raises(KeyError):
        terms.grounds["hair"]


def test_no_published_code_was_ever_removed_and_every_code_is_published():
    published, now = make_ever.published(), make_ever.codes_now()

    assert make_ever.removed(published, now) == {}
    assert make_ever.removed(now, published) == {}


def test_a_removed_term_is_noticed():
    now = make_ever.codes_now()
    without = {**now, "grounds": [code for code in now["grounds"] if code != "age"]}

    assert make_ever.removed(now, without) == {"grounds": ["age"]}
