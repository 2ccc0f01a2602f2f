# SPDX-License-Identifier: EUPL-1.2
"""Reading the own desk: who may read what is told there, one report by its code or by a member, and what is late."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext

from gehoord.foundation.people.colleagues import Colleague, colleagues
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.people.keeping_out import entry_for
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.people.openers import Opener, openers
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.teammates import everybody
from gehoord.foundation.reference.terms import sectors_in
from gehoord.foundation.vault.bodies import open_body
from gehoord.foundation.vault.circles import sharers
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.keyring import Unlocked
from gehoord.foundation.vault.sealing import derive, open_with

from ..models import DeskPiece, DeskReport, DeskSetting, Organisation
from ..rules.desk import CONFIRM_DAYS, OWN_WEEKS, regime_for
from ..terms.desk import OF_CLIENTS, SHOWN, TELLERS

TO_CIRCLE, TO_CODE = "desk report to circle", "desk report to code"


@dataclass(frozen=True)
class DeskTold:
    """One thing that was said at the desk, opened. kind: terms.desk.PIECES."""

    kind: str
    text: str
    by: str
    from_reporter: bool
    on: date
    is_read: bool


@dataclass(frozen=True)
class OpenDeskReport:
    """A report at the desk, opened. told: what stands in the form, by name; pieces: the rest, oldest first."""

    row: DeskReport
    dek: bytes
    told: dict[str, object]
    pieces: list[DeskTold]

    @property
    def id(self) -> UUID:
        """The id of the report."""
        return UUID(str(self.row.pk))

    @property
    def words(self) -> list[str]:
        """Everything the reporter wrote that can name somebody: not their own name, nor how to reach them."""
        said = [str(self.told.get("story", "")), str(self.told.get("about", ""))]
        return said + [piece.text for piece in self.pieces if piece.from_reporter]

    @property
    def shown(self) -> list[DeskTold]:
        """What who told it reads."""
        return [piece for piece in self.pieces if piece.kind in SHOWN]

    @property
    def out_names(self) -> list[str]:
        """The names of who was kept out, for when one of them comes back under another sign-in."""
        kept = self.told.get("out", [])
        return [str(one) for one in kept] if isinstance(kept, list) else []

    @property
    def let_in(self) -> set[UUID]:
        """Who is named, and may read it all the same: the reporter chose that."""
        kept = self.told.get("let_in", [])
        return {UUID(str(one)) for one in kept} if isinstance(kept, list) else set()


def who_reads(told_by: str) -> Permission:
    """Which permission reads what this kind of person tells: clients and relatives, or all others."""
    return Permission.ORG_DESK_CLIENTS if told_by in OF_CLIENTS else Permission.ORG_DESK_WORKERS


def desk_readers(team: int, told_by: str) -> list[Opener]:
    """Who reads what this kind of person tells today, by name: with the role and with a key that works."""
    return openers(team, who_reads(told_by))


def people_of(team: int) -> dict[UUID, str]:
    """Everybody who works with this team, also who reads nothing: their names may stand in a story."""
    return {one.id: one.name for one in everybody(team)}


def managers(team: int) -> list[Colleague]:
    """Who can be asked to act: managers and who steers. Within the fence of the team."""
    found = {one.id: one for one in colleagues(team, who_may=Permission.ORG_LIMITS)}
    return list(found.values())


def setting_of(team: int) -> DeskSetting:
    """How this desk is run, within the team's fence; closed and with our own days when nobody set it up yet."""
    row = DeskSetting.objects.filter(counter=team).first()
    return row or DeskSetting(counter_id=team, confirm_days=CONFIRM_DAYS, feedback_days=OWN_WEEKS * 7)


def regime_of(organisation: Organisation, told_by: str) -> str:
    """Whose terms count for who tells this here."""
    is_care = organisation.sector in {one.code for one in sectors_in("care")}
    return regime_for(told_by, size=organisation.size, is_care=is_care)


def desk_by_code(code: Code) -> OpenDeskReport | None:
    """The report of this code, within the code's fence; None when there is none. Raises SealError."""
    row = DeskReport.objects.filter(lookup=code.lookup_hash).first()
    if row is None:
        return None
    dek = open_with(code.mailbox, bytes(row.mailbox_wrap), purpose=TO_CODE, bind=(str(row.pk),))
    return _opened(row, dek)


def is_told(code: Code) -> bool:
    """Whether a report lies under this code; opens nothing."""
    with fenced(lookup=code.lookup_hash):
        return DeskReport.objects.filter(lookup=code.lookup_hash).exists()


