# SPDX-License-Identifier: EUPL-1.2
"""Writing in the file for the College: by the counter or by the reporter; of two at once nothing is lost."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.people.needs import Staff

from ...models import Case, Draft
from ...queries.institute import FileText, OpenDraft, draft_of, seal_text
from ...queries.opened import Held
from ..mark_changed import mark_changed

if TYPE_CHECKING:
    from gehoord.reporting.models import Report


@dataclass(frozen=True)
class Wrote:
    """The file as it stands now. overtaken: somebody else wrote meanwhile, so nothing was stored."""

    draft: OpenDraft
    overtaken: bool = False


def write_file(held: Held, *, parts: dict[str, str], version: int, by: Staff, now: datetime) -> Wrote:
    """The counter stores its text. version: the one the writer began from. Raises Draft.DoesNotExist.

    The same text again is not a new edition: what the reporter called right stays so.
    """
    there = locked_file(held.id, dek=held.keys.dek)
    text = there.text.with_parts(parts)
    if text == there.text:
        return Wrote(there)
    if there.version != version:
        return Wrote(there, overtaken=True)
    store(there, text, dek=held.keys.dek, now=now, by=by)
    record("institute.written", by=by.by, counter=by.counter, subject=str(held.id), now=now)
    return Wrote(locked_file(held.id, dek=held.keys.dek))


def correct_file(
    report: "Report", *, dek: bytes, parts: dict[str, str], remark: str, version: int, now: datetime
) -> Wrote:
    """The reporter stores corrections, within the caller's transaction and fence. Raises Draft.DoesNotExist."""
    there = locked_file(report.pk, dek=dek)
    text = there.text.with_parts(parts)
    text = FileText(**{**vars(text), "remark": remark})
    if text == there.text:
        return Wrote(there)
    if there.version != version:
        return Wrote(there, overtaken=True)
    store(there, text, dek=dek, now=now, by=None)
    mark_changed(report.pk)
    record("institute.corrected", by=REPORTER, counter=report.counter_id, subject=str(report.pk), now=now)
    return Wrote(locked_file(report.pk, dek=dek))


def locked_file(case: UUID, *, dek: bytes) -> OpenDraft:
    """The file, which nobody else writes until this transaction ends. Raises Draft.DoesNotExist."""
    # First the case, as the counter's own actions do: two that lock in another order wait for each other for ever.
    Case.objects.select_for_update(of=("self",)).filter(pk=case).only("pk").first()
    there = draft_of(case, dek=dek, lock=True)
    if there is None:
        raise Draft.DoesNotExist
    return there


def store(there: OpenDraft, text: FileText, *, dek: bytes, now: datetime, by: Staff | None) -> None:
    """Keep this text as the next version. by: None for the reporter."""
    Draft.objects.filter(pk=there.id).update(
        body=seal_text(text, dek=dek, case=there.case, draft=there.id),
        version=there.version + 1,
        written_on=now.date(),
        by=by.id if by else None,
    )
