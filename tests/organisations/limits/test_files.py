# SPDX-License-Identifier: EUPL-1.2
"""A file about a limit: sealed to who decides, step by step, with a second person, an objection and an end."""

from datetime import timedelta

import pytest
from tests.builders import NOW
from tests.organisations.builders import organisation
from tests.organisations.limits.filling import a_file, seen, take

from gehoord.foundation.audit.models import Entry
from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.limits.agree_step import agree_step
from gehoord.organisations.actions.limits.answer_objection import answer_objection
from gehoord.organisations.actions.limits.close_limit import close_limit
from gehoord.organisations.actions.limits.keep_out import keep_out
from gehoord.organisations.actions.limits.open_limit import NobodyReads, open_limit
from gehoord.organisations.actions.limits.read_limit import read_limit
from gehoord.organisations.actions.limits.receive_objection import receive_objection
from gehoord.organisations.actions.limits.support_employee import support_employee
from gehoord.organisations.actions.limits.watch import watch_limits
from gehoord.organisations.models import CarerWish, FloorNote, Limit, LimitStep, Task
from gehoord.organisations.queries.limits import listed, opened

pytestmark = pytest.mark.django_db(transaction=True)


def test_only_who_decides_can_open_it() -> None:
    team = organisation()
    manager, confidant = team.member("manager"), team.member("confidant")
    limit = a_file(manager)

    assert seen(limit, by=manager).told["reference"] == "C-2041"
    with pytest.raises(KeyError):
        seen(limit, by=confidant)


def test_nothing_of_it_can_be_read_in_the_database() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)
    take("talk", limit, by=manager, skipped={"norms": "earlier"}, skip_words="Vorige week.")

    with fenced(counter=team.pk):
        rows = repr(list(Limit.objects.values())) + repr(list(LimitStep.objects.values()))
    assert "C-2041" not in rows
    assert "pijn" not in rows


def test_for_who_is_kept_out_it_does_not_exist_and_neither_does_the_log_about_it() -> None:
    team = organisation()
    manager, involved = team.member("manager"), team.member("manager")
    limit = a_file(manager, keep_out=(involved.member.pk,))
    take("norms", limit, by=manager)

    with fenced(counter=team.pk, member=involved.member.pk):
        assert listed(team.pk, keys=involved.keys) == []
        assert LimitStep.objects.count() == 0
        assert Entry.objects.filter(subject=str(limit)).count() == 0
    with pytest.raises(Limit.DoesNotExist):
        seen(limit, by=involved)


def test_who_comes_later_is_let_in_when_a_colleague_reads_it_but_never_who_is_kept_out() -> None:
    team = organisation()
    manager, involved = team.member("manager"), team.member("manager")
    limit = a_file(manager, keep_out=(involved.member.pk,))
    later = team.member("board")
    with pytest.raises(KeyError):
        seen(limit, by=later)

    with fenced(counter=team.pk, member=manager.member.pk):
        read_limit(limit, staff=manager.staff(), now=NOW)

    assert seen(limit, by=later).told["reference"] == "C-2041"
    with pytest.raises(Limit.DoesNotExist):
        seen(limit, by=involved)


def test_who_turns_out_to_be_involved_loses_it_and_the_old_key_opens_nothing() -> None:
    team = organisation()
    manager, involved = team.member("manager"), team.member("manager")
    limit = a_file(manager)
    take("norms", limit, by=involved)
    old = seen(limit, by=involved)

    with fenced(counter=team.pk, member=manager.member.pk):
        said = keep_out(limit, who=involved.member.pk, staff=manager.staff(), now=NOW)

    new = seen(limit, by=manager)
    assert said == []
    assert (new.told, new.steps[0].words) == (old.told, old.steps[0].words)
    assert new.dek != old.dek
    with pytest.raises(Limit.DoesNotExist):
        seen(limit, by=involved)
    with fenced(counter=team.pk), pytest.raises(KeyError):  # a fence without a mark: the key alone
        opened(limit, keys=involved.keys)


def test_somebody_can_keep_out_themselves_but_the_last_reader_cannot() -> None:
    team = organisation()
    manager, other = team.member("manager"), team.member("manager")
    limit = a_file(manager)

    with fenced(counter=team.pk, member=other.member.pk):
        first = keep_out(limit, who=other.member.pk, staff=other.staff(), now=NOW)
    with fenced(counter=team.pk, member=manager.member.pk):
        last = keep_out(limit, who=manager.member.pk, staff=manager.staff(), now=NOW)

    assert first == []
    assert len(last) == 1
    assert seen(limit, by=manager).told["reference"] == "C-2041"