def desk_by_member(report: UUID, *, staff: Staff, lock: bool = False) -> OpenDeskReport:
    """A report for a member who reads this kind, within their fence. DeskReport.DoesNotExist, SealError or KeyError."""
    rows = DeskReport.objects.select_related("handler")
    row = (rows.select_for_update(of=("self",)) if lock else rows).get(pk=report, told_by__in=kinds_of(staff))
    return _opened(row, dek_by_member(row, staff.keys))


def dek_by_member(row: DeskReport, keys: Unlocked) -> bytes:
    """The key of a report, opened by a member. Raises SealError or KeyError."""
    pair = keys.team_pair(row.team_id)
    return open_with(pair, bytes(row.team_wrap), purpose=TO_CIRCLE, bind=(row.team_id, str(row.pk)))


def kinds_of(staff: Staff) -> list[str]:
    """Whose stories this member reads."""
    return [told_by for told_by in TELLERS if staff.may(who_reads(told_by))]


def desk_list(staff: Staff) -> list[DeskReport]:
    """What this member reads: open by due day, so late first; then closed, newest first. Opens nothing."""
    rows = DeskReport.objects.filter(counter=staff.counter, told_by__in=kinds_of(staff))
    rows = rows.select_related("handler").defer("body", "team_wrap", "mailbox_wrap")
    open_ones = rows.filter(closed_on=None).order_by("due_on", "received_on", "pk")
    return [*open_ones, *rows.exclude(closed_on=None).order_by("-closed_on", "pk")]


def unread_at_desk(staff: Staff) -> frozenset[UUID]:
    """Reports in which the reporter wrote something nobody read yet."""
    rows = DeskPiece.objects.filter(counter=staff.counter, from_reporter=True, read_on=None)
    return frozenset(rows.values_list("report", flat=True))


def waits_at_desk(staff: Staff) -> int:
    """How many reports ask something of this member: new, late, or with a message nobody read."""
    rows = DeskReport.objects.filter(counter=staff.counter, told_by__in=kinds_of(staff), closed_on=None)
    fresh = DeskPiece.objects.filter(counter=staff.counter, from_reporter=True, read_on=None)
    asks = Q(confirmed_on=None) | Q(alarm__gte=2) | Q(pk__in=fresh.values("report"))
    return rows.filter(asks).count()


def is_desk_late(team: int, *, today: date) -> bool:
    """Whether a term of the desk is over: all that the board learns. Within the fence of who asks.

    Not how many and not which: in a small organisation a number would tell who told something.
    """
    return DeskReport.objects.filter(counter=team, closed_on=None, due_on__lt=today).exists()


def unread_by_all(team: int) -> bool:
    """Whether reports lie open that nobody with the role can open today."""
    rows = DeskReport.objects.filter(counter=team, closed_on=None).values_list("team", "told_by").distinct()
    able = {
        told_by: {one.id for one in desk_readers(team, told_by)} for told_by in {kind for _team, kind in rows}
    }
    return any(not able[kind] & {one.member for one in sharers(team_) if one.works} for team_, kind in rows)


def open_at_desk(team: int) -> list[str]:
    """Why a team cannot close yet: somebody still waits at its desk. Within the fence of the team."""
    waits = DeskReport.objects.filter(counter=team, closed_on=None).exists()
    return [gettext("Aan het meldpunt wacht nog iemand op antwoord.")] if waits else []


def may_read_now(row: DeskReport) -> list[Opener]:
    """Who reads this report by role and key and is not kept out of it."""
    return [
        one
        for one in desk_readers(row.counter_id, row.told_by)
        if entry_for(one.id, UUID(str(row.pk))) not in row.kept_out
    ]


def who_opens(report: UUID) -> list[str]:
    """The names of who can open this report today, within the fence of who asks."""
    row = DeskReport.objects.get(pk=report)
    able = {one.member for one in sharers(row.team_id) if one.works}
    return [one.name for one in may_read_now(row) if one.id in able]


def is_kept_out(row: DeskReport, member: UUID) -> bool:
    """Whether this report does not exist for this member."""
    return entry_for(member, UUID(str(row.pk))) in row.kept_out


def entries(report: UUID, members: Collection[UUID]) -> list[str]:
    """What stands on the row for these members; sorted, so that the order tells nothing."""
    return sorted(entry_for(one, report) for one in members)


def _opened(row: DeskReport, dek: bytes) -> OpenDeskReport:
    told = json.loads(open_body(derive(dek, "body"), row.body, bind=(str(row.pk),)))
    rows = DeskPiece.objects.filter(report=row.pk).select_related("by").order_by("number")
    pieces = [
        DeskTold(
            each.kind,
            json.loads(open_body(derive(dek, "piece", str(each.pk)), each.body, bind=(str(row.pk),)))["text"],
            each.by.name if each.by else "",
            each.from_reporter,
            each.written_on,
            each.read_on is not None,
        )
        for each in rows
    ]
    return OpenDeskReport(row, dek, told, pieces)
