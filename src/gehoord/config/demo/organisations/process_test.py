# SPDX-License-Identifier: EUPL-1.2
"""The demo's tests of processes: one that is finished, one at work, one on the list."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.needs import Staff
from gehoord.organisations.actions.process_test.decide_risk import NewTask, decide_risk
from gehoord.organisations.actions.process_test.finish_test import finish_test
from gehoord.organisations.actions.process_test.propose_test import propose_test
from gehoord.organisations.actions.process_test.save_answers import Given, save_answers
from gehoord.organisations.actions.process_test.save_part import save_part
from gehoord.organisations.actions.process_test.save_told import save_told
from gehoord.organisations.actions.process_test.start_test import start_test
from gehoord.organisations.queries.process_tests import opened
from gehoord.organisations.tables.process_themes import themes

FINISHED = (
    ("rules", "De huisarts verwijst; zonder verwijzing vergoedt de verzekeraar niet.", "Polisvoorwaarden"),
    ("policy", "Wie twee keer niet komt, gaat van de wachtlijst.", "Werkafspraak polikliniek 2024"),
    (
        "room",
        "De assistent schat aan de telefoon in hoe dringend het is.",
        "Zo doen we het, niet opgeschreven",
    ),
    ("work", "De oproep komt per brief, twee kantjes, in het Nederlands.", "Brief 'Uw afspraak'"),
)
RISKS = {
    "policy-penalty-same-for-all": "In een half jaar gingen 31 mensen van de lijst. Bij 12 was de brief niet aangekomen of niet begrepen.",
    "room-first-impression": "De assistenten zeggen zelf dat boos klinken meetelt.",
    "work-language": "Bij de balie komen elke week mensen met een brief die ze niet begrijpen.",
}
PLAN = {
    "policy-penalty-same-for-all": "Eerst bellen voordat iemand van de wachtlijst gaat",
    "work-language": "De brief inkorten, met beeld en een nummer om een tolk te vragen",
}
NOT_NOW = {"room-first-impression": "De vaste vragen komen met het nieuwe telefoonsysteem in het voorjaar."}


def fill_process_tests(team: Mapping[str, Staff], *, now: datetime) -> None:
    """Three tests of the hospital. team: its people by sign-in name; olga is the board."""
    board = team["olga"]
    with fenced(counter=board.counter):
        _finished(board, now=now - timedelta(days=60))
        _at_work(board, now=now - timedelta(days=6))
        propose_test(
            "Planning van afdelingen en diensten",
            why="In het team hoorden we dat er soms wordt geschoven na een wens van familie.",
            criteria=["room", "signals", "never"],
            counter=board.counter,
            by=board.by,
            now=now,
        )


def _begun(
    board: Staff, name: str, why: str, *, parts: tuple[tuple[str, str, str], ...], now: datetime
) -> UUID:
    said = {"counter": board.counter, "by": board.by, "now": now}
    key: UUID = propose_test(name, why=why, criteria=["many", "big", "signals"], **said).pk  # type: ignore[arg-type]
    start_test(key, **said)  # type: ignore[arg-type]
    for kind, text, source in parts:
        save_part(key, kind=kind, text=text, source=source, **said)  # type: ignore[arg-type]
    return key


def _finished(board: Staff, *, now: datetime) -> None:
    key = _begun(
        board,
        "Regels bij niet verschijnen",
        "De klachtenfunctionaris hoorde dat mensen hun plek verloren zonder dat iemand belde.",
        parts=FINISHED,
        now=now,
    )
    for part in opened(key).parts:
        given = {
            one.code: Given("yes", RISKS[one.code]) if one.code in RISKS else Given("no")
            for one in themes().kinds[part.row.kind].questions
        } | (
            {"rules-no-way-back": Given("unknown", "Nog niet nagevraagd.")}
            if part.row.kind == "rules"
            else {}
        )
        save_answers(key, part.row.pk, given, counter=board.counter, by=board.by, now=now)
    for who, words in (
        (
            "staff",
            "Acht collega's van de poli: je kunt er wel iets van zeggen, maar er is geen tijd om te bellen.",
        ),
        ("clients", "Vijf mensen in de wachtkamer: twee wisten niet dat afzeggen ook per telefoon kan."),
    ):
        save_told(key, words, who=who, counter=board.counter, by=board.by, now=now)
    for risk in opened(key).risks:
        code = risk.answer.question
        new = (
            NewTask(PLAN[code], (now + timedelta(days=120)).date(), owner_words="Hoofd polikliniek")
            if code in PLAN
            else None
        )
        decide_risk(
            key,
            risk.answer.pk,
            new=new,
            why_not=NOT_NOW.get(code, ""),
            counter=board.counter,
            by=board.by,
            now=now,
        )
    finish_test(
        key,
        again_on=(now + timedelta(days=365)).date(),
        owner=board.id,
        counter=board.counter,
        by=board.by,
        now=now,
    )


def _at_work(board: Staff, *, now: datetime) -> None:
    key = _begun(
        board,
        "Taal en tolken",
        "Of er een tolk komt, lijkt af te hangen van wie er dienst heeft.",
        parts=(
            ("policy", "Bij een intake mag een tolk worden gebeld.", "Protocol intake 2025"),
            ("room", "De verpleegkundige beslist of een tolk nodig is.", "Zo doen we het"),
            ("work", "Een tolk vraag je aan met een formulier op intranet.", "Intranet"),
        ),
        now=now,
    )
    first = opened(key).parts[0].row.pk
    save_answers(
        key,
        first,
        {"policy-words-decide": Given("yes", "In het protocol staat 'zo nodig'.")},
        counter=board.counter,
        by=board.by,
        now=now,
    )