def test_another_organisation_sees_nothing() -> None:
    ours, theirs = organisation("Een"), organisation("Ander")
    manager, other = ours.member("manager"), theirs.member("manager")
    limit = a_file(manager)

    with pytest.raises(Limit.DoesNotExist):
        seen(limit, by=other)


def test_a_file_that_nobody_could_open_is_not_made() -> None:
    team = organisation()
    confidant = team.member("confidant")

    with fenced(counter=team.pk), pytest.raises(NobodyReads):
        from tests.organisations.limits.filling import TOLD

        open_limit(TOLD, keep_out=(), staff=confidant.staff(), now=NOW)


def test_ending_is_refused_while_care_is_needed_now_and_nothing_changes() -> None:
    team = organisation()
    manager = team.member("manager")
    team.member("board")
    limit = a_file(manager, care="now")

    said = take("ending", limit, by=manager, care="now", skipped={"warning": "danger", "arrangement": "earlier"}, skip_words="Vorig jaar.")  # fmt: skip

    assert said == [
        "Deze persoon heeft nu zorg nodig. Noodzakelijke zorg gaat altijd door (zorgplicht), ook als iemand "
        "discrimineert. Stoppen of weigeren kan nu niet."
    ]
    assert seen(limit, by=manager).steps == []


def test_a_skipped_step_needs_words_beside_its_reason() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)

    said = take("talk", limit, by=manager, skipped={"norms": "serious"})

    assert said == ["Maak eerst bekend wat de regels zijn, of zeg waarom dat niet kon."]


def test_swapping_because_the_client_demands_it_is_refused() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)

    said = take("norms", limit, by=manager, protection="demanded")

    assert len(said) == 1
    assert said[0].startswith("Wisselen omdat de cliënt of naaste dat eist, doen we niet")


def test_who_is_swapped_to_protect_stands_so_in_the_record() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)

    said = take("norms", limit, by=manager, protection="to_protect")

    assert said == []
    assert seen(limit, by=manager).steps[0].row.facts["protection"] == "to_protect"


def _up_to_ending(manager, limit):
    for step in ("norms", "talk", "warning", "arrangement"):
        assert take(step, limit, by=manager) == []
    assert take("ending", limit, by=manager) == []


def test_ending_waits_for_a_second_person_of_the_board_and_then_its_letter_counts_from_that_day() -> None:
    team = organisation()
    manager, board = team.member("manager"), team.member("board")
    limit, later = a_file(manager), NOW + timedelta(days=3)
    _up_to_ending(manager, limit)
    before = seen(limit, by=board)

    with fenced(counter=team.pk, member=board.member.pk):
        said = agree_step(limit, care="goes_on", agrees=True, why="", staff=board.staff(), now=later)

    after = seen(limit, by=board)
    assert said == []
    assert (before.waits is not None, before.row.step) == (True, "arrangement")
    assert (after.waits, after.row.step) == (None, "ending")
    assert after.steps[-1].row.letter_on == later.date()
    assert "donderdag 26 november 2026" in after.steps[-1].words["letter"]["top"]


def test_who_proposed_it_or_is_no_board_cannot_agree() -> None:
    team = organisation()
    manager, other, _board = team.member("manager"), team.member("manager"), team.member("board")
    limit = a_file(manager)
    _up_to_ending(manager, limit)

    for person in (manager, other):
        with fenced(counter=team.pk, member=person.member.pk):
            said = agree_step(limit, care="none", agrees=True, why="", staff=person.staff(), now=NOW)
        assert len(said) == 1
    assert seen(limit, by=manager).row.step == "arrangement"


def test_the_second_person_cannot_agree_when_care_is_needed_now_after_all() -> None:
    team = organisation()
    manager, board = team.member("manager"), team.member("board")
    limit = a_file(manager)
    _up_to_ending(manager, limit)

    with fenced(counter=team.pk, member=board.member.pk):
        said = agree_step(limit, care="now", agrees=True, why="", staff=board.staff(), now=NOW)

    assert len(said) == 1
    assert "zorgplicht" in said[0]


def test_without_a_second_board_member_ending_is_refused_with_what_can_be_done() -> None:
    team = organisation()
    boss = team.member("board", "manager")
    limit = a_file(boss)
    for step in ("norms", "talk", "warning", "arrangement"):
        take(step, limit, by=boss)

    said = take("ending", limit, by=boss)

    assert said == [
        "Er is niemand anders van het bestuur die dit kan lezen en akkoord kan geven. Vraag iemand van buiten in het "
        "bestuur, of kies een andere regeling."
    ]


