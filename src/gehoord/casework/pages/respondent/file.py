# SPDX-License-Identifier: EUPL-1.2
"""A document of the other side: as a cleaned copy where that can be, else as it came in; always logged."""

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.blobs import read_blob
from gehoord.foundation.vault.sealing import derive

from ...actions.clean_copy import CLEANABLE, CannotClean, clean_copy
from ...queries.opened import Held
from ...queries.respondents import FILE, FOLDER, pieces_of, respondent_of
from ..evidence import SANDBOX
from ..found import asking, of_case
from ..section_reading import read_section


@of_case(Permission.EVIDENCE_READ)
def respondent_file(request: HttpRequest, case: UUID, respondent: UUID, file: UUID) -> HttpResponse:
    """One document as a download. Pictures and PDF come without place, device and maker."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    one, staff = respondent_of(held, respondent), asking(request)
    piece = next((each for each in pieces_of(one.id, one.key) if each.id == file and each.kind == FILE), None)
    if piece is None:
        raise ObjectDoesNotExist
    name, kind = f"{FOLDER}{file}", str(piece.told["kind"])
    content = b"".join(read_blob(name, key=derive(one.key, "file", name)))
    saved = str(piece.told["name"])
    if kind in CLEANABLE:
        try:
            content, kind, ending = clean_copy(content, kind=kind)
            saved = f"{saved.rpartition('.')[0] or saved}-schoon.{ending}"
        except CannotClean:
            kind = "application/octet-stream"
    record(
        "evidence.opened", by=staff.by, counter=staff.counter, subject=str(case),
        facts={"file": str(file)}, now=timezone.now(),
    )  # fmt: skip
    response = HttpResponse(content, content_type="application/octet-stream", headers=SANDBOX)
    response.headers["Content-Disposition"] = content_disposition_header(True, saved) or "attachment"
    return response
