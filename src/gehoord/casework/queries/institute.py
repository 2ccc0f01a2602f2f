# SPDX-License-Identifier: EUPL-1.2
"""The file for the College (College-dossier): its words, its days, and which text the reporter called right."""

import json
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from gehoord.foundation.vault.bodies import open_body, seal_body
from gehoord.foundation.vault.sealing import Blob, derive

from ..models import Draft

KIND = "institute"
PARTS = ("name", "reach", "other_side", "facts", "grounds", "time_line", "tried", "evidence", "asked")
"""The parts of the text, in the order of the document. time_line and evidence: one line each, "when: what"."""
LONGEST = 60_000


@dataclass(frozen=True)
class FileText:
    """What the file says. edition: counts changes of the text. agreed: the edition the reporter called right; 0 none.

    days: what the handler entered, name of `terms.INSTITUTE_DAYS` → ISO day. remark: what the reporter said last.
    """

    parts: dict[str, str] = field(default_factory=dict)
    edition: int = 1
    agreed: int = 0
    remark: str = ""
    days: dict[str, str] = field(default_factory=dict)
    handed_out: tuple[tuple[str, str], ...] = ()

    @property
    def is_agreed(self) -> bool:
        """Whether the reporter called this very text right."""
        return self.agreed == self.edition

    def with_parts(self, parts: dict[str, str]) -> "FileText":
        """Another text; the same text stays the same edition."""
        kept = {name: parts.get(name, self.parts.get(name, "")) for name in PARTS}
        return self if kept == self.parts else replace(self, parts=kept, edition=self.edition + 1)

    def rows(self, part: str) -> list[tuple[str, str]]:
        """Lines of "when: what" as pairs; a line without a colon has no first half."""
        found = []
        for line in self.parts.get(part, "").splitlines():
            first, colon, rest = line.strip().partition(": ")
            if line.strip():
                found.append((first, rest) if colon else ("", first))
        return found

    def day(self, name: str) -> date | None:
        """One of the days that were entered."""
        return date.fromisoformat(self.days[name]) if self.days.get(name) else None


@dataclass(frozen=True)
class OpenDraft:
    """The file, opened. version: counts every write, so that two writers notice each other."""

    id: UUID
    case: UUID
    text: FileText
    version: int
    written_on: date
    shown_on: date | None
    by: str
    """"" when the reporter wrote last."""


def draft_of(case: UUID, *, dek: bytes, lock: bool = False) -> OpenDraft | None:
    """The file of a case; None when there is none, or (behind a code's fence) it was not shown yet."""
    rows = Draft.objects.filter(case=case, kind=KIND)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    row = rows.select_related("by").first()
    if row is None:
        return None
    return OpenDraft(
        row.pk,
        case,
        open_text(row.body, dek=dek, case=case, draft=row.pk),
        row.version,
        row.written_on,
        row.shown_on,
        row.by.name if row.by else "",
    )


def seal_text(text: FileText, *, dek: bytes, case: UUID, draft: UUID) -> bytes:
    """Under the report's key, so that counter and reporter write in the same text."""
    raw = json.dumps(asdict(text), ensure_ascii=False).encode()
    return seal_body(derive(dek, "draft", str(draft)), raw, bind=(str(case),))


def open_text(sealed: Blob, *, dek: bytes, case: UUID, draft: UUID) -> FileText:
    """The way back from `seal_text`. Raises SealError."""
    told: dict[str, Any] = json.loads(open_body(derive(dek, "draft", str(draft)), sealed, bind=(str(case),)))
    told["handed_out"] = tuple((day, how) for day, how in told["handed_out"])
    return FileText(**told)
