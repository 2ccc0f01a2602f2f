# SPDX-License-Identifier: EUPL-1.2
"""A pulse from start to close: tickets once, answers without a way back, a result that is frozen once."""

from datetime import timedelta
from threading import Thread

import pytest
from django.db import connection
from tests.builders import NOW
from tests.organisations.builders import organisation
from tests.organisations.pulse.builders import LADDER, answered, closed, started, units, whole_round

from gehoord.foundation.people.fence import fenced
from gehoord.organisations.actions.pulse.answer_pulse import answer_pulse, look_behind
from gehoord.organisations.actions.pulse.close_pulse import close_pulse, stop_pulse
from gehoord.organisations.actions.pulse.keep_unit import end_unit, keep_unit
from gehoord.organisations.actions.pulse.make_tickets import make_tickets
from gehoord.organisations.actions.pulse.open_pulse import open_pulse
from gehoord.organisations.actions.pulse.share_results import share_results
from gehoord.organisations.actions.pulse.start_pulse import start_pulse
from gehoord.organisations.actions.pulse.watch import watch_pulse
from gehoord.organisations.models import Answer, Pulse, SharedResult, Task, Ticket, Unit
from gehoord.organisations.queries.shared_results import national_picture
from gehoord.organisations.rules.pulse import TOO_FEW

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_team_of_eight_gets_a_talk_card_and_no_pulse() -> None:
    team = organisation(size="up_to_9")
    ward = units(team, {"Praktijk": 8}, now=NOW)["Praktijk"]

    with fenced(counter=team.pk):
        pulse, reasons = start_pulse(
            "practice-1",
            counter=team.pk,
            units=[ward],
            opens_on=NOW.date() + timedelta(days=1),
            closes_on=NOW.date() + timedelta(days=15),
            by="test",
            now=NOW,
        )

    assert (pulse, reasons) == (None, [TOO_FEW])


def test_a_ticket_is_used_once_and_a_second_press_changes_nothing() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    _pulse, tickets = started(team, now=NOW)
    code = tickets["Afdeling"][0]

    first, second = answered(code, now=NOW), answered(code, now=NOW)

    assert (first, second) == ("ready", "used")
    with fenced(counter=team.pk):
        assert (Answer.objects.count(), Ticket.objects.filter(is_used=True).count()) == (1, 1)


