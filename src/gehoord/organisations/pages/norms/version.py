# SPDX-License-Identifier: EUPL-1.2
"""One version as its own people see it, with what is different from the one before; and its files."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...papers.norms import CODE, HOUSE, KINDS, POLICY, as_pdf, sheet, standing
from ...papers.norms_docx import as_docx
from ...queries.norms import Version, changes, desk_of, version_at
from ...tables.norm_blocks import LANGUAGES
from ...terms.norms import NORM_STATES, SOURCE_KINDS
from .asking import Asking, asking

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
KINDS_OF_CHANGE = {
    "new": gettext_lazy("Nieuw"),
    "gone": gettext_lazy("Vervallen"),
    "changed": gettext_lazy("Veranderd"),
}


@needs(Permission.ORG)
def version(request: HttpRequest, number: int) -> HttpResponse:
    """The text, what differs from the version before, and the papers as they would be."""
    who = asking(request)
    there = _there(who, number)
    before = version_at(who.staff.counter, number - 1)
    differences = [one for one in changes(before, there) if one.kind != "same"] if before else []
    return render(
        request,
        "organisations/pages/norms/version.html",
        {
            "version": there,
            "state": _(NORM_STATES[there.row.state]),
            "standing": standing(there, "nl"),
            "norms": [(one, _(SOURCE_KINDS[one.source_kind])) for one in there.norms],
            "before": before,
            "changes": [(KINDS_OF_CHANGE[one.kind], one) for one in differences],
            "files": [
                (HOUSE, _("Huisregels")),
                (CODE, _("Gedragsregels")),
                (POLICY, _("Beleid op één bladzijde")),
            ],
        },
    )


@needs(Permission.ORG)
def own_file(request: HttpRequest, number: int, kind: str, language: str) -> HttpResponse:
    """A PDF of any version, also of a draft: that says on it that it does not count yet."""
    who = asking(request)
    there = _there(who, number)
    if kind not in KINDS or language not in LANGUAGES:
        raise Http404
    made = sheet(
        kind, language, organisation=who.organisation, version=there, desk=desk_of(who.staff.counter)
    )
    try:
        content = as_pdf(made)
    except CannotMake:
        return render(request, "organisations/pages/norms/no_font.html", status=409)
    return HttpResponse(content, content_type="application/pdf")


@needs(Permission.ORG)
def docx(request: HttpRequest, number: int) -> HttpResponse:
    """Policy and norms as text for a staff handbook, to be changed in a word processor."""
    who = asking(request)
    there, desk = _there(who, number), desk_of(who.staff.counter)
    both = tuple(
        sheet(kind, "nl", organisation=who.organisation, version=there, desk=desk) for kind in (POLICY, CODE)
    )
    name = f"gedragsregels-{who.staff.counter_code}-versie-{number}.docx"
    return HttpResponse(
        as_docx(both, on=who.today),
        content_type=DOCX,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _there(who: Asking, number: int) -> Version:
    there = version_at(who.staff.counter, number)
    if there is None:
        raise Http404
    return there
