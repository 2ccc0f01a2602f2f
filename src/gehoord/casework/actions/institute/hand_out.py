# SPDX-License-Identifier: EUPL-1.2
"""Handing out the file for the College: only the text the reporter called right, and only with their yes."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff

from ...letters.table import BY_LETTER, FILE
from ...letters.writing import FALLBACK, write
from ...queries.consents import live
from ...queries.institute import KIND, OpenDraft
from ...queries.letters import SENT
from ...queries.opened import Held
from ...rules import Reason
from ...terms import Identity
from ...terms import mark as _
from ..add_line import add_line
from ..consent.use import use_consent
from ..letters.keep import keep_letter
from .as_docx import as_docx
from .as_pdf import as_pdf
from .write import locked_file, store

PDF, DOCX = "pdf", "docx"
MADE_BY = {PDF: as_pdf, DOCX: as_docx}
USED_FOR = _("Het dossier voor het College")
ADDRESSEE = "College voor de Rechten van de Mens"


@dataclass(frozen=True)
class HandedOut:
    """All reasons why not, or none and the document."""

    reasons: list[Reason]
    content: bytes = b""


def why_not_out(held: Held, there: OpenDraft) -> list[Reason]:
    """What stands in the way of handing out this text now; the consent itself is looked at when it is used."""
    anonymous = held.report.identity == Identity.ANONYMOUS
    found = [
        (Reason.FILE_NEEDS_A_NAME, anonymous or not there.text.parts["name"].strip()),
        (Reason.FILE_NOT_RIGHT_YET, not there.text.is_agreed),
        (Reason.NOT_AGREED, live(held, KIND) is None),
    ]
    return [reason for reason, stands in found if stands]


def hand_out_file_for_institute(held: Held, *, form: str, by: Staff, now: datetime) -> HandedOut:
    """Make the document and use the consent, in one transaction: a yes taken back a moment before stops it.

    Among the letters stands which file it was, by its hash: the document itself is not stored.

    form: PDF or DOCX. The case is locked by the caller. Raises KeyError for another form, CannotMake when the
    document cannot be made accessible, Draft.DoesNotExist.
    """
    make = MADE_BY[form]
    there = locked_file(held.id, dek=held.keys.dek)
    if reasons := why_not_out(held, there):
        return HandedOut(reasons)
    content = make(there.text, on=now.date())
    if reasons := use_consent(live(held, KIND), held=held, by=by, now=now, used_for=USED_FOR):
        return HandedOut(reasons)
    out = (*there.text.handed_out, (now.date().isoformat(), form))
    store(there, replace(there.text, handed_out=out), dek=held.keys.dek, now=now, by=by)
    kind = BY_LETTER["college_file"]
    note = write(kind, {"form": form, "mark": sha256(content).hexdigest()}, language=FALLBACK)
    keep_letter(
        held, name=kind.name, to=kind.to, channel=FILE, text=note, state=SENT, by=by, now=now,
        lines=(ADDRESSEE,),
    )  # fmt: skip
    add_line(held, name="institute_given", by=by, now=now)
    record(
        "institute.handed-out",
        by=by.by,
        counter=by.counter,
        subject=str(held.id),
        facts={"how": form},
        now=now,
    )
    return HandedOut([], content)
