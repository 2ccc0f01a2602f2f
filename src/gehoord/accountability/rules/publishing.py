# SPDX-License-Identifier: EUPL-1.2
"""May this be published, and if not, why? Two people, each removal looked at, nothing left by accident (publiceren)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

LONGEST = 500_000
"""Signs of a text that people look through name by name; a longer one is published in pieces."""


@dataclass(frozen=True)
class Standing:
    """What the rules look at. undecided: proposals nobody answered. left: words removed here and left there, by accident
    until the second reader says otherwise. unchecked: removals on something that is no ground of the law.
    """

    begun_by: str
    reader: str
    is_published: bool = False
    is_withdrawn: bool = False
    undecided: int = 0
    unlooked: int = 0
    keeps: int = 0
    unchecked: int = 0
    left: Sequence[str] = ()
    has_read_rest: bool = False
    is_signed_off: bool = True
    is_newest: bool = True


def why_not_begin(text: str, *, title: str) -> list[str]:
    """Why nobody can begin a publication of this text."""
    found = [
        (_("Geef het een titel."), not title.strip()),
        (_("Er staat nog niets om te publiceren."), not text.strip()),
        (_("De tekst is te lang om naam voor naam te bekijken. Knip het stuk op."), len(text) > LONGEST),
    ]
    return [said for said, stands in found if stands]


def why_not_publish(now: Standing) -> list[str]:
    """All reasons why not; none is good. What the bytes hold is looked at after this."""
    found = [
        (_("Dit is al gepubliceerd."), now.is_published and not now.is_withdrawn),
        (_("Dit is ingetrokken."), now.is_withdrawn),
        (_("Wie eraan begon, kan het niet zelf publiceren. Een collega leest het na."), now.reader == now.begun_by),
        (_("De nota heeft een nieuwere versie. Trek dit in en begin daarmee opnieuw."), not now.is_newest),
        (_("De nota heeft nog niet van iedereen akkoord."), now.is_newest and not now.is_signed_off),
        (_count("Er wacht nog %(n)s voorstel op een keuze.", "Er wachten nog %(n)s voorstellen op een keuze.", now.undecided), now.undecided > 0),
        (_count("Eén plek heeft nog geen nagegane grond.", "%(n)s plekken hebben nog geen nagegane grond.", now.unchecked), now.unchecked > 0),
        (_count("Eén weggelakte plek is nog niet door een tweede lezer bekeken.", "%(n)s weggelakte plekken zijn nog niet door een tweede lezer bekeken.", now.unlooked), now.unlooked > 0),
        (_count("Over één plek zijn jullie het niet eens.", "Over %(n)s plekken zijn jullie het niet eens.", now.keeps), now.keeps > 0),
        (_("Deze woorden zijn weggelakt, maar staan elders nog: %(words)s. Zeg per woord of dat zo hoort.") % {"words": ", ".join(now.left)}, bool(now.left)),
        (_("Zeg eerst dat je hebt gelezen wat er blijft staan."), not now.has_read_rest),
    ]  # fmt: skip
    return [said for said, stands in found if stands]


def why_not_look(*, by: str, removal_by: str, agrees: bool, why: str) -> list[str]:
    """Why this person cannot be the second reader of this removal."""
    found = [
        (_("Wie iets weglakt, kan het niet zelf nakijken."), by == removal_by),
        (_("Schrijf op waarom het moet blijven staan."), not agrees and not why.strip()),
    ]
    return [said for said, stands in found if stands]


def _count(one: str, more: str, n: int) -> str:
    return ngettext(one, more, n) % {"n": n}
