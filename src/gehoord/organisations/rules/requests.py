# SPDX-License-Identifier: EUPL-1.2
"""What a counter may ask an organisation without a case, and by which day."""

from datetime import date

SHORTEST_DAYS, LONGEST_DAYS = 1, 183
NO_READER = (
    "Niemand in deze organisatie kan dit dan nog lezen. Laat iemand anders meelezen, "
    "of nodig de organisatie uit met een brief."
)


def why_not_ask(*, words: str, due_on: date | None, today: date, has_reader: bool) -> list[str]:
    """All reasons why this cannot be asked now."""
    found = []
    if not words.strip():
        found.append("Schrijf wat je vraagt.")
    found += _why_not_day(due_on, today=today)
    if not has_reader:
        found.append(NO_READER)
    return found


def why_not_move(*, due_on: date | None, was: date, today: date, is_over: bool) -> list[str]:
    """All reasons why the day cannot be moved to this one."""
    if is_over:
        return ["Dit kan niet meer: het verzoek is klaar, of de dag hoort bij een zaak."]
    found = _why_not_day(due_on, today=today)
    if due_on == was:
        found.append("Dit is de dag die er al staat.")
    return found


def _why_not_day(due_on: date | None, *, today: date) -> list[str]:
    if due_on is None or not SHORTEST_DAYS <= (due_on - today).days <= LONGEST_DAYS:
        return ["Kies een dag na vandaag, hoogstens een half jaar vooruit."]
    return []
