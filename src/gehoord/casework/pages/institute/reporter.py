# SPDX-License-Identifier: EUPL-1.2
"""The reporter reads the file for the College, corrects it, says when it is right, and takes a copy."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.audit.log import REPORTER, record
from gehoord.foundation.papers.pdf import CannotMake
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.web.typed_text import clean

from ...actions.institute.as_docx import as_docx
from ...actions.institute.as_pdf import as_pdf
from ...actions.institute.hand_out import DOCX
from ...actions.institute.show import agree_to_file
from ...actions.institute.write import Wrote, correct_file
from ...queries.institute import OpenDraft, draft_of
from ..ask import Ask
from ..follow_door import DONE, Followed, follows, only_language, open_followed, other_language
from .case import TYPES, as_file, cannot
from .parts import day_rows, due_rows, fields, given_parts

AGREE = "agree"
DONE_WORDS = {
    AGREE: gettext_lazy("Je zei dat het klopt."),
    "write": gettext_lazy("Wat je veranderde is bewaard."),
}


def asks_to_read(here: Followed, today: date) -> Iterator[Ask]:
    """The file waits for the reporter to say that it is right."""
    draft = draft_of(here.report.pk, dek=here.dek)
    if draft and not draft.text.is_agreed:
        yield Ask(
            _("Lees wat we samen aan het College schrijven"),
            _(
                "Het is jouw verzoek. Kijk of het klopt, en verander wat je wilt. Er gaat niets weg zonder jouw ja."
            ),
            reverse("follow:institute"),
            _("Lees en pas aan"),
        )


@follows
def own_file(request: HttpRequest, code: Code) -> HttpResponse:
    """Read, correct, and say that it is right."""
    if elsewhere := other_language(request):
        return elsewhere
    posted = request.method == "POST" and not only_language(request)
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        draft = draft_of(here.report.pk, dek=here.dek)
        if draft is None:
            return HttpResponseRedirect(reverse("follow:report"))
        if not posted:
            typed = given_parts(request) if only_language(request) else None
            return _page(request, draft, typed=typed)
        wrote = _store(request, here)
    if wrote.overtaken:
        return _page(request, wrote.draft, typed=given_parts(request), overtaken=True)
    return HttpResponseRedirect(f"{reverse('follow:institute')}?{DONE}={request.POST.get('do', 'write')}")


@follows
def own_copy(request: HttpRequest, code: Code, form: str) -> HttpResponse:
    """The reporter's own copy: it is theirs, so no consent is asked. Logged without its form of words."""
    with fenced(lookup=code.lookup_hash):
        here = open_followed(code)
        draft = draft_of(here.report.pk, dek=here.dek)
        if draft is None or form not in TYPES:
            return HttpResponseRedirect(reverse("follow:report"))
        now = timezone.localtime()
        try:
            content = (as_docx if form == DOCX else as_pdf)(draft.text, on=now.date())
        except CannotMake as error:
            return _page(request, draft, errors=[("", cannot(error))])
        record("institute.own-copy", by=REPORTER, counter=here.report.counter_id, subject=str(here.report.pk), facts={"how": form}, now=now)  # fmt: skip
    return as_file(content, form)


def _store(request: HttpRequest, here: Followed) -> Wrote:
    typed = request.POST.get("version", "")
    version, now = int(typed) if typed.isdigit() else 0, timezone.localtime()
    remark = clean(request.POST.get("remark", ""))[:5_000]
    wrote = correct_file(here.report, dek=here.dek, parts=given_parts(request), remark=remark, version=version, now=now)  # fmt: skip
    if request.POST.get("do") != AGREE or wrote.overtaken:
        return wrote
    return agree_to_file(here.report, dek=here.dek, version=wrote.draft.version, now=now)


def _page(
    request: HttpRequest,
    draft: OpenDraft,
    *,
    typed: dict[str, str] | None = None,
    overtaken: bool = False,
    errors: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    told: list[tuple[str, Any]] = list(errors or [])
    if overtaken:
        told.append(
            (
                "",
                _("Het loket veranderde dit net ook. Jouw tekst staat er nog, en die van het loket eronder."),
            )
        )
    return render(
        request,
        "casework/pages/institute/reporter.html",
        {
            "draft": draft,
            "fields": fields(typed or draft.text.parts),
            "theirs": [row for row in fields(draft.text.parts) if typed and row["value"] != typed[row["name"]]]
            if overtaken
            else [],
            "days": day_rows(draft),
            "due": due_rows(draft),
            "done": DONE_WORDS.get(request.GET.get(DONE, ""), ""),
            "errors": told,
            "switch_form": "dossier",
        },
        status=409 if overtaken else 422 if told else 200,
    )  # fmt: skip
