# SPDX-License-Identifier: EUPL-1.2
"""An organisation in which there is one of everything that has an address, through the real actions."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tests.builders import NOW, Person, TryCounter, case
from tests.casework.other_side import agreed
from tests.organisations.builders import TryOrganisation, organisation
from tests.organisations.desk.telling import open_desk, told
from tests.organisations.limits.filling import a_file, take
from tests.organisations.norms.test_norm_actions import in_force, move
from tests.organisations.process_test.building import Trying
from tests.organisations.pulse.builders import answered, started, units, whole_round

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.organisations.actions.board.make_year_report import make_year_report
from gehoord.organisations.actions.desk.write_to_desk import write_to_desk
from gehoord.organisations.actions.joining.ask_to_join import Asker, ask_to_join
from gehoord.organisations.actions.limits.note_floor import note_floor
from gehoord.organisations.actions.limits.note_wish import note_wish
from gehoord.organisations.actions.norms.acknowledge import acknowledge
from gehoord.organisations.actions.norms.log_use import log_use
from gehoord.organisations.actions.norms.say_about import say_about
from gehoord.organisations.actions.norms.start_version import start_version
from gehoord.organisations.actions.pulse.open_pulse import open_pulse
from gehoord.organisations.actions.pulse.say_board_view import say_board_view
from gehoord.organisations.actions.register.add_organisation import add_organisation
from gehoord.organisations.actions.requests.ask_organisation import ask_organisation
from gehoord.organisations.actions.task.make_task import make_task
from gehoord.organisations.models import Claim
from gehoord.organisations.queries.desk import desk_by_code
from gehoord.organisations.terms.floor import BY_WHOM, DID, WHAT
from gehoord.organisations.terms.wish import MOMENTS, WISHES

MARK = "Zeldzaamwoord"
"""Stands in everything of this organisation that its pages show."""
RISK = "rules-asks-what-not-all-have"
ROLES = ("board", "manager", "confidant", "complaints_officer", "council", "editor")


@dataclass
class House:
    """The team with somebody in every role, a counter that asked, and the ids in the addresses by name of address."""

    team: TryOrganisation
    people: dict[str, Person]
    asker: Person
    ids: dict[str, dict[str, Any]] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    """Of who told something at the desk, and of a ticket that was used."""


def full_house(counter: TryCounter, *, now: datetime = NOW) -> House:
    """One of everything. `counter` is the counter that asked something."""
    team = organisation(code="vol", now=now)
    people = {role: team.member(role, now=now) for role in ROLES}
    house = House(team, people, counter.member("caseworker", "coordinator", now=now))
    board = people["board"]
    open_desk(people["confidant"])
    code, report = told(team, f"{MARK} bij de balie.", now=now)
    limit = a_file(board, reference=MARK, now=now)
    assert take("norms", limit, by=board, now=now) == []
    assert take("talk", limit, by=board, now=now) == []
    assert take("warning", limit, by=board, now=now) == []
    with fenced(counter=counter.pk):
        request = ask_organisation(
            team.organisation, kind="question", words=MARK, due_on=now.date() + timedelta(days=9),
            left_out=(), by=house.asker.staff(), now=now,
        ).id  # fmt: skip
    with fenced(counter=team.pk):
        task = make_task(
            MARK, counter=team.pk, kind="agreed", due_on=now.date(), by="test", now=now,
            owner_words=MARK, source=request,
        )  # fmt: skip
        norms = in_force(team, ["own-name", "greet-all", "no-hurtful-words", "speak-up"], now=now)
        acknowledge(norms, today=now.date())
        log_use(team.pk, "own-name", "staff", "talk", today=now.date())
    unit = units(team, {MARK: 20}, now=now - timedelta(days=150))[MARK]
    before = whole_round(team, {MARK: 12}, now=now - timedelta(days=150))
    pulse, tickets = started(team, now=now)
    with fenced(counter=team.pk):
        test = Trying(team.pk, MARK).started("rules").answered(0, "yes")
        in_test = {"key": test.key, "part_key": test.parts[0].pk, "risk_key": test.answer(0, RISK).pk}
        make_year_report(now.year, organisation=team.organisation, by=board.staff(), now=now)
        note_floor(
            what=next(iter(WHAT)), by_whom=next(iter(BY_WHOM)), did=next(iter(DID)), team=team.pk, now=now
        )
        note_wish(moment=next(iter(MOMENTS)), wish=next(iter(WISHES)), can=True, team=team.pk, now=now)
        say_board_view("norms", counter=team.pk, exists=True, marks={}, words=MARK, by="test", now=now)
        draft = start_version(team.pk, by="test", now=now)
        assert move(draft, "consult", now=now, day=now.date() + timedelta(days=14)) == []
        assert say_about(draft, {"": MARK}, today=now.date()) == 1
        open_pulse(pulse.pk, counter=team.pk, by="test", now=now + timedelta(days=1))
    ticket = next(iter(tickets.values()))[0]
    assert answered(ticket, now=now) == "ready"
    house.codes = [code.text, ticket]
    with fenced(lookup=code.lookup_hash):
        opened = desk_by_code(code)
        assert opened is not None
        write_to_desk(opened, text=MARK, now=now)
    with fenced(counter=counter.pk):
        side = agreed(house.asker, case(house.asker, now=now), now=now)
    claim = _claimed(now)
    here = {"key": team.organisation.pk}
    for names, given in (
        ("desk_report", {"key": report}),
        (
            "limit limit_step limit_letter limit_letter_pdf",
            {"key": limit, "code": "arrangement", "number": 3},
        ),
        ("request asked_one", {"key": request}),
        ("task", {"key": task.pk}),
        ("pulse_unit", {"key": unit}),
        ("pulse pulse_steer pulse_tickets board_view", {"key": pulse.pk, "code": "norms"}),
        ("pulse_plan", {"key": before.pk, "code": "norms"}),
        ("process_test process_steer process_parts process_part process_questions", in_test),
        ("process_questions_of process_staff process_clients process_plan process_decide", in_test),
        ("process_finish process_report process_report_pdf", in_test),
        ("norm-start", {"step": "regels"}),
        ("norm-own", {"code": "own-name"}),
        ("norm-version norm-own-file norm-docx", {"number": 1, "kind": "regels", "language": "nl"}),
        ("year_report year_report_pdf", {"number": now.year}),
        ("organisation organisation_change organisation_merge organisation_leave", here),
        ("claim", {"key": claim}),
        ("claim_invite", here),
        ("of_case deliver", {"case": side.case, "respondent": side.id}),
    ):
        house.ids |= dict.fromkeys(names.split(), given)
    return house


def _claimed(now: datetime) -> UUID:
    """Somebody who asked to join for an organisation without a team."""
    row = add_organisation(
        "Praktijk De Es", sector="general_practice", municipality="GM0344", by="test", now=now
    )
    code = Code.new()
    assert ask_to_join(row.pk, asker=Asker("Marja", "eigenaar"), code=code, now=now) == []
    return UUID(str(Claim.objects.get(lookup=code.lookup_hash).pk))
