# SPDX-License-Identifier: EUPL-1.2
"""The file for the College at the counter: begin, write, let the reporter read it, hand it out."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option

from ...actions.institute.begin import begin_file, line_of
from ...actions.institute.hand_out import DOCX, PDF, hand_out_file_for_institute, why_not_out
from ...actions.institute.keep_days import keep_days
from ...actions.institute.show import show_file
from ...actions.institute.write import write_file
from ...queries.consents import live
from ...queries.institute import KIND, OpenDraft, draft_of
from ...queries.opened import Held, hold, time_line
from ...terms import Identity
from ..case_sections import frame
from ..found import asking, of_case
from ..labels import line_name, reason_words
from ..section_reading import read_section
from .parts import DAYS, as_day, day_rows, due_rows, fields, given_parts

TYPES = {
    PDF: "application/pdf",
    DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
BEGIN, WRITE, SHOW = "begin", "write", "show"


@of_case(Permission.CASE_WRITE)
def institute(request: HttpRequest, case: UUID) -> HttpResponse:
    """The file: to begin, to write in, and to put on the reporter's page."""
    if request.method != "POST":
        held = read_section(request, case)
        return show(request, held) if isinstance(held, Held) else held
    staff, now = asking(request), timezone.localtime()
    held = hold(case, keys=staff.keys, lock=True)
    do = request.POST.get("do", WRITE)
    if do == BEGIN:
        begin_file(held, by=staff, now=now)
        return _back(case)
    parts = given_parts(request)
    parts["time_line"] = "\n".join(filter(None, (parts["time_line"].rstrip(), *_added(request, held))))
    wrote = write_file(held, parts=parts, version=_version(request), by=staff, now=now)
    if wrote.overtaken:
        return show(request, held, typed=parts, overtaken=True)
    if do == SHOW:
        show_file(held, by=staff, now=now)
    return _back(case)


@of_case(Permission.CASE_WRITE)
def institute_days(request: HttpRequest, case: UUID) -> HttpResponse:
    """The days of the procedure; the terms follow from them."""
    staff, now = asking(request), timezone.localtime()
    if request.method != "POST":
        return _back(case)
    held = hold(case, keys=staff.keys, lock=True)
    typed = {name: request.POST.get(name, "").strip() for name in DAYS}
    errors = [(name, _("Schrijf een dag.")) for name, day in typed.items() if not _is_day(day)]
    if errors:
        return show(request, held, days=typed, errors=errors)
    kept = keep_days(held, days=typed, version=_version(request), by=staff, now=now)
    return show(request, held, days=typed, overtaken=True) if kept.overtaken else _back(case)


@of_case(Permission.CASE_WRITE)
def institute_out(request: HttpRequest, case: UUID) -> HttpResponse:
    """The document itself, when the reporter called it right and said yes."""
    staff, form = asking(request), request.POST.get("form", "")
    if request.method != "POST" or form not in TYPES:
        return _back(case)
    held = hold(case, keys=staff.keys, lock=True)
    try:
        out = hand_out_file_for_institute(held, form=form, by=staff, now=timezone.localtime())
    except CannotMake as error:
        return show(request, held, errors=[("", cannot(error))])
    if out.reasons:
        return show(request, held, errors=[("", words) for words in reason_words(out.reasons)])
    return as_file(out.content, form)


def as_file(content: bytes, form: str) -> HttpResponse:
    """A document to save. Its name says nothing about what it is for."""
    response = HttpResponse(content, content_type=TYPES[form])
    response.headers["Content-Disposition"] = content_disposition_header(True, f"dossier.{form}") or ""
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def cannot(error: CannotMake) -> str:
    """Why there is no PDF, in words."""
    return _(
        "De PDF kan niet worden gemaakt: er staat een teken in dat geen lettertype hier kent. Haal het weg, of neem "
        "het bestand voor een tekstverwerker. De melding van het programma: %(what)s"
    ) % {"what": error}


def show(
    request: HttpRequest,
    held: Held,
    *,
    typed: dict[str, str] | None = None,
    days: dict[str, str] | None = None,
    overtaken: bool = False,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    """The page; typed, days: what could not be stored, which is not thrown away."""
    draft = draft_of(held.id, dek=held.keys.dek)
    told: list[tuple[str, str]] = list(errors or [])
    if overtaken:
        told.append(
            ("", _("Iemand anders veranderde dit net. Jouw tekst staat er nog, en die van de ander eronder."))
        )
    context: dict[str, Any] = {
        **frame(request, held, here="institute"),
        "case": held.id,
        "draft": draft,
        "errors": told,
        "anonymous": held.report.identity == Identity.ANONYMOUS,
    }
    if draft:
        context |= _written(held, draft, typed=typed, days=days, overtaken=overtaken)
    return render(request, "casework/pages/institute/case.html", context, status=409 if overtaken else 422 if told else 200)  # fmt: skip


def _written(
    held: Held,
    draft: OpenDraft,
    *,
    typed: dict[str, str] | None,
    days: dict[str, str] | None,
    overtaken: bool,
) -> dict[str, Any]:
    values = typed or draft.text.parts
    return {
        "fields": fields(values),
        "theirs": [row for row in fields(draft.text.parts) if typed and row["value"] != typed[row["name"]]]
        if overtaken
        else [],
        "happenings": [
            Option(str(line.number), f"{line.on:%d-%m-%Y} · {line_name(line)}") for line in time_line(held)
        ],
        "days": [
            {"name": name, "label": label, "value": (days or draft.text.days).get(name, "")}
            for name, label in DAYS.items()
        ],
        "day_rows": day_rows(draft),
        "due": due_rows(draft),
        "not_out": reason_words(why_not_out(held, draft)),
        "judged_url": reverse("casework:findings", args=[held.id]) if draft.text.day("judged") else "",
        "has_yes": live(held, KIND) is not None,
    }


def _added(request: HttpRequest, held: Held) -> list[str]:
    chosen = set(request.POST.getlist("add"))
    return [line_of(line.on, line_name(line)) for line in time_line(held) if str(line.number) in chosen]


def _version(request: HttpRequest) -> int:
    typed = request.POST.get("version", "")
    return int(typed) if typed.isdigit() else 0


def _is_day(typed: str) -> bool:
    try:
        as_day(typed)
    except ValueError:
        return False
    return True


def _back(case: UUID) -> HttpResponse:
    return HttpResponseRedirect(reverse("casework:institute", args=[case]))
