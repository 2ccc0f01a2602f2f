# SPDX-License-Identifier: EUPL-1.2
"""When the yearly report may be made and signed, and if not, why."""

from datetime import date

SIGNED = "Dit jaarverslag is ondertekend en verandert niet meer."


def why_not_make(*, year: int, this_year: int, joined: date | None, is_signed: bool) -> list[str]:
    """A report is about a year in which the organisation took part, up to this one, and is not signed yet."""
    if is_signed:
        return [SIGNED]
    if year > this_year:
        return ["Dat jaar moet nog komen."]
    if joined is None or year < joined.year:
        return ["In dat jaar deed de organisatie nog niet mee. Er is niets om verslag van te doen."]
    return []


def why_not_sign(*, name: str, words: str, is_signed: bool, year: int, this_year: int) -> list[str]:
    """The board signs a year that is over, with words of its own and a name below it."""
    if is_signed:
        return [SIGNED]
    found = []
    if year >= this_year:
        found.append("Het jaar is nog niet voorbij. Ondertekenen kan vanaf 1 januari.")
    if not words.strip():
        found.append("Schrijf eerst het eigen woord van het bestuur: wat ging goed, wat niet, en wat nu.")
    if not name.strip():
        found.append("Schrijf wie ondertekent, met de functie erbij.")
    return found
