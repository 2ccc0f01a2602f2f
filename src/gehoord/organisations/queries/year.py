# SPDX-License-Identifier: EUPL-1.2
"""What the yearly report says about a year: lines of words, each with where it comes from. Small numbers are hidden.

What is stored holds the hidden form only: whoever reads the report or the row cannot go back to a number below five.
Only whole months, and never a total beside its parts. Notes and wishes come from the quarters that were shown before.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.translation import override

from ..models import Organisation
from ..rules.small_numbers import in_steps, share_in_words, whole_months
from ..tables.duties import LAW
from ..terms.organisation import SMALL
from ..terms.wish import OUTCOMES
from .board import (
    desk_facts,
    duty_states,
    last_pulse,
    limits_counted,
    norm_facts,
    task_facts,
    times_read,
    uses_counted,
)
from .floor_counts import Counted, Quarter, quarters_of

DESK, TASKS = "Eigen meldpunt, geteld in hele maanden", "Afspraken, geteld"
NORMS, LIMITS, WISHES, FLOOR, PULSE = (
    "Gedragsregels",
    "Besluiten over grenzen, geteld in hele maanden",
    "Wensen voor een hulpverlener, geteld per kwartaal, zonder namen",
    "Notities van de werkvloer, geteld per kwartaal, zonder namen",
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
    "not_done": "Daar deden we niet aan mee",
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


def counted_until(year: int, *, today: date) -> date:
    """Before which day a report about this year counts: its end, or the last month that is over."""
    return min(date(year + 1, 1, 1), whole_months(today, months=0)[1])


def contents(organisation: Organisation, *, team: int, year: int, today: date) -> dict[str, Any]:
    """All parts of the report, as data that is kept: titles, lines and their sources, and for whom it was made."""
    until = counted_until(year, today=today)
    span = {"since": date(year, 1, 1), "until": until}
    return {
        "organisation": organisation.name,
        "year": year,
        "until": until.isoformat(),
        "span": (
            f"De getallen gaan over {in_words(span['since'])} tot en met {in_words(until - timedelta(days=1))}. "
            f"Plichten en afspraken staan er zoals ze waren op {in_words(today)}."
        ),
        "sections": [
            {"title": "Wat de werkgever moet, en hoe het ervoor staat", "lines": _duties(organisation, team)},
            {"title": "Het eigen meldpunt", "lines": _desk(team, **span)},
            {"title": "Gedragsregels", "lines": _norms(team, **span)},
            {"title": "Grenzen en wensen", "lines": _limits(team, year=year, today=today, **span)},
            {"title": "Wat wij afspraken", "lines": _tasks(team, year=year, today=today)},
            {"title": "Hoe het personeel het ziet", "lines": _pulse(organisation, team, before=until)},
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


def _desk(team: int, *, since: date, until: date) -> list[Line]:
    facts = desk_facts(team, since=since, until=until)
    return [
        _line("Meldingen die binnenkwamen", in_steps(facts.received), DESK),
        _line("Binnen zeven dagen bevestigd", share_in_words(facts.confirmed, facts.confirm_due), DESK),
        _line("Al verteld wat ermee is gedaan", share_in_words(facts.told_back, facts.received), DESK),
        _line("Afgesloten", share_in_words(facts.closed, facts.received), DESK),
    ]


def _norms(team: int, *, since: date, until: date) -> list[Line]:
    now = norm_facts(team, before=until).in_force
    followed = uses_counted(team, since=since, until=until)
    return [
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
        _line(
            "Keren dat iemand zei: ik heb ze gelezen",
            in_steps(times_read(team, since=since, until=until)),
            NORMS,
        ),
        *_kinds("Een gedragsregel gebruikt", followed, FOLLOWED_NAMES, NORMS),
    ]


def _limits(team: int, *, since: date, until: date, year: int, today: date) -> list[Line]:
    steps = limits_counted(team, since=since, until=until)
    quarters = quarters_of(year, today=today)
    return [
        *_kinds("Grens aan een cliënt of naaste", steps, STEP_NAMES, LIMITS),
        _line("Wensen voor een bepaalde hulpverlener", _at_least(quarters, lambda each: each.wishes), WISHES),
        *_lines(
            "Hoe het met de wens afliep",
            {
                f"Wens: {WISH_NAMES[code].lower()}": _told(
                    each.wishes[-1].cells[words] or 0 for each in quarters
                )
                for code, words in OUTCOMES.items()
            },
            nothing=_told([]),
            source=WISHES,
        ),
        _line("Notities van de werkvloer", _at_least(quarters, lambda each: each.notes), FLOOR),
    ]


def _kinds(what: str, counts: Mapping[str, int], names: Mapping[str, str], source: str) -> list[Line]:
    """Each kind there is, also without one: a line that appears would tell of the first."""
    told = {f"{what}: {name.lower()}": in_steps(counts.get(code, 0)) for code, name in names.items()}
    return _lines(what, told, nothing=in_steps(0), source=source)


def _lines(what: str, told: Mapping[str, str], *, nothing: str, source: str) -> list[Line]:
    """A line for each; one for all where none of them says anything."""
    if set(told.values()) == {nothing}:
        return [_line(what, f"{nothing}, elke soort apart", source)]
    return [_line(text, value, source) for text, value in told.items()]


def _at_least(quarters: Iterable[Quarter], tables: Callable[[Quarter], list[Counted]]) -> str:
    return _told(max(table.total for table in tables(each)) for each in quarters)


def _told(seen: Iterable[int]) -> str:
    """A sum of what could be read per quarter, and of nothing else: so it tells nothing new."""
    total = sum(seen)
    return f"ten minste {total}" if total else "te weinig om te zeggen"


def _tasks(team: int, *, year: int, today: date) -> list[Line]:
    facts = task_facts(team, since=date(year, 1, 1), until=date(year + 1, 1, 1), today=today)
    return [
        _line("Afspraken met een dag in dit jaar", str(facts.due), TASKS),
        _line("Gedaan, zegt de eigenaar", str(facts.done), TASKS),
        _line("Gedaan, en dat blijkt uit iets", str(facts.shown), TASKS),
        _line("Te laat en nog niet gedaan", str(facts.late), TASKS),
    ]


def _pulse(organisation: Organisation, team: int, *, before: date) -> list[Line]:
    row = last_pulse(team, before=before)
    if row is None and organisation.size in SMALL:
        return [_line("Peiling", "met zo weinig mensen is er geen peiling, maar een gesprekskaart", PULSE)]
    said = (
        f"gesloten op {in_words(row.closed_on)}; de uitslag staat bij de peiling"
        if row and row.closed_on
        else "nog niet gevraagd"
    )
    return [_line("Laatste peiling", said, PULSE)]
