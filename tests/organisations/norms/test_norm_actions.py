# SPDX-License-Identifier: EUPL-1.2
"""A version from the first block to the next version: what is kept, what ends, and what leaves no trace."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from tests.builders import NOW
from tests.organisations.builders import TryOrganisation, organisation

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.norms.acknowledge import acknowledge
from gehoord.organisations.actions.norms.answer_comment import answer_comment
from gehoord.organisations.actions.norms.begin_with import begin_with
from gehoord.organisations.actions.norms.choose_blocks import choose_blocks
from gehoord.organisations.actions.norms.finish_small import NO_DAYS, NOBODY, finish_small
from gehoord.organisations.actions.norms.log_use import log_use
from gehoord.organisations.actions.norms.move_norms import move_norms
from gehoord.organisations.actions.norms.place_norm import place_norm
from gehoord.organisations.actions.norms.say_about import say_about
from gehoord.organisations.actions.norms.set_small_desk import set_small_desk
from gehoord.organisations.actions.norms.start_version import start_version
from gehoord.organisations.actions.norms.take_back_use import take_back_use
from gehoord.organisations.actions.norms.watch import watch_norms
from gehoord.organisations.actions.norms.write_norm import write_norm
from gehoord.organisations.models import Acknowledgement, DeskSetting, NormComment, NormSet, NormUse
from gehoord.organisations.queries.norms import changes, on_its_way, published, uses, version_at
from gehoord.organisations.rules.small_numbers import week_of

TODAY = NOW.date()
CHOSEN = ["own-name", "greet-all", "no-hurtful-words", "speak-up"]


@pytest.fixture
def team(db: None) -> Iterator[TryOrganisation]:
    """A practice of eight, behind its own fence."""
    made = organisation("Praktijk De Linde", sector="general_practice", size="up_to_9")
    with fenced(counter=made.pk):
        yield made


def move(row: NormSet, name: str, *, now: datetime = NOW, **given: object) -> list[str]:
    told = {"size": "up_to_9", "may_steer": True, "by": "test", "now": now} | given
    return move_norms(row, name, **told)  # type: ignore[arg-type]


def in_force(team: TryOrganisation, codes: list[str] = CHOSEN, *, now: datetime = NOW) -> NormSet:
    """A version that counts."""
    begin_with(team.pk, codes, by="test", now=now)
    coming = on_its_way(team.pk)
    assert coming is not None
    review = now.date() + timedelta(days=365)
    assert (
        move(
            coming.row,
            "adopt",
            now=now,
            talked=True,
            day=now.date(),
            review_on=review,
            adopted_by="het bestuur",
        )
        == []
    )
    assert move(coming.row, "publish", now=now) == []
    coming.row.refresh_from_db()
    return coming.row


def codes_of(team: TryOrganisation) -> list[str]:
    coming = on_its_way(team.pk)
    return [one.code for one in coming.norms] if coming else []


def test_beginning_twice_gives_the_same_version(team: TryOrganisation) -> None:
    first = start_version(team.pk, by="test", now=NOW)

    assert start_version(team.pk, by="test", now=NOW) == first


def test_choosing_again_keeps_what_was_changed_and_takes_out_what_was_left_out(team: TryOrganisation) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    write_norm(row, {"nl": "We schrijven namen goed op."}, by="test", now=NOW)
    write_norm(row, {"nl": "We zeggen goedemorgen."}, code="greet-all", by="test", now=NOW)

    choose_blocks(row, ["greet-all", "speak-up", "adapt"], by="test", now=NOW)

    assert codes_of(team) == ["greet-all", "speak-up", "adapt", "own-1"]
    assert row.norms.get(code="greet-all").text == "We zeggen goedemorgen."


def test_a_norm_moves_one_place_and_stays_at_the_edge(team: TryOrganisation) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)

    place_norm(row, "speak-up", "up", by="test", now=NOW)
    place_norm(row, "own-name", "up", by="test", now=NOW)
    place_norm(row, "greet-all", "out", by="test", now=NOW)

    assert codes_of(team) == ["own-name", "speak-up", "no-hurtful-words"]


def test_a_block_with_other_words_is_no_longer_our_translation_nor_law(team: TryOrganisation) -> None:
    begin_with(team.pk, ["same-care"], by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)

    norm = write_norm(
        row, {"nl": "We helpen iedereen."}, code="same-care", source_kind="law", by="test", now=NOW
    )

    assert norm is not None
    assert norm.source_kind == "house"
    assert norm.words == {"nl": {"text": "We helpen iedereen.", "easy": "", "follows": ""}}


def test_the_number_of_an_own_norm_is_never_used_again(team: TryOrganisation) -> None:
    row = in_force(team)
    second = start_version(team.pk, by="test", now=NOW)
    write_norm(second, {"nl": "We schrijven namen goed op."}, by="test", now=NOW)
    move(second, "drop")
    third = start_version(team.pk, by="test", now=NOW)

    norm = write_norm(third, {"nl": "We bellen terug."}, by="test", now=NOW)

    assert norm is not None
    assert (row.version, second.version, third.version, norm.code) == (1, 2, 3, "own-2")


def test_a_new_version_is_a_copy_and_ends_the_old_one_when_it_goes_public(team: TryOrganisation) -> None:
    first = in_force(team)
    later = NOW + timedelta(days=100)

    second = in_force(team, [*CHOSEN[:3], "adapt"], now=later)

    first.refresh_from_db()
    before, after = version_at(team.pk, 1), version_at(team.pk, 2)
    assert before is not None
    assert after is not None
    assert (first.state, first.ended_on, second.state) == ("ended", later.date(), "published")
    assert [(one.kind, one.code) for one in changes(before, after) if one.kind != "same"] == [
        ("new", "adapt"),
        ("gone", "speak-up"),
    ]


def test_while_staff_read_it_the_words_stand_still(team: TryOrganisation) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    move(row, "consult", day=TODAY + timedelta(days=14))

    assert not choose_blocks(row, [], by="test", now=NOW)
    assert not place_norm(row, "own-name", "out", by="test", now=NOW)
    assert write_norm(row, {"nl": "Anders."}, code="own-name", by="test", now=NOW) is None
    assert codes_of(team) == CHOSEN


def test_a_comment_is_kept_without_a_trace_of_who_and_when_and_waits_for_an_answer(
    team: TryOrganisation,
) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    move(row, "consult", day=TODAY + timedelta(days=14))
    before = Entry.objects.count()

    kept = say_about(row, {"own-name": "Lastig bij de balie.", "": "Goed stuk.", "made-up": "x"}, today=TODAY)

    assert kept == 2
    assert Entry.objects.count() == before
    assert {field.name for field in NormComment._meta.fields} == {
        "id",
        "norms",
        "counter",
        "norm",
        "text",
        "done",
        "answer",
    }


def test_after_the_day_nothing_more_is_said(team: TryOrganisation) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    move(row, "consult", day=TODAY + timedelta(days=14))

    assert say_about(row, {"": "Te laat."}, today=TODAY + timedelta(days=15)) == 0


def test_not_adapting_asks_for_a_reason_and_unanswered_words_hold_the_board_back(
    team: TryOrganisation,
) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    move(row, "consult", day=TODAY + timedelta(days=7))
    say_about(row, {"": "Te veel regels."}, today=TODAY)
    later = NOW + timedelta(days=8)
    move(row, "weigh", now=later)
    said = NormComment.objects.get()
    adopt = {"day": later.date(), "review_on": later.date() + timedelta(days=365), "now": later}
    told = {"counter": team.pk, "by": "test", "now": later}

    refused = move(row, "adopt", **adopt)
    silent = answer_comment(said.pk, "kept", " ", **told)  # type: ignore[arg-type]
    answered = answer_comment(said.pk, "kept", "Het zijn er vier.", **told)  # type: ignore[arg-type]

    assert refused == ["Er is nog 1 opmerking zonder antwoord. Schrijf eerst wat ermee gebeurde."]
    assert silent == ["Schrijf in één zin waarom. Wie iets zei, leest dit terug."]
    assert answered == []
    assert move(row, "adopt", **adopt) == []


def test_what_was_said_goes_when_the_next_version_is_adopted(team: TryOrganisation) -> None:
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    NormComment.objects.create(norms=row, counter_id=team.pk, text="Goed.", done="changed")
    in_force(team)
    kept = NormComment.objects.count()

    in_force(team, now=NOW + timedelta(days=200))

    assert (kept, NormComment.objects.count()) == (1, 0)


def test_reading_is_counted_by_the_week_and_by_nobody(team: TryOrganisation) -> None:
    row = in_force(team)
    before = Entry.objects.count()

    for day in (0, 1, 8):
        acknowledge(row, today=TODAY + timedelta(days=day))

    weeks = list(Acknowledgement.objects.order_by("week").values_list("week", "times"))
    assert weeks == [(TODAY, 2), (TODAY + timedelta(days=7), 1)]
    assert Entry.objects.count() == before


def test_a_version_that_does_not_count_cannot_be_acknowledged(team: TryOrganisation) -> None:
    row = start_version(team.pk, by="test", now=NOW)

    assert not acknowledge(row, today=TODAY)


def test_a_use_is_codes_and_a_week_and_can_be_taken_back(team: TryOrganisation) -> None:
    in_force(team)

    key = log_use(team.pk, "own-name", "staff", "talk", today=TODAY + timedelta(days=2))

    assert key is not None
    row = NormUse.objects.get()
    assert (row.norm, row.week, row.toward, row.followed) == ("own-name", TODAY, "staff", "talk")
    assert take_back_use(team.pk, key, today=TODAY)
    assert NormUse.objects.count() == 0


def test_a_use_of_another_week_is_counted_and_stays(team: TryOrganisation) -> None:
    in_force(team)
    key = log_use(team.pk, "own-name", "staff", "talk", today=TODAY)
    assert key is not None

    assert not take_back_use(team.pk, key, today=TODAY + timedelta(days=7))


@pytest.mark.parametrize(
    "wrong", [("made-up", "staff", "talk"), ("own-name", "Jan", "talk"), ("own-name", "staff", "boos")]
)
def test_only_codes_are_logged(team: TryOrganisation, wrong: tuple[str, str, str]) -> None:
    in_force(team)

    assert log_use(team.pk, *wrong, today=TODAY) is None


def test_uses_are_shown_in_steps_of_five_over_whole_weeks(team: TryOrganisation) -> None:
    in_force(team)
    for day, times in ((-7, 6), (0, 5)):
        for _time in range(times):
            log_use(team.pk, "own-name", "staff", "talk", today=TODAY + timedelta(days=day))
    log_use(team.pk, "greet-all", "staff", "stopped", today=TODAY - timedelta(days=7))

    by_norm, by_result = uses(
        team.pk, codes=["own-name", "greet-all"], since=TODAY - timedelta(days=365), before=week_of(TODAY)
    )

    assert [(one.code, one.words) for one in by_norm] == [
        ("own-name", "5 tot en met 9"),
        ("greet-all", "minder dan 5"),
    ]
    assert [one.words for one in by_result if one.code == "stopped"] == ["minder dan 5"]


def test_a_review_that_is_late_raises_the_alarm_once_a_level(team: TryOrganisation) -> None:
    row = in_force(team)
    days = [0, 336, 337, 366, 460]

    raised = [watch_norms(team.pk, now=NOW + timedelta(days=day)) for day in days]

    row.refresh_from_db()
    assert raised == [0, 1, 0, 1, 1]
    assert row.alarm == 3
    assert Entry.objects.filter(event="norms.review").count() == 3


def test_uses_go_after_five_years(team: TryOrganisation) -> None:
    in_force(team)
    log_use(team.pk, "own-name", "staff", "talk", today=TODAY)

    watch_norms(team.pk, now=NOW + timedelta(days=5 * 366 + 8))

    assert NormUse.objects.count() == 0


def test_the_starter_opens_no_desk_that_nobody_reads(team: TryOrganisation) -> None:
    team.member("board")
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    told = {
        "size": "up_to_9",
        "may_steer": True,
        "talked": True,
        "adopted_by": "het bestuur",
        "by": "test",
        "now": NOW,
    }

    first = finish_small(row, **told)  # type: ignore[arg-type]
    set_small_desk(team.pk, confirm_days=3, feedback_days=30, outside="", by="test", now=NOW)
    second = finish_small(row, **told)  # type: ignore[arg-type]
    team.member("confidant")
    third = finish_small(row, **told)  # type: ignore[arg-type]

    assert (first, second, third) == ([NO_DAYS, NOBODY], [NOBODY], [])
    assert DeskSetting.objects.get().is_open
    assert published(team.pk) is not None


def test_the_starter_changes_nothing_when_the_board_has_to_do_it(team: TryOrganisation) -> None:
    team.member("confidant")
    begin_with(team.pk, CHOSEN, by="test", now=NOW)
    row = start_version(team.pk, by="test", now=NOW)
    set_small_desk(team.pk, confirm_days=3, feedback_days=30, outside="", by="test", now=NOW)

    reasons = finish_small(
        row, size="up_to_9", may_steer=False, talked=True, adopted_by="", by="test", now=NOW
    )

    assert reasons == ["Het bestuur stelt de gedragsregels vast. Vraag iemand van het bestuur dit te doen."]
    assert not DeskSetting.objects.get().is_open


def test_terms_longer_than_those_of_the_law_are_refused(team: TryOrganisation) -> None:
    told = {"outside": "", "by": "test", "now": NOW}

    assert set_small_desk(team.pk, confirm_days=8, feedback_days=30, **told) == [  # type: ignore[arg-type]
        "Laten weten dat je het las: kies 1 tot en met 7 dagen. Langer mag niet (Wbk art. 2)."
    ]
    assert DeskSetting.objects.count() == 0


def test_norms_of_another_organisation_are_behind_its_fence(team: TryOrganisation) -> None:
    in_force(team)
    other = organisation("Ander")

    with fenced(counter=other.pk):
        assert published(team.pk) is None
