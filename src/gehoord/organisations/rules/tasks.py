# SPDX-License-Identifier: EUPL-1.2
"""What may be done with a task, and if not, why: no day without a reason, nothing shown that was only said."""

from datetime import date

LONGEST_DAYS = 1096
OVER = "Deze afspraak is al klaar of vervallen. Zet haar eerst weer open."


def why_not_make(*, what: str, has_owner: bool, due_on: date | None, today: date) -> list[tuple[str, str]]:
    """What stands in the way, by the name of the field."""
    found = []
    if not what.strip():
        found.append(("what", "Schrijf wat er gebeurt."))
    if not has_owner:
        found.append(("owner", "Kies wie het doet. Een afspraak van niemand blijft liggen."))
    if due_on is None or not 0 <= (due_on - today).days <= LONGEST_DAYS:
        found.append(("due_on", "Kies een dag: vandaag of later, hoogstens drie jaar vooruit."))
    return found


def why_not_move(
    *, due_on: date | None, was: date, why: str, today: date, is_over: bool
) -> list[tuple[str, str]]:
    """A day moves with a reason; the old day stays in sight."""
    if is_over:
        return [("", OVER)]
    found = []
    if due_on is None or not 0 <= (due_on - today).days <= LONGEST_DAYS:
        found.append(("due_on", "Kies een dag: vandaag of later, hoogstens drie jaar vooruit."))
    elif due_on == was:
        found.append(("due_on", "Dit is de dag die er al staat."))
    if not why.strip():
        found.append(("why", "Schrijf waarom de dag verandert. De oude dag blijft te zien."))
    return found


def why_not_done(*, how: str, is_over: bool) -> list[tuple[str, str]]:
    """Done is said in words: what was done."""
    if is_over:
        return [("", OVER)]
    return [] if how.strip() else [("how", "Schrijf in een zin wat er gedaan is.")]


def why_not_shown(*, by_what: str, is_done: bool) -> list[tuple[str, str]]:
    """Showing comes after saying: a document, a date, a measured number."""
    if not is_done:
        return [("", "Zeg eerst dat het gedaan is. Daarna kun je laten zien waaruit dat blijkt.")]
    return (
        [] if by_what.strip() else [("shown", "Schrijf waaruit het blijkt: een stuk, een dag, een cijfer.")]
    )


def why_not_drop(*, why: str, is_over: bool) -> list[tuple[str, str]]:
    """Nothing falls silently."""
    if is_over:
        return [("", OVER)]
    return [] if why.strip() else [("why", "Schrijf waarom dit niet meer hoeft.")]
