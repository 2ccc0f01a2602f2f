# SPDX-License-Identifier: EUPL-1.2
"""A file of a case: a safe picture of it on the page; the file itself only with a reason, as a download."""

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.roles import Permission
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.kinds import VIEWABLE
from gehoord.foundation.web.components.options import Option
from gehoord.reporting.queries import FileLabel, files_of

from ..actions.clean_copy import CLEANABLE, CannotClean, clean_copy, picture_to_look_at
from ..actions.hand_out_file import CLEAN, LOOK, ORIGINAL, hand_out_file
from ..actions.open_case import OWN
from ..queries.opened import Held, hold
from .case_reading import case_address, size_words
from .found import asking, of_case
from .reading_reason import given_reason

REASONS = {
    "beoordelen": gettext_lazy("Ik heb het bestand zelf nodig om de zaak te beoordelen"),
    "melder": gettext_lazy("De melder vroeg om een kopie"),
    "doorgeven": gettext_lazy("Het gaat met een ja van de melder naar een ander"),
    "procedure": gettext_lazy("Het is nodig in een klacht of procedure"),
}
# Shown or saved, a file is never part of our own pages: no script, no form, no frame of ours.
SANDBOX = {"Content-Security-Policy": "sandbox; default-src 'none'", "X-Content-Type-Options": "nosniff"}


@of_case(Permission.EVIDENCE_READ)
def evidence(request: HttpRequest, case: UUID, file: UUID) -> HttpResponse:
    """The page of one file."""
    held, label = _found(request, case, file)
    if not _why(request, held):
        return HttpResponseRedirect(case_address(case))
    return _page(request, held, label)


@of_case(Permission.EVIDENCE_READ)
def picture(request: HttpRequest, case: UUID, file: UUID) -> HttpResponse:
    """A picture drawn again: what one sees, without place and device."""
    held, label = _found(request, case, file)
    why = _why(request, held)
    if not why or label.kind not in VIEWABLE:
        return HttpResponseRedirect(case_address(case))
    pieces = hand_out_file(held, label, how=LOOK, why=why, by=asking(request), now=timezone.localtime())
    try:
        drawn = picture_to_look_at(b"".join(pieces))
    except (CannotClean, SealError, FileNotFoundError):
        return HttpResponse(status=415)
    return HttpResponse(drawn, content_type="image/jpeg", headers=SANDBOX)


@of_case(Permission.EVIDENCE_READ)
def download(request: HttpRequest, case: UUID, file: UUID) -> HttpResponse:
    """The file as it came in, or a cleaned copy; both with a reason in the log."""
    held, label = _found(request, case, file)
    if not _why(request, held):
        return HttpResponseRedirect(case_address(case))
    why, how = request.POST.get("why", ""), request.POST.get("how", CLEAN)
    if why not in REASONS:
        return _page(request, held, label, errors=[("why", _("Kies waarom je het bestand nodig hebt."))])
    how = ORIGINAL if how == ORIGINAL else CLEAN
    if how == CLEAN and label.kind not in CLEANABLE:
        return _page(request, held, label, errors=[("", _cannot())])
    pieces = hand_out_file(held, label, how=how, why=why, by=asking(request), now=timezone.localtime())
    if how == ORIGINAL:
        return _attachment(StreamingHttpResponse(pieces), label.name)
    try:
        content, kind, extension = clean_copy(b"".join(pieces), kind=label.kind)
    except (CannotClean, SealError, FileNotFoundError):
        return _page(request, held, label, errors=[("", _cannot())])
    name = f"{label.name.rpartition('.')[0] or label.name}-schoon.{extension}"
    return _attachment(HttpResponse(content, content_type=kind), name)


def _attachment(response: HttpResponse | StreamingHttpResponse, name: str) -> HttpResponse:
    if isinstance(response, StreamingHttpResponse):
        response.headers["Content-Type"] = "application/octet-stream"
    for header, value in SANDBOX.items():
        response.headers[header] = value
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response  # type: ignore[return-value]


def _found(request: HttpRequest, case: UUID, file: UUID) -> tuple[Held, FileLabel]:
    held = hold(case, keys=asking(request).keys)
    for label in files_of(held.keys.dek, report=case):
        if label.id == file:
            return held, label
    raise ObjectDoesNotExist


def _why(request: HttpRequest, held: Held) -> str:
    return given_reason(request, held.id) or (OWN if held.row.handler_id == asking(request).id else "")


def _page(
    request: HttpRequest, held: Held, label: FileLabel, *, errors: list[tuple[str, str]] | None = None
) -> HttpResponse:
    return render(
        request,
        "casework/pages/evidence.html",
        {
            "case": held.id,
            "file": label,
            "size": size_words(label.size),
            "is_picture": label.kind in VIEWABLE,
            "can_clean": label.kind in CLEANABLE,
            "reasons": [Option(code, words) for code, words in REASONS.items()],
            "errors": errors or [],
        },
        status=422 if errors else 200,
    )


def _cannot() -> str:
    return _(
        "Van dit bestand kunnen we geen schone kopie maken. Kijk zelf na wat erin staat voor je het doorgeeft."
    )
