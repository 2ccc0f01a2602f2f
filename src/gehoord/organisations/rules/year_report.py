# SPDX-License-Identifier: EUPL-1.2
"""When the yearly report may be made and signed, and if not, why."""

from datetime import date

SIGNED = "Dit jaarverslag is ondertekend en verandert niet meer."


def why_not_make(
    *, year: int, this_year: int, joined: date | None, is_signed: bool, counted_until: date
) -> list[str]:
    """A report is about this year or the one before, in which the organisation took part, and is not signed yet.

    Of older years some of what was told is destroyed (two years after it was closed): its numbers would not be true.
    """
    if is_signed:
        return [SIGNED]
    if year > this_year:
        return ["Dat jaar moet nog komen."]
    if year < this_year - 1:
        return [
            "Dat is te lang geleden. Een deel van wat is verteld, is al vernietigd. De getallen kloppen dan niet."
        ]
    if counted_until <= date(year, 1, 1):
        return ["De eerste maand van dat jaar is nog niet voorbij. Het verslag telt alleen hele maanden."]
    if joined is None or year < joined.year:
        return ["In dat jaar deed de organisatie nog niet mee. Er is niets om verslag van te doen."]
    return []


def why_not_sign(
    *, name: str, words: str, is_signed: bool, year: int, this_year: int, is_whole: bool
) -> list[str]:
    """The board signs a year that is over, with words of its own and a name below it. is_whole: all months are in it."""
    if is_signed:
        return [SIGNED]
    found = []
    if year >= this_year:
        found.append("Het jaar is nog niet voorbij. Ondertekenen kan vanaf 1 januari.")
    elif not is_whole:
        found.append(
            "In dit verslag staat nog niet het hele jaar. Maak het eerst opnieuw. December telt mee vanaf de eerste "
            "maandag van januari."
        )
    if not words.strip():
        found.append("Schrijf eerst het eigen woord van het bestuur: wat ging goed, wat niet, en wat nu.")
    if not name.strip():
        found.append("Schrijf wie ondertekent, met de functie erbij.")
    return found
