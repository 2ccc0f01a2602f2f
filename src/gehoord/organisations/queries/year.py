# SPDX-License-Identifier: EUPL-1.2
"""What the yearly report says about a year: lines of words, each with where it comes from. Small numbers are hidden.

What is stored holds the hidden form only: whoever reads the report or the row cannot go back to a number below five.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.translation import override

from ..models import NormUse, Organisation
from ..rules.small_numbers import part_of, shown
from ..tables.duties import LAW
from .board import (
    codes_counted,
    desk_facts,
    duty_states,
    last_pulse,
    limits_counted,
    norm_facts,
    notes_counted,
    task_facts,
    wishes_counted,
)

DESK, TASKS, DUTIES = "Eigen meldpunt, geteld", "Afspraken, geteld", "Lijst van plichten"
NORMS, LIMITS, WISHES, FLOOR, PULSE = (
    "Gedragsregels",
    "Besluiten over grenzen, geteld",
    "Wensen voor een hulpverlener, geteld zonder namen",
    "Notities van de werkvloer, geteld zonder namen",
    "Peiling",
)
STEP_NAMES = {
    "norms": "Gewezen op de regels",
    "talk": "Een gesprek",
    "warning": "Een waarschuwing",
    "arrangement": "Een andere regeling",
    "ending": "Einde van de zorgrelatie",
}
WISH_NAMES = {
    "arranged": "De wens is geregeld",
    "explained": "Het kon niet, en dat is uitgelegd",
    "care_first": "De zorg ging voor",
    "not_done": "Aan de wens is niet meegedaan",
    "treater": "Wie behandelt, besloot",
}
FOLLOWED_NAMES = {
    "stopped": "Het stopte meteen",
    "talk": "Er volgde een gesprek",
    "agreement": "Er is iets afgesproken",
    "warning": "Er volgde een waarschuwing",
    "went_on": "Het ging door",
}
Line = dict[str, str]


def in_words(day: date) -> str:
    """29 november 2026: the report is kept in Dutch, whoever makes it."""
    with override("nl"):
        return date_format(day, "j F Y")


def contents(organisation: Organisation, *, team: int, year: int, today: date) -> dict[str, Any]:
    """All parts of the report, as data that is kept: titles, lines and their sources, and for whom it was made."""
    span = {"since": date(year, 1, 1), "until": date(year + 1, 1, 1)}
    return {
        "organisation": organisation.name,
        "year": year,
        "sections": [
            {"title": "Wat de werkgever moet, en wat er nu staat", "lines": _duties(organisation, team)},
            {"title": "Het eigen meldpunt", "lines": _desk(team, today=today, **span)},
            {"title": "Gedragsregels", "lines": _norms(team, **span)},
            {"title": "Grenzen en wensen", "lines": _limits(team, **span)},
            {"title": "Wat wij afspraken", "lines": _tasks(team, today=today, **span)},
            {"title": "Hoe het personeel het ziet", "lines": _pulse(team)},
        ],
    }


def _line(text: str, value: str, source: str) -> Line:
    return {"text": text, "value": value, "source": source}


def _duties(organisation: Organisation, team: int) -> list[Line]:
    lines = []
    for one in duty_states(organisation, team=team):
        task = one.task
        value = "niemand heeft dit opgepakt"
        if task is not None and task.shown_by:
            value = f"gedaan, en dat blijkt uit: {task.shown_by}"
        elif task is not None and task.done_on:
            value = "gedaan, zegt de eigenaar; nog nergens uit gebleken"
        elif task is not None:
            value = f"nog niet gedaan, afgesproken voor {in_words(task.due_on)}"
        says = one.duty.source if one.duty.standing == LAW else f"Ons voorstel. {one.duty.source}"
        lines.append(_line(one.duty.what, value, says))
    return lines


def _desk(team: int, *, since: date, until: date, today: date) -> list[Line]:
    facts = desk_facts(team, since=since, until=until, today=today)
    return [
        _line("Meldingen die binnenkwamen", shown(facts.received), DESK),
        _line("Binnen zeven dagen bevestigd", part_of(facts.confirmed, facts.confirm_due), DESK),
        _line("Verteld wat ermee is gedaan", part_of(facts.told_back, facts.tell_due), DESK),
        _line("Afgesloten", part_of(facts.closed, facts.received), DESK),
    ]


def _norms(team: int, *, since: date, until: date) -> list[Line]:
    facts = norm_facts(team, since=since, until=until)
    now = facts.in_force
    lines = [
        _line(
            "Vastgestelde versie",
            f"versie {now.version}, vastgesteld op {in_words(now.adopted_on)}"
            if now and now.adopted_on
            else "er is nog geen versie",
            NORMS,
        ),
        _line(
            "Opnieuw bekijken op",
            f"{in_words(now.review_on)}" if now and now.review_on else "geen dag afgesproken",
            NORMS,
        ),
        _line("Keren dat iemand zei: ik heb ze gelezen", shown(facts.acknowledged), NORMS),
        _line("Keren dat een gedragsregel is gebruikt", shown(facts.used), NORMS),
    ]
    followed = codes_counted(NormUse, "followed", team=team, since=since, until=until)
    return lines + _named(followed, FOLLOWED_NAMES, NORMS)


def _limits(team: int, *, since: date, until: date) -> list[Line]:
    steps = limits_counted(team, since=since, until=until)
    wishes = wishes_counted(team, since=since, until=until)
    notes = notes_counted(team, since=since, until=until)
    return [
        _line("Stappen naar cliënten en naasten", shown(sum(steps.values())), LIMITS),
        *_named(steps, STEP_NAMES, LIMITS),
        _line("Wensen voor een bepaalde hulpverlener", shown(sum(wishes.values())), WISHES),
        *_named(wishes, WISH_NAMES, WISHES),
        _line("Notities van de werkvloer", shown(notes), FLOOR),
    ]


def _named(counts: Mapping[str, int], names: Mapping[str, str], source: str) -> list[Line]:
    """Each code in words. When one is hidden and the sum is shown, the others are hidden too: nobody subtracts."""
    if any(shown(count) != str(count) for count in counts.values()):
        return (
            [_line("Verdeeld over soorten", "niet getoond: een soort komt minder dan 5 keer voor", source)]
            if counts
            else []
        )
    return [_line(f"… {names.get(code, code).lower()}", str(count), source) for code, count in counts.items()]


def _tasks(team: int, *, since: date, until: date, today: date) -> list[Line]:
    facts = task_facts(team, since=since, until=until, today=today)
    return [
        _line("Afspraken met een dag in dit jaar", str(facts.due), TASKS),
        _line("Gedaan, zegt de eigenaar", str(facts.done), TASKS),
        _line("Daarvan blijkt uit iets", str(facts.shown), TASKS),
        _line("Te laat", str(facts.late), TASKS),
    ]


def _pulse(team: int) -> list[Line]:
    row = last_pulse(team)
    said = (
        f"gesloten op {in_words(row.closed_on)}; de uitslag staat bij de peiling"
        if row and row.closed_on
        else "nog niet gevraagd"
    )
    return [_line("Laatste peiling", said, PULSE)]
