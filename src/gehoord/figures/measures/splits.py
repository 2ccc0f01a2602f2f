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
PLAN_EDGES = (14, 28, 42)
CLOSE_EDGES = (14, 42, 91)
CONTACT_CLASSES = (
    ("up_to_2", _("0 tot en met 2 dagen")),
    ("up_to_5", _("3 tot en met 5 dagen")),
    ("up_to_14", _("6 tot en met 14 dagen")),
    ("later", _("Meer dan 14 dagen")),
)
"""The rows of CONTACT_EDGES; what did not happen yet is a row of each split's own."""
PLAN_CLASSES = (
    ("up_to_14", _("0 tot en met 14 dagen")),
    ("up_to_28", _("15 tot en met 28 dagen")),
    ("up_to_42", _("29 tot en met 42 dagen")),
    ("later", _("Meer dan 42 dagen")),
)
"""The rows of PLAN_EDGES."""
NOT_ASKED = ("not_asked", _("Niet gevraagd of niet geantwoord"))


def _kept(row: CountedRow) -> tuple[str, ...]:
    return () if row.contact_kept is None else ("yes" if row.contact_kept else "no",)


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
                *CONTACT_CLASSES,
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
        Split("kind", _("Soort melding"), lambda row: (row.kind,), True, "kinds", (UNKNOWN,)),
        Split(
            "kept",
            _("Eerste contact binnen de belofte"),
            _kept,
            True,
            in_order=True,
            nothing="not_known",
            own=(
                ("yes", _("Binnen de belofte")),
                ("no", _("Later dan beloofd")),
                ("not_known", _("Nog geen contact, of niet bekend")),
            ),
        ),
        Split(
            "take",
            _("Dagen tot iemand het oppakte"),
            lambda row: (_days(CONTACT_EDGES, row.days_to_take),),
            True,
            in_order=True,
            own=(
                *CONTACT_CLASSES,
                ("not_yet", _("Nog niet opgepakt, of niet bekend")),
            ),
        ),
        Split(
            "plan",
            _("Dagen tot er een plan was"),
            lambda row: (_days(PLAN_EDGES, row.days_to_plan),),
            True,
            in_order=True,
            own=(
                *PLAN_CLASSES,
                ("not_yet", _("Geen plan, of nog niet")),
            ),
        ),
        Split(
            "start",
            _("Dagen tot de aanpak begon"),
            lambda row: (_days(PLAN_EDGES, row.days_to_start),),
            True,
            in_order=True,
            own=(
                *PLAN_CLASSES,
                ("not_yet", _("Geen aanpak, of nog niet")),
            ),
        ),
        Split(
            "stopped",
            _("Is het gestopt?"),
            lambda row: (row.stopped,),
            True,
            in_order=True,
            nothing="not_asked",
            own=(
                ("yes", _("Ja")),
                ("partly", _("Voor een deel")),
                ("no", _("Nee")),
                ("too_early", _("Te vroeg om te zeggen")),
                ("unknown", _("Weet ik niet")),
                ("declined", _("Wil ik niet zeggen")),
                NOT_ASKED,
            ),
        ),
        Split(
            "reprisal",
            _("Deed iemand vervelend omdat je meldde?"),
            lambda row: (row.reprisal,),
            True,
            in_order=True,
            nothing="not_asked",
            own=(("yes", _("Ja")), ("no", _("Nee")), ("unknown", _("Weet ik niet")), NOT_ASKED),
        ),
        Split(
            "treated",
            _("Zijn wij goed met je omgegaan?"),
            lambda row: (row.treated,),
            True,
            in_order=True,
            nothing="not_asked",
            own=(("yes", _("Ja")), ("partly", _("Een beetje")), ("no", _("Nee")), NOT_ASKED),
        ),
        Split(
            "level",
            _("Wat er is vastgelegd"),
            lambda row: tuple(row.levels),
            False,
            nothing="",
            in_order=True,
            own=(
                ("plausible", _("Aannemelijk volgens de behandelaar, met redenen")),
                ("admitted", _("Erkend door de andere kant")),
                ("agreed", _("Afspraken gemaakt met de andere kant")),
                ("established", _("Vastgesteld door een instantie die daarover gaat")),
            ),
        ),
    )
}

WITHIN = (
    ("contact:not_yet", "kept:not_known"),
    ("plan:not_yet", "start:not_yet"),
    ("take:not_yet", "plan:not_yet"),
    ("outcome:open", "close:not_yet"),
    ("close:not_yet", "outcome:open"),
)
"""What every reader knows: whoever is in the first row is in the second too, in all and at each counter. Where a
number is in fact the same twice (not closed is no outcome yet), it must be rounded once."""
