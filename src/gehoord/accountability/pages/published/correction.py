# SPDX-License-Identifier: EUPL-1.2
"""Klopt dit niet? Everybody may say so, without an account, and reads the answer with a code."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean

from ...actions.published.ask_correction import LONGEST_ABOUT, ask_correction
from ...grounds import CORRECTION_WORKING_DAYS, CORRECTIONS
from ...queries.published.corrections import by_code

FIELDS = ("about", "what", "contact")


@public
def correction(request: HttpRequest) -> HttpResponse:
    """The form; ?over= says which address it is about, ?code= leads to the answer."""
    code = slugify(request.GET.get("code", ""))[:40]
    if request.method != "POST" and code:
        return HttpResponseRedirect(reverse("accountability:correction_status", args=[code]))
    if request.method != "POST":
        return _page(request, {"about": clean(request.GET.get("over", ""))[:LONGEST_ABOUT]})
    given = {name: clean(request.POST.get(name, "")) for name in FIELDS}
    if is_too_often(request, "correction"):
        return error_page(request, 429)
    made, reasons = ask_correction(
        given["what"],
        about=given["about"],
        contact=given["contact"],
        now=timezone.localtime(),
    )
    if made is None:
        return _page(request, given, errors=reasons)
    return HttpResponseRedirect(f"{reverse('accountability:correction_status', args=[made.code])}?verstuurd")


@public
def correction_status(request: HttpRequest, code: str) -> HttpResponse:
    """Where a request stands and what the answer is: never what was asked, or by whom."""
    if is_too_often(request, "code"):
        return error_page(request, 429)
    row = by_code(code)
    return render(
        request,
        "accountability/pages/published/correction_status.html",
        {
            "row": row,
            "sent": "verstuurd" in request.GET,
            "is_late": bool(row and not row.answered_at and row.due_on < timezone.localdate()),
            "done": CORRECTIONS.get(row.done, "") if row else "",
            "title": _("Je verzoek") if row else _("Deze code kennen we niet"),
        },
        status=200 if row else 404,
    )


def _page(request: HttpRequest, given: dict[str, str], *, errors: list[str] | None = None) -> HttpResponse:
    return render(
        request,
        "accountability/pages/published/correction.html",
        {
            "given": given,
            "days": CORRECTION_WORKING_DAYS,
            "wrong": errors or [],
            "errors": [("what", said) for said in errors or []],
        },
        status=422 if errors else 200,
    )