def test_an_objection_is_answered_by_somebody_who_did_not_decide_and_can_take_the_step_back() -> None:
    team = organisation()
    manager, board = team.member("manager"), team.member("board")
    limit = a_file(manager)
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=manager)
    with fenced(counter=team.pk, member=manager.member.pk):
        kept = receive_objection(limit, 3, "Ik heb dat niet gezegd.", staff=manager.staff(), now=NOW)
        own = answer_objection(limit, 3, "Toch.", outcome="stays", staff=manager.staff(), now=NOW)
        closing = close_limit(limit, outcome="stopped", staff=manager.staff(), now=NOW)
    with fenced(counter=team.pk, member=board.member.pk):
        answered = answer_objection(
            limit, 3, "U hebt gelijk.", outcome="withdrawn", staff=board.staff(), now=NOW
        )

    one = seen(limit, by=board)
    assert (kept, answered) == ([], [])
    assert own == [
        "Jij nam dit besluit of gaf akkoord. Een collega die er niet bij was, antwoordt op het bezwaar."
    ]
    assert "Er is bezwaar dat nog geen antwoord heeft." in closing
    assert (one.steps[2].row.state, one.row.step, one.taken) == (
        "withdrawn",
        "talk",
        frozenset({"norms", "talk"}),
    )


def test_in_a_small_practice_somebody_from_outside_reads_the_objection_along() -> None:
    team = organisation("Praktijk", sector="general_practice", size="up_to_9")
    boss = team.member("board", "manager")
    limit = a_file(boss)
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=boss)

    with fenced(counter=team.pk, member=boss.member.pk):
        receive_objection(limit, 3, "Nee.", staff=boss.staff(), now=NOW)
        alone = answer_objection(limit, 3, "Toch.", outcome="stays", staff=boss.staff(), now=NOW)
        helped = answer_objection(
            limit, 3, "Toch.", outcome="stays", outsider="collega-huisarts", staff=boss.staff(), now=NOW
        )

    assert len(alone) == 1
    assert "van buiten" in alone[0]
    assert helped == []
    assert seen(limit, by=boss).steps[2].words["outsider"] == "collega-huisarts"


def test_an_objection_after_the_day_of_the_letter_is_shown_another_way() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)
    for step in ("norms", "talk", "warning"):
        take(step, limit, by=manager)

    with fenced(counter=team.pk, member=manager.member.pk):
        said = receive_objection(limit, 3, "Nee.", staff=manager.staff(), now=NOW + timedelta(days=15))

    assert said == [
        "De termijn is voorbij. Praat toch, en wijs op de klachtenfunctionaris: een klacht kan altijd nog."
    ]


def test_support_for_the_employee_becomes_tasks_without_a_name() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)

    with fenced(counter=team.pk, member=manager.member.pk):
        said = support_employee(
            limit,
            ["talk_today", "again"],
            owner="",
            due_on=NOW.date(),
            staff=manager.staff(),
            now=NOW,
        )
        tasks = list(Task.objects.values_list("kind", "code", "owner", "source"))

    assert said == []
    assert tasks == [
        ("aftercare", "talk_today", manager.member.pk, limit),
        ("aftercare", "again", manager.member.pk, limit),
    ]


def test_a_file_closes_only_with_support_and_is_destroyed_two_years_later() -> None:
    team = organisation()
    manager = team.member("manager")
    limit = a_file(manager)
    with fenced(counter=team.pk, member=manager.member.pk):
        early = close_limit(limit, outcome="stopped", staff=manager.staff(), now=NOW)
        support_employee(
            limit, ["again"], owner="teamleider", due_on=NOW.date(), staff=manager.staff(), now=NOW
        )
        closed = close_limit(limit, outcome="stopped", staff=manager.staff(), now=NOW)

    with fenced(counter=team.pk):
        before = watch_limits(team.pk, now=NOW.replace(year=2028) - timedelta(days=1))
        kept = Limit.objects.count()
        watch_limits(team.pk, now=NOW.replace(year=2028))
        left = (Limit.objects.count(), LimitStep.objects.count())

    assert early == ["Er is nog niets afgesproken om de medewerker te steunen."]
    assert (closed, before, kept, left) == ([], 0, 1, (0, 0))


def test_the_watch_says_once_that_a_file_waits_too_long_and_forgets_old_counts() -> None:
    team = organisation()
    manager = team.member("manager")
    a_file(manager)
    week = NOW.date() - timedelta(days=365 * 5 + 30)
    with fenced(counter=team.pk):
        FloorNote.objects.create(counter_id=team.pk, week=week, what="abuse", by_whom="client", did="left")
        CarerWish.objects.create(
            counter_id=team.pk, week=week, moment="desk", wish="sex", outcome="explained"
        )
        late = NOW + timedelta(days=8)

        changed = [watch_limits(team.pk, now=late), watch_limits(team.pk, now=late)]

        assert (changed, FloorNote.objects.count(), CarerWish.objects.count()) == ([1, 0], 0, 0)