def test_two_presses_at_the_same_moment_are_one_answer() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    _pulse, tickets = started(team, now=NOW)
    states: list[str] = []

    def press() -> None:
        states.append(answered(tickets["Afdeling"][0], now=NOW))
        connection.close()

    threads = [Thread(target=press) for _number in range(2)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert sorted(states) == ["ready", "used"]
    with fenced(counter=team.pk):
        assert Answer.objects.count() == 1


def test_nothing_is_used_up_when_a_question_lacks_its_answer() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    _pulse, tickets = started(team, now=NOW)
    today = NOW.date() + timedelta(days=1)

    state, lacking = answer_pulse(tickets["Afdeling"][0], {**LADDER, "norms": 9}, today=today)

    assert (state, lacking) == ("ready", ["norms"])
    assert look_behind(tickets["Afdeling"][0], today=today).state == "ready"


def test_before_its_day_a_ticket_says_when_and_after_it_nothing_is_known() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    pulse, tickets = started(team, now=NOW)
    code = tickets["Afdeling"][0]

    early = look_behind(code, today=NOW.date())
    late = look_behind(code, today=pulse.closes_on + timedelta(days=1))

    assert (early.state, early.opens_on, late.state) == ("early", pulse.opens_on, "unknown")
    assert look_behind("AAAAA-AAAAA", today=NOW.date()).state == "unknown"


def test_codes_are_stored_as_hashes_and_an_answer_holds_no_time_and_no_ticket() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    _pulse, tickets = started(team, now=NOW)
    answered(tickets["Afdeling"][0], now=NOW)

    with fenced(counter=team.pk):
        kept = {bytes(one.lookup) for one in Ticket.objects.all()}
        columns = {field.name for field in Answer._meta.get_fields()}

    assert not any(code.replace("-", "").encode() in each for each in kept for code in tickets["Afdeling"])
    assert columns == {"id", "pulse", "counter", "unit", "given"}


def test_tickets_are_made_anew_until_the_pulse_opens_and_the_old_ones_end() -> None:
    team = organisation()
    ward = units(team, {"Afdeling": 12}, now=NOW)["Afdeling"]
    pulse, tickets = started(team, now=NOW)

    with fenced(counter=team.pk):
        again, reasons = make_tickets(pulse.pk, unit=ward, counter=team.pk, by="test", now=NOW)
        assert open_pulse(pulse.pk, counter=team.pk, by="test", now=NOW) == []
        late, refused = make_tickets(pulse.pk, unit=ward, counter=team.pk, by="test", now=NOW)

    assert (len(again), reasons, late, len(refused)) == (12, [], [], 1)
    assert look_behind(tickets["Afdeling"][0], today=NOW.date()).state == "unknown"
    assert look_behind(again[0], today=NOW.date()).state == "ready"


def test_a_result_is_frozen_once_and_answers_and_tickets_are_gone() -> None:
    team = organisation()
    units(team, {"Afdeling": 30}, now=NOW)

    pulse = whole_round(team, {"Afdeling": 12}, now=NOW)

    assert pulse.result is not None
    (view,) = pulse.result["views"]
    assert (view["unit"], view["band"], view["values"]["norms.practised"]) == ("all", "10-19", 90)
    assert view["values"]["norms.used"] == 10
    with fenced(counter=team.pk):
        assert (Answer.objects.count(), Ticket.objects.count()) == (0, 0)
        close_pulse(pulse.pk, counter=team.pk, by="test", now=NOW + timedelta(days=90))
        assert Pulse.objects.get(pk=pulse.pk).closed_on == pulse.closed_on


def test_with_nine_answers_it_does_not_close_early_and_shows_nothing_at_the_end() -> None:
    team = organisation()
    units(team, {"Afdeling": 30}, now=NOW)
    pulse, tickets = started(team, now=NOW)
    for code in tickets["Afdeling"][:9]:
        answered(code, now=NOW)

    with fenced(counter=team.pk):
        early = close_pulse(pulse.pk, counter=team.pk, by="test", now=NOW + timedelta(days=3))
    result = closed(team, pulse, now=NOW).result

    assert len(early) == 1
    assert result is not None
    assert result["views"] == []


def test_a_small_unit_is_not_shown_nor_the_one_that_would_give_it_away() -> None:
    team = organisation()
    units(team, {"Groot": 60, "Midden": 40, "Nacht": 12}, now=NOW)

    result = whole_round(team, {"Groot": 30, "Midden": 12, "Nacht": 4}, now=NOW).result

    assert result is not None
    assert [view["name"] for view in result["views"]] == ["", "Groot"]
    assert result["withheld"] == ["Midden", "Nacht"]


def test_a_manager_who_waits_for_one_new_colleague_gets_no_second_result_of_that_team() -> None:
    team = organisation()
    ward = units(team, {"Nacht": 12, "Dag": 80}, now=NOW)
    whole_round(team, {"Nacht": 12, "Dag": 40}, now=NOW)
    later = NOW + timedelta(days=200)
    with fenced(counter=team.pk):
        keep_unit(ward["Nacht"], counter=team.pk, name="Nacht", people=13, moved=1, by="test", now=later)

    result = whole_round(team, {"Nacht": 13, "Dag": 40}, now=later, norms=0).result

    assert result is not None
    assert [view["name"] for view in result["views"]] == [""]
    assert result["views"][0]["change"] != {}  # forty kept silent in both: nobody knows whose answers are in


def test_change_is_said_in_words_where_the_same_people_can_have_answered() -> None:
    team = organisation()
    units(team, {"Dag": 80, "Avond": 50}, now=NOW)
    whole_round(team, {"Dag": 40, "Avond": 20}, now=NOW)

    result = whole_round(
        team, {"Dag": 40, "Avond": 20}, now=NOW + timedelta(days=200), norms=4, safe=1
    ).result

    assert result is not None
    changes = [
        (
            view["name"],
            view["change"]["norms.used"],
            view["change"]["safe.mostly"],
            view["change"]["desk.known"],
        )
        for view in result["views"]
    ]
    assert changes == [
        ("", "up", "down", "same"),
        ("Avond", "up", "down", "same"),
        ("Dag", "up", "down", "same"),
    ]


def test_stopping_destroys_everything() -> None:
    team = organisation()
    units(team, {"Afdeling": 12}, now=NOW)
    pulse, tickets = started(team, now=NOW)
    answered(tickets["Afdeling"][0], now=NOW)

    with fenced(counter=team.pk):
        stop_pulse(pulse.pk, counter=team.pk, by="test", now=NOW)

        assert (Pulse.objects.count(), Answer.objects.count(), Ticket.objects.count()) == (0, 0, 0)


def test_the_watch_closes_what_is_over_and_reminds_after_half_a_year_once() -> None:
    team = organisation()
    units(team, {"Afdeling": 30}, now=NOW)
    pulse, tickets = started(team, now=NOW)
    for code in tickets["Afdeling"][:12]:
        answered(code, now=NOW)

    def watch(days: int) -> int:
        with fenced(counter=team.pk):
            return watch_pulse(team.pk, now=NOW + timedelta(days=days))

    done = [watch(5), watch(16), watch(17), watch(16 + 182), watch(16 + 183)]

    assert done == [0, 1, 0, 1, 0]
    with fenced(counter=team.pk):
        assert [(task.code, task.source) for task in Task.objects.all()] == [("pulse-again", pulse.pk)]


def test_after_the_watch_the_transaction_of_an_answer_is_that_of_all() -> None:
    team = organisation()
    units(team, {"Afdeling": 30}, now=NOW)
    _pulse, tickets = started(team, now=NOW)
    for code in tickets["Afdeling"][:3]:
        answered(code, now=NOW)

    def transactions() -> int:
        with fenced(counter=team.pk), connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(DISTINCT x) FROM (SELECT xmin::text x FROM organisations_answer UNION "
                "SELECT xmin::text FROM organisations_ticket) told"
            )
            return int(cursor.fetchone()[0])

    before = transactions()
    with fenced(counter=team.pk):
        old = set(Answer.objects.values_list("pk", flat=True))
        watch_pulse(team.pk, now=NOW + timedelta(days=2))
        new = set(Answer.objects.values_list("pk", flat=True))

    assert (before, transactions()) == (4, 1)
    assert (len(old), len(new), old & new) == (3, 3, set())


def test_answers_are_behind_the_fence_of_their_team() -> None:
    ours, theirs = organisation("Een"), organisation("Ander")
    units(ours, {"Afdeling": 12}, now=NOW)
    _pulse, tickets = started(ours, now=NOW)
    answered(tickets["Afdeling"][0], now=NOW)

    with fenced(counter=theirs.pk):
        seen = (Answer.objects.count(), Ticket.objects.count(), Pulse.objects.count(), Unit.objects.count())

    assert seen == (0, 0, 0, 0)


def test_a_unit_with_parts_stays_and_one_never_hangs_under_itself() -> None:
    team = organisation()
    keys = units(team, {"Huis": 10}, now=NOW)
    with fenced(counter=team.pk):
        keep_unit(None, counter=team.pk, name="Kamer", people=10, parent=keys["Huis"], by="test", now=NOW)
        room = Unit.objects.get(name="Kamer").pk

        refused = end_unit(keys["Huis"], counter=team.pk, by="test", now=NOW)
        circle = keep_unit(
            keys["Huis"], counter=team.pk, name="Huis", people=10, parent=room, by="test", now=NOW
        )
        gone = end_unit(room, counter=team.pk, by="test", now=NOW)

    assert (len(refused), len(circle), gone) == (1, 1, [])


def test_ten_organisations_make_a_national_picture_without_whose_it_is() -> None:
    start = NOW.replace(month=2)
    for number in range(10):
        team = organisation(f"Huis {number}")
        units(team, {"Afdeling": 30}, now=start)
        whole_round(team, {"Afdeling": 10}, now=start, shares=True)

    early = share_results(now=start + timedelta(days=30))
    rows = share_results(now=NOW.replace(month=7))
    again = share_results(now=NOW.replace(month=8))

    assert (early, rows, again) == (0, 10 * 22, 0)
    (half,) = national_picture()
    assert (half.name, len(half.means)) == ("2026-H1", 22)
    assert next(mean for mean in half.means if mean.measure == "norms.known").groups == {"care": 90}
    assert {field.name for field in SharedResult._meta.get_fields()} == {
        "id",
        "half_year",
        "sector_group",
        "size",
        "questions",
        "values",
    }


def test_nine_organisations_are_too_few_for_a_national_picture() -> None:
    start = NOW.replace(month=2)
    for number in range(9):
        team = organisation(f"Huis {number}")
        units(team, {"Afdeling": 30}, now=start)
        whole_round(team, {"Afdeling": 10}, now=start, shares=True)

    rows = share_results(now=NOW.replace(month=7))

    assert (rows, national_picture()) == (0, [])


def test_a_sector_that_is_what_is_left_of_the_whole_is_not_given_away() -> None:
    for group, number in (("care", 25), ("sport", 3)):
        SharedResult.objects.bulk_create(
            SharedResult(
                half_year="2026-H1",
                sector_group=group,
                size="250_up",
                questions="practice-1",
                values={"norms.known": 40 if group == "care" else 90},
            )
            for _number in range(number)
        )

    (half,) = national_picture()

    assert [(mean.whole, mean.groups) for mean in half.means] == [(45, {})]
