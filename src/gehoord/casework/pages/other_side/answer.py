# SPDX-License-Identifier: EUPL-1.2
"""Answering: write, keep without sending, send; and adding documents, sealed while they stream in."""

from urllib.parse import quote
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.blobs import read_blob
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import SealError
from gehoord.foundation.vault.sealing import derive
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.pages.file_words import refusals
from gehoord.reporting.pages.sealing_upload import SealingUpload

from ...actions.respondent.answer import add_files, ask_more_time, keep_answer, send_answer
from ...queries.doors import Door
from ...queries.respondents import FILE, FOLDER, OpenPiece, pieces_of, read_draft
from ...terms import OVER, OtherSide
from ..follow_door import only_language, other_language
from .door import around, done, enters, open_door

LONGEST = 50_000
KEEP = "keep"


def is_over(door: Door) -> bool:
    """Whether the counter closed this: nobody would read what still came."""
    return OtherSide(door.row.state) in OVER


def too_late() -> list[tuple[str, str]]:
    """What somebody reads who sent something after that; what they typed is still on the page."""
    return [
        ("", _("Dit is afgesloten. Wat u nu stuurde, is niet aangekomen. Wilt u nog iets zeggen? Bel ons."))
    ]


@enters
def answer(request: HttpRequest, code: Code) -> HttpResponse:
    """Write an answer. Kept words are sealed to the own code: the counter reads nothing before it is sent."""
    if elsewhere := other_language(request):
        return elsewhere
    text, now = clean(request.POST.get("text", "")), timezone.localtime()
    may_share, errors = "may_share" in request.POST, []
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=request.method == "POST")
        if request.method == "POST" and not only_language(request):
            if is_over(door):
                errors = too_late()
            elif len(text) > LONGEST:
                errors = [("text", _("Dit is te lang. Voeg het toe als bestand."))]
            elif request.POST.get("do") == KEEP:
                keep_answer(door, code=code, text=text, may_share=may_share, now=now)
                return done("bewaard")
            elif not text:
                errors = [("text", _("Schrijf eerst uw antwoord."))]
            else:
                send_answer(door, text=text, may_share=may_share, now=now)
                return done("antwoord")
        elif request.method != "POST":
            kept = _kept(door, code)
            text, may_share = str(kept.get("text", "")), bool(kept.get("may_share", False))
    shown = around(door) | {
        "text": text,
        "may_share": may_share,
        "errors": errors,
        "wrong": [said for _name, said in errors],
        "due_on": door.row.answer_due_on,
        "switch_form": "answer",
    }
    return render(request, "casework/pages/other_side/answer.html", shown, status=422 if errors else 200)


def _kept(door: Door, code: Code) -> dict[str, object]:
    try:
        return read_draft(door.id, code)
    except SealError:  # an adviser's code: what is half written is not theirs to read
        return {}


@enters
def more_time(request: HttpRequest, code: Code) -> HttpResponse:
    """Ask for more time, with a reason."""
    if elsewhere := other_language(request):
        return elsewhere
    why, errors = clean(request.POST.get("why", ""))[:5000], []
    sends = request.method == "POST" and not only_language(request)
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=sends)
        if sends and why and ask_more_time(door, why=why, now=timezone.localtime()):
            return done("tijd")
    if sends:
        errors = [
            (
                "why",
                _("Schrijf waarom u meer tijd nodig hebt. Hebt u al geantwoord, schrijf dan een bericht."),
            )
        ]
    shown = around(door) | {"why": why, "errors": errors, "wrong": [said for _name, said in errors]}
    shown |= {"due_on": door.row.answer_due_on, "switch_form": "more_time"}
    return render(request, "casework/pages/other_side/more_time.html", shown, status=422 if errors else 200)


@enters
def files(request: HttpRequest, code: Code) -> HttpResponse:
    """See the documents and add more. A refused file says why; the others are kept."""
    door, there = _files(code, writes=request.method == "POST")
    if request.method != "POST":
        return _show(request, door, there, [])
    # Not within a transaction: files may take minutes on a slow line.
    handler = SealingUpload(request, dek=door.key, room=_room(there), folder=FOLDER)
    request.upload_handlers = [handler]
    try:
        request.POST.get("do")
    except MultiPartParserError:
        return _show(request, door, there, [("files", _("Het versturen brak af. Probeer het nog eens."))])
    if is_over(door):
        return _show(request, door, there, too_late())
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=True)
        added = add_files(door, handler.arrived, now=timezone.localtime())
    errors = refusals(handler.arrived)
    if not added and not errors:
        errors = [("files", _("Kies eerst een bestand."))]
    return _show(request, door, _files(code)[1], errors) if errors else done("bestanden")


@enters
def file(request: HttpRequest, code: Code, key: UUID) -> HttpResponseBase:
    """One document back, as a download only."""
    door, there = _files(code)
    piece = next((one for one in there if one.id == key), None)
    if piece is None:
        raise Http404
    name = f"{FOLDER}{key}"
    response = StreamingHttpResponse(
        read_blob(name, key=derive(door.key, "file", name)), content_type="application/octet-stream"
    )
    saved = quote(str(piece.told["name"]), safe="")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{saved}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _files(code: Code, *, writes: bool = False) -> tuple[Door, list[OpenPiece]]:
    with fenced(lookup=code.lookup_hash):
        door = open_door(code, writes=writes)
        return door, [one for one in pieces_of(door.id, door.key) if one.kind == FILE]


def _room(there: list[OpenPiece]) -> int:
    return max(0, int(settings.EVIDENCE_MAX_FILES) - len(there))


def _show(
    request: HttpRequest, door: Door, there: list[OpenPiece], errors: list[tuple[str, str]]
) -> HttpResponse:
    shown = around(door) | {
        "files": there,
        "errors": errors,
        "wrong": [said for _name, said in errors],
        "room": 0 if is_over(door) else _room(there),
        "most": settings.EVIDENCE_MAX_FILES,
        "megabytes": settings.EVIDENCE_MAX_BYTES // 1024 // 1024,
    }
    return render(request, "casework/pages/other_side/files.html", shown, status=422 if errors else 200)
