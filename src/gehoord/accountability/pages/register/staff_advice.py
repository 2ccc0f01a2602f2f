# SPDX-License-Identifier: EUPL-1.2
"""Writing down recommendations of a report and what the government did with them."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission

from ...actions.register.keep_advice import Advice, keep_advice
from ...models import Recommendation
from ...queries.register.advice import by_report, recommendations
from ...queries.register.resolve import document_meant, documents_offered, entry_meant
from ...terms import ADOPTED, Adopted
from .entry_form import in_words
from .recommendations import line


class AdviceForm(forms.Form):
    """What is kept of one recommendation. Shape only: the action says what is missing."""

    report_title = in_words(
        gettext_lazy("Welk rapport?"), 300, required=gettext_lazy("Schrijf op welk rapport.")
    )
    report = in_words(
        gettext_lazy("Het rapport zelf"), 400, help_text=gettext_lazy("Als het hier is ingelezen.")
    )
    number = in_words(gettext_lazy("Nummer"), 12)
    text = in_words(
        gettext_lazy("De aanbeveling"), 1000, rows=3, required=gettext_lazy("Schrijf de aanbeveling op.")
    )
    adopted = forms.ChoiceField(label=gettext_lazy("Wat deed het kabinet ermee?"), widget=forms.RadioSelect,
                                initial=Adopted.UNANSWERED, choices=lambda: list(ADOPTED.items()))  # fmt: skip
    answer = in_words(gettext_lazy("In welk stuk staat dat?"), 400)
    words = in_words(gettext_lazy("In welke woorden?"), 600, rows=2)
    follows = in_words(gettext_lazy("Welke post volgt hieruit?"), 200,
                       help_text=gettext_lazy("Code of adres van een post in het register."))  # fmt: skip


@needs(Permission.REGISTER)
def staff_advice_list(request: HttpRequest) -> HttpResponse:
    """All recommendations, by report."""
    reports = [{"title": one.title, "rows": [line(row) for row in one.advice]} for one in by_report()]
    return render(request, "accountability/pages/register/staff_advice_list.html", {"reports": reports})


@needs(Permission.REGISTER)
def staff_advice(request: HttpRequest, code: str = "") -> HttpResponse:
    """Add one, or put one right."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    there = recommendations().filter(code=code).first() if code else None
    if code and there is None:
        raise Http404
    initial = _initial(there) if there else {"report_title": request.GET.get("rapport", "")[:300]}
    form = AdviceForm(request.POST or None, initial=initial)
    reasons: list[str] = []
    if request.method == "POST" and form.is_valid():
        advice, reasons = _advice(form.cleaned_data, there)
        reasons = reasons or keep_advice(advice, code=code, by=staff.by, now=timezone.localtime())
        if not reasons:
            return redirect("register:recommendations")
    return render(
        request,
        "accountability/pages/register/staff_advice.html",
        {
            "form": form,
            "documents": documents_offered(),
            "summary": [("", one) for one in reasons],
            "there": there,
        },
        status=422 if form.is_bound else 200,
    )


def _initial(one: Recommendation) -> dict[str, Any]:
    return {
        "report_title": one.report_title,
        "number": one.number,
        "text": one.text,
        "adopted": one.adopted,
        "words": one.words,
        "report": one.report.code if one.report else "",
        "answer": one.answer.code if one.answer else "",
        "follows": one.follows.code if one.follows else "",
    }


def _advice(told: dict[str, Any], there: Recommendation | None) -> tuple[Advice, list[str]]:
    meant = {name: told.pop(name) for name in ("report", "answer", "follows")}
    report, answer = document_meant(meant["report"]), document_meant(meant["answer"])
    follows = entry_meant(meant["follows"])
    reasons = [
        words
        for name, found, words in (
            (
                "report",
                report,
                _("Het rapport hebben we hier niet. Laat het veld leeg, of lees het eerst in."),
            ),
            ("answer", answer, _("Dit stuk hebben we niet. Lees het eerst in.")),
            ("follows", follows, _("Deze post staat niet in het register.")),
        )
        if meant[name] and found is None
    ]
    is_demo = there.is_demo if there else False
    return Advice(report=report, answer=answer, follows=follows, is_demo=is_demo, **told), reasons
