# SPDX-License-Identifier: EUPL-1.2
"""The same made-up case at two counters: the same steps, letters, terms, reasons and services."""

from datetime import date, timedelta
from typing import Any

from tests.builders import NOW, Person, TryCounter, report
from tests.casework.builders import allow

from gehoord.casework.actions.move_case import move_case, role_of
from gehoord.casework.actions.record_fact import record_fact
from gehoord.casework.actions.record_way import record_way
from gehoord.casework.actions.take_in import take_in
from gehoord.casework.deadlines import Level
from gehoord.casework.handling import WAYS, Way, why_not_way
from gehoord.casework.models import Case, Term
from gehoord.casework.procedure import MOVES, Move
from gehoord.casework.queries.opened import hold
from gehoord.casework.queries.rule_facts import rule_facts
from gehoord.casework.rules import Facts
from gehoord.foundation.people.actions.change_service import change_service
from gehoord.foundation.people.fence import set_fence
from gehoord.foundation.people.models import Counter
from gehoord.foundation.people.services import offers_of
from gehoord.reporting.queries import words_of

PLAN = "Samen een brief schrijven aan de praktijk."


def the_whole_way(person: Person, *, residence: str) -> dict[str, Any]:
    """One case through the real actions; what came of it, without the names of people and counter."""
    counter = person.member.counter
    set_fence(counter=counter.pk)
    sent = report(residence=residence, place="online")
    seen: list[Any] = []

    def look() -> None:
        row = Case.objects.get(pk=sent.id)
        terms = sorted(Term.objects.filter(case=sent.id, done_on=None).values_list("kind", "due_on"))
        seen.append(
            (
                row.step,
                row.due_for,
                row.due_on,
                row.wait_until,
                row.aftercare_on,
                terms,
                reasons(person, sent.id),
            )
        )

    day = NOW

    def move(name: str, **given: Any) -> None:
        assert move_case(sent.id, move=name, by=person.staff(), now=day, **given).reasons == []
        look()

    set_fence(counter=counter.pk)
    take_in(sent.id, by=person.staff(), now=day)
    look()
    day += timedelta(days=2)
    move("invite")
    move("pause", words="Wanneer schikt het je?")
    day += timedelta(days=5)
    move("resume")
    move("plan")
    record_fact(sent.id, by=person.staff(), now=day, plan=PLAN)
    allow(sent.id, "plan", by=person, words=PLAN)
    move("start")
    assert (
        record_way(
            sent.id, way="information", state="done", words="Dit kun je doen.", by=person.staff(), now=day
        )
        == []
    )
    day += timedelta(days=9)
    move("finish")
    move("close", words="Het is gelukt.", outcome="resolved")
    set_fence(counter=counter.pk)
    letters = [plain(words.text, counter, person) for words in words_of(sent.id, sent.dek)]
    return {"steps": seen, "letters": letters, "services": offers_of(counter.pk, today=day.date())}


def reasons(person: Person, case: Any) -> dict[str, list[str]]:
    """For every way of handling: why it cannot start now."""
    held, staff = hold(case, keys=person.staff().keys), person.staff()
    found = {}
    for way in WAYS:
        facts = rule_facts(held, member=staff.by, today=NOW.date(), way=way.code, has_message=True)
        found[way.code] = [one.name for one in why_not_way(way, facts, role=role_of(staff))]
    return found


def plain(text: str, counter: Counter, person: Person) -> str:
    """A letter apart from what is local: the name, telephone, hours and address of the counter, and who wrote."""
    for local in (counter.name, counter.phone, counter.hours, counter.address, person.member.name):
        text = text.replace(local, "…") if local else text
    return text


def test_one_case_at_two_counters_has_the_same_steps_letters_terms_and_services(
    counter: TryCounter, other_counter: TryCounter
):
    Counter.objects.filter(pk=other_counter.pk).update(
        phone="050-1111111", hours="Alleen op dinsdag", address="Markt 1"
    )
    here, there = counter.member("caseworker"), other_counter.member("caseworker")

    one, other = the_whole_way(here, residence="GM0344"), the_whole_way(there, residence="GM0014")

    assert [step[:2] for step in one["steps"]] == [
        ("analysis", "how_handled"),
        ("intake", "intake"),
        ("intake", "intake"),
        ("intake", "intake"),
        ("plan", "plan"),
        ("action", "review"),
        ("aftercare", "aftercare"),
        ("closed", ""),
    ]
    assert one["steps"] == other["steps"]
    assert one["letters"] == other["letters"]
    assert len(one["letters"]) >= 8
    assert one["services"] == other["services"]


def test_a_counter_that_lacks_mediation_says_so_and_only_that_differs(
    counter: TryCounter, other_counter: TryCounter
):
    here, there = counter.member("caseworker"), other_counter.member("caseworker")
    change_service(
        other_counter.counter,
        code="mediation",
        is_offered=False,
        reason="Onze bemiddelaar is weg.",
        by="test",
        now=NOW,
    )

    one, other = the_whole_way(here, residence="GM0344"), the_whole_way(there, residence="GM0014")

    assert [step[:6] for step in one["steps"]] == [step[:6] for step in other["steps"]]
    assert one["letters"] == other["letters"]
    differ = {
        way
        for mine, yours in zip(one["steps"], other["steps"], strict=True)
        for way in mine[6]
        if mine[6][way] != yours[6][way]
    }
    assert differ == {"mediation"}
    assert "NOT_OFFERED" in other["steps"][0][6]["mediation"]


def test_no_table_of_the_procedure_knows_a_counter():
    """A step, a way, a term or a fact that could differ per counter would have a field for it."""
    for table in (Move, Way, Level, Facts):
        names = set(table.__dataclass_fields__)
        assert not {name for name in names if "counter" in name or "municipality" in name}, table
    assert {type(row) for row in MOVES} == {Move}


def test_no_setting_is_per_counter(settings: Any):
    """Lengths of terms are set for the whole installation: name → a whole number, nothing nested."""
    assert {type(value) for value in settings.SERVICE_LEVELS.values()} <= {int}
    assert not [name for name in dir(settings) if name.isupper() and name.startswith("COUNTER_")]


def test_a_counter_keeps_only_people_hours_address_languages_and_what_it_offers():
    """A new field on a counter is local: it must be one of these, never a step, a term or a letter."""
    assert {field.name for field in Counter._meta.concrete_fields} == {
        "id",
        "code",
        "name",
        "is_central",
        "is_committee",
        "is_organisation",  # no counter of the system at all: its steps are others (decision 0025)
        "languages",
        "phone",
        "mail",
        "address",
        "hours",
        "is_demo",
        "opened_on",
        "closed_on",
    }


def test_the_due_days_do_not_depend_on_where_the_counter_is(counter: TryCounter, other_counter: TryCounter):
    due: list[date | None] = []
    for try_counter, residence in ((counter, "GM0344"), (other_counter, "GM0014")):
        person = try_counter.member("caseworker")
        set_fence(counter=try_counter.pk)
        sent = report(residence=residence)
        set_fence(counter=try_counter.pk)
        take_in(sent.id, by=person.staff(), now=NOW)
        due.append(Case.objects.get(pk=sent.id).due_on)

    assert due == [date(2026, 12, 7), date(2026, 12, 7)]
