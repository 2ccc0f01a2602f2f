# SPDX-License-Identifier: EUPL-1.2
"""Ways to divide reports (indelingen): one row per way, each a question that a countable row answers."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..terms import Column, CountedRow


@dataclass(frozen=True)
class Split:
    """How reports are divided. `single`: each report falls in exactly one row, so the rows add up to the total."""

    code: str
    label: str | Promise
    of: Callable[[CountedRow], tuple[str, ...]]
    single: bool
    terms: str = ""
    """The reference list whose terms are the rows; empty when the rows stand in `own`."""
    own: tuple[tuple[str, str | Promise], ...] = ()
    nothing: str = "unknown"
    """The row for reports where nothing was filled in; empty: such reports are left out (a specification)."""
    in_order: bool = False
    """The rows have an order of their own, which a chart keeps."""

    def rows_of(self, row: CountedRow) -> tuple[str, ...]:
        """The rows in which this report counts, each once."""
        found = tuple(dict.fromkeys(code for code in self.of(row) if code))
        return found or ((self.nothing,) if self.nothing else ())


UNKNOWN = ("unknown", _("Onbekend"))


def place_column(row: CountedRow) -> str:
    """The column of the form as seen from the land: each report once. Without both places it is unknown."""
    if not row.residence or not row.place:
        return Column.UNKNOWN
    return Column.RESIDENTS_HERE if row.residence == row.place else Column.RESIDENTS_ELSEWHERE


def _days(edges: tuple[int, ...], days: int | None) -> str:
    if days is None:
        return "not_yet"
    return next((f"up_to_{edge}" for edge in edges if days <= edge), "later")


CONTACT_EDGES = (2, 5, 14)
CLOSE_EDGES = (14, 42, 91)
SPLITS = {
    split.code: split
    for split in (
        Split("ground", _("Grond"), lambda row: tuple(row.grounds), False, terms="grounds"),
        Split(
            "subground", _("Subcategorie"), lambda row: tuple(row.subgrounds), False, "subgrounds", nothing=""
        ),
        Split("domain", _("Terrein"), lambda row: (row.domain,), True, terms="domains"),
        Split("nature", _("Aard"), lambda row: tuple(row.natures), False, terms="natures"),
        Split(
            "way",
            _("Wijze van behandeling"),
            lambda row: tuple(row.ways),
            False,
            "ways",
            (("none_yet", _("Nog niet behandeld")),),
            nothing="none_yet",
        ),
        Split("channel", _("Hoe er gemeld is"), lambda row: (row.channel,), True, "channels", (UNKNOWN,)),
        Split("direction", _("Richting"), lambda row: tuple(row.directions), False, terms="directions"),
        Split("sector", _("Sector"), lambda row: (row.sector,), True, "sectors", (UNKNOWN,)),
        Split("capacity", _("Wie er meldt"), lambda row: (row.capacity,), True, "capacities", (UNKNOWN,)),
        Split("identity", _("Hoe bekend"), lambda row: (row.identity,), True, "identities", (UNKNOWN,)),
        Split(
            "outcome",
            _("Hoe het afliep"),
            lambda row: (row.outcome,),
            True,
            "outcomes",
            (("open", _("Nog niet gesloten")),),
            nothing="open",
        ),
        Split(
            "contact",
            _("Dagen tot het eerste contact"),
            lambda row: (_days(CONTACT_EDGES, row.days_to_contact),),
            True,
            in_order=True,
            own=(
                ("up_to_2", _("0 tot en met 2 dagen")),
                ("up_to_5", _("3 tot en met 5 dagen")),
                ("up_to_14", _("6 tot en met 14 dagen")),
                ("later", _("Meer dan 14 dagen")),
                ("not_yet", _("Nog geen contact, of niet bekend")),
            ),
        ),
        Split(
            "close",
            _("Dagen tot de sluiting"),
            lambda row: (_days(CLOSE_EDGES, row.days_to_close),),
            True,
            in_order=True,
            own=(
                ("up_to_14", _("0 tot en met 14 dagen")),
                ("up_to_42", _("15 tot en met 42 dagen")),
                ("up_to_91", _("43 tot en met 91 dagen")),
                ("later", _("Meer dan 91 dagen")),
                ("not_yet", _("Nog niet gesloten")),
            ),
        ),
        Split(
            "bundled",
            _("Massamelding"),
            lambda row: ("bundled" if row.bundle else "loose",),
            True,
            own=(
                ("loose", _("Losse meldingen")),
                ("bundled", _("Meldingen die bij een massamelding horen")),
            ),
        ),
        Split(
            "place",
            _("Waar het gebeurde"),
            lambda row: (place_column(row),),
            True,
            own=(
                (Column.RESIDENTS_HERE, _("In de eigen gemeente")),
                (Column.RESIDENTS_ELSEWHERE, _("Ergens anders")),
                (Column.UNKNOWN, _("Woonplaats of plaats onbekend")),
            ),
        ),
        Split("counter", _("Loket"), lambda row: (row.counter,), True),
    )
}
