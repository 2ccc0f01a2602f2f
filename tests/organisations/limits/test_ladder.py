# SPDX-License-Identifier: EUPL-1.2
"""The rules of the ladder, tried from the table: care first, nothing by itself, and each refusal says why."""

from dataclasses import replace
from itertools import product

import pytest

from gehoord.organisations.rules.limits import (
    Facts,
    care_is_known,
    has_reasons,
    never_now,
    no_care_needed_now,
    not_by_illness,
    not_for_what_a_relative_did,
    protects,
    side_was_asked,
    somebody_can_agree,
    somebody_took_over,
    why_not,
)
from gehoord.organisations.tables.ladder import INSTEAD, LADDER, RUNGS, Rung
from gehoord.organisations.terms.limits import CARE, CAUSE, OFFERS, PROTECTION, SKIPS, STEPS, WANTS

ALL = [pytest.param(rung, id=rung.code) for rung in LADDER]


def ready(rung: Rung) -> Facts:
    """Facts with which this step can be taken."""
    return Facts(
        care="goes_on",
        taken=frozenset(STEPS) - {rung.code},
        ticked=frozenset(one.code for one in rung.conditions),
        offers=rung.offers,
        has_reason=True,
        side="heard",
        has_side_words=True,
        cause="no",
        employee_wants="together",
        protection="together",
        seconds=1,
        has_takeover=True,
    )


def test_the_ladder_goes_up_in_this_order() -> None:
    assert tuple(rung.code for rung in LADDER) == STEPS


@pytest.mark.parametrize("rung", ALL)
def test_a_step_can_be_taken_when_all_is_in_place(rung: Rung) -> None:
    assert why_not(rung, ready(rung)) == []


@pytest.mark.parametrize("rung", ALL)
def test_every_code_of_the_table_has_words_and_every_line_a_source(rung: Rung) -> None:
    assert rung.offers <= set(OFFERS)
    assert all(each.skips <= set(SKIPS) and each.step in RUNGS for each in rung.before)
    assert all((rung.source, *(one.source for one in rung.conditions)))


@pytest.mark.parametrize("rung", ALL)
def test_no_step_is_taken_without_a_reason_of_this_situation(rung: Rung) -> None:
    assert why_not(rung, replace(ready(rung), has_reason=False)) == has_reasons(Facts(care=""))


@pytest.mark.parametrize("rung", ALL)
def test_each_condition_by_itself_stands_in_the_way(rung: Rung) -> None:
    for one in rung.conditions:
        facts = ready(rung)
        without = replace(facts, ticked=facts.ticked - {one.code})

        assert why_not(rung, without) == [one.missing]


@pytest.mark.parametrize("rung", ALL)
def test_a_step_needs_the_former_one_or_one_of_its_own_reasons(rung: Rung) -> None:
    for each in rung.before:
        bare = replace(ready(rung), taken=frozenset(STEPS) - {rung.code, each.step})

        assert why_not(rung, bare) == [each.missing]
        for why in SKIPS:
            said = why_not(rung, replace(bare, skipped={each.step: why}))
            assert said == ([] if why in each.skips else [each.missing]), (each.step, why)


@pytest.mark.parametrize("rung", [one for one in LADDER if one.offers], ids=lambda one: one.code)
def test_who_is_moved_gets_an_offer(rung: Rung) -> None:
    assert len(why_not(rung, replace(ready(rung), offers=frozenset()))) == 1


@pytest.mark.parametrize(
    ("care", "cause", "takeover", "seconds"), list(product(CARE, CAUSE, (True, False), (0, 1)))
)
def test_ending_is_possible_only_where_the_care_is_safe(
    care: str, cause: str, takeover: bool, seconds: int
) -> None:
    facts = replace(ready(RUNGS["ending"]), care=care, cause=cause, has_takeover=takeover, seconds=seconds)

    said = why_not(RUNGS["ending"], facts)

    safe = care == "none" or (care in ("goes_on", "planned") and takeover)
    assert (said == []) is (safe and cause != "illness" and seconds > 0)
    assert (no_care_needed_now(facts) != []) is (care == "now")


def test_ending_for_who_needs_care_now_says_the_norm_and_comes_first() -> None:
    facts = replace(ready(RUNGS["ending"]), care="now", has_reason=False)

    said = why_not(RUNGS["ending"], facts)

    assert said[0] == (
        "Deze persoon heeft nu zorg nodig. Noodzakelijke zorg gaat altijd door (zorgplicht), ook als iemand "
        "discrimineert. Stoppen of weigeren kan nu niet."
    )
    assert never_now(RUNGS["ending"], facts) == said[:1]
    assert list(INSTEAD) == ["arrangement", "warning", "talk"]


@pytest.mark.parametrize("care", ["now", "goes_on", "planned", "none"])
def test_another_arrangement_stays_possible_however_needed_the_care_is(care: str) -> None:
    facts = replace(ready(RUNGS["arrangement"]), care=care, offers=frozenset({"two_carers"}))

    assert why_not(RUNGS["arrangement"], facts) == []


@pytest.mark.parametrize("offer", ["other_time", "phone"])
def test_another_moment_or_a_call_is_no_care_for_who_needs_it_now(offer: str) -> None:
    facts = replace(ready(RUNGS["arrangement"]), offers=frozenset({offer}))

    refused = {care for care in CARE if why_not(RUNGS["arrangement"], replace(facts, care=care)) != []}

    assert refused == {"now", "unknown"}


def test_a_client_does_not_lose_care_for_what_a_relative_did() -> None:
    refused = {rung.code for rung in LADDER if never_now(rung, replace(ready(rung), toward="relative")) != []}

    assert refused == {"ending"}


def test_what_an_illness_does_is_not_warned_and_not_ended_but_arranged() -> None:
    refused = {rung.code for rung in LADDER if never_now(rung, replace(ready(rung), cause="illness")) != []}

    assert refused == {"warning", "ending"}


@pytest.mark.parametrize(("care", "wants", "protection"), list(product(CARE, WANTS, (*PROTECTION, ""))))
def test_protection_is_never_obeying_and_nobody_has_to_stay(care: str, wants: str, protection: str) -> None:
    said = protects(Facts(care=care, employee_wants=wants, protection=protection))

    refused = (
        protection in ("", "demanded")
        or (protection in ("stays", "together") and wants == "away")
        or (protection == "stays" and wants == "not_asked")
        or (protection == "until_relieved" and care not in ("now", "unknown"))
    )
    assert (said != []) is refused


def test_each_rule_alone_says_nothing_when_it_is_met() -> None:
    facts = ready(RUNGS["ending"])

    rules = (
        care_is_known,
        no_care_needed_now,
        somebody_took_over,
        not_by_illness,
        not_for_what_a_relative_did,
    )
    rules += (has_reasons, side_was_asked, somebody_can_agree)
    assert [rule(facts) for rule in rules] == [[]] * 8


def test_a_side_that_was_heard_has_words_and_one_that_was_not_asked_is_refused() -> None:
    facts = ready(RUNGS["warning"])

    assert len(side_was_asked(replace(facts, has_side_words=False))) == 1
    assert len(side_was_asked(replace(facts, side="later"))) == 1
    assert side_was_asked(replace(facts, side="declined", has_side_words=False)) == []
