# SPDX-License-Identifier: EUPL-1.2
"""The list of the register: chosen by what people ask for, in the order of the terms, page by page by key."""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ...life.axes import SOON_DAYS, Declared, Proof
from ...models import Entry
from .shown import Shown, public_entries, shown

ON_PAGE = 25
NO_TERM = "none"
STATES: dict[str, Promise] = {
    "open": _("loopt nog"),
    "late": _("te laat"),
    "soon": _("bijna om"),
    "postponed": _("uitgesteld"),
    "said": _("afgedaan verklaard, geen stuk gezien dat het laat zien"),
    "shown": _("bewijs gezien"),
    "handed_over": _("overgedragen"),
    "stopped": _("gestopt verklaard"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to see. Empty is everything. state: one of STATES."""

    kind: str = ""
    owner: str = ""
    dossier: str = ""
    party: str = ""
    subject: str = ""
    state: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether anything was asked for."""
        return any(getattr(self, field.name) for field in fields(self))


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the list. after: the key of its last entry, when there are more."""

    rows: list[Shown]
    after: str = ""


def chosen(asked: Asked, *, today: date, among: QuerySet[Entry] | None = None) -> QuerySet[Entry]:
    """The entries that were asked for, in no order yet."""
    found = public_entries() if among is None else among
    if asked.kind:
        found = found.filter(kind=asked.kind)
    if asked.owner:
        found = found.filter(owner=asked.owner)
    if asked.dossier:
        found = found.filter(dossier=asked.dossier)
    if asked.party:
        found = found.filter(party=asked.party)
    if asked.subject:
        found = found.filter(subject=asked.subject)
    return found.filter(_state(asked.state, today)) if asked.state else found


def _state(state: str, today: date) -> Q:
    return {
        "open": Q(is_running=True),
        "late": late(today),
        "soon": Q(is_running=True, due_last__gte=today, due_last__lte=today + timedelta(days=SOON_DAYS)),
        "postponed": Q(is_postponed=True),
        "said": Q(declared=Declared.DONE, proof=Proof.NONE),
        "shown": Q(proof__in=(Proof.SEEN, Proof.MET, Proof.PARTLY)),
        "handed_over": Q(declared=Declared.HANDED_OVER),
        "stopped": Q(declared=Declared.STOPPED),
    }.get(state, Q(pk__in=()))


def late(today: date) -> Q:
    """The last day of the term has passed and the clock still runs."""
    return Q(is_running=True, due_last__lt=today)


def listed(
    asked: Asked, *, today: date, after: str = "", most: int = ON_PAGE, among: QuerySet[Entry] | None = None
) -> Page:
    """One page, the first term first and what has no term last. Four statements at most, however long the list is."""
    found, (last, number) = chosen(asked, today=today, among=among), _place(after)
    rows: list[Entry] = []
    if last is not NO_TERM:
        dated = _beyond(found.filter(due_last__isnull=False), last, number)
        rows = list(dated.order_by("due_last", "id")[: most + 1])
    if len(rows) <= most:
        without = found.filter(due_last=None, pk__gt=number if last is NO_TERM else 0).order_by("id")
        rows += without[: most + 1 - len(rows)]
    more = len(rows) > most
    return Page(shown(rows[:most], today=today), key_of(rows[most - 1]) if more else "")


def key_of(entry: Entry) -> str:
    """Where a page ends, for the address of the next: day and number."""
    return f"{entry.due_last.isoformat() if entry.due_last else ''}.{entry.pk}"


def _place(after: str) -> tuple[date | str | None, int]:
    """Where the page before ended: its last day (None is the beginning, NO_TERM beyond all days), and its number."""
    day, _dot, number = after.partition(".")
    if not number.isascii() or not number.isdigit() or len(number) > 18:
        return None, 0
    try:
        return (date.fromisoformat(day) if day else NO_TERM), int(number)
    except ValueError:
        return None, 0


def _beyond(dated: QuerySet[Entry], last: date | str | None, number: int) -> QuerySet[Entry]:
    """The first condition lets an index begin at the right place, the second leaves out what was shown on that day."""
    if last is None:
        return dated
    return dated.filter(due_last__gte=last).filter(Q(due_last__gt=last) | Q(pk__gt=number))
