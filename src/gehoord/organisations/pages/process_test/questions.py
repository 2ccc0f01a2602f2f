# SPDX-License-Identifier: EUPL-1.2
"""The theme questions about one part; each page is kept when somebody goes on or back, however much is filled in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission

from ...actions.process_test.save_answers import Given, save_answers
from ...models import TestAnswer
from ...queries.process_tests import Asked, Opened, Part
from ...rules.process_test import mark_of
from ...terms.process_test import FOUND, KINDS, QUESTIONS
from .asking import PAGES, Errors, frame, reasons, said, test_or_404, too_long, typed
from .part import part_or_404

LONGEST = 1000


@needs(Permission.ORG_STEER)
def questions_next(request: HttpRequest, key: UUID) -> HttpResponse:
    """To the first part that still has an open question; with none to the first, without parts to the parts."""
    there = test_or_404(key)
    part = next((one for one in there.parts if one.open), there.parts[0] if there.parts else None)
    if part is None:
        return HttpResponseRedirect(reverse("employer:process_parts", args=[key]))
    return HttpResponseRedirect(reverse("employer:process_questions_of", args=[key, part.row.pk]))


@needs(Permission.ORG_STEER)
def questions(request: HttpRequest, key: UUID, part_key: UUID) -> HttpResponse:
    """Yes is a risk, no is none, and not knowing is an answer too."""
    there = test_or_404(key)
    part, errors = part_or_404(there, part_key), _save(request, key, part_key)
    if request.method == "POST" and not errors:
        return HttpResponseRedirect(_onward(there, part, request.POST.get("do", "")))
    return render(
        request,
        "organisations/pages/process_test/questions.html",
        {
            **frame(request, there, QUESTIONS),
            "part": part,
            "kind": _(KINDS[part.row.kind]),
            "asked": [_asked(request, one) for one in part.asked],
            "found": [(code, _(words)) for code, words in FOUND.items()],
            "total": len(there.parts),
            "parts": there.parts,
            "is_last": part.number == len(there.parts),
            "errors": errors,
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _save(request: HttpRequest, key: UUID, part_key: UUID) -> Errors:
    if request.method != "POST":
        return []
    codes = [name.removeprefix("text-") for name in request.POST if name.startswith("text-")]
    long = too_long(request, **{f"text-{code}": LONGEST for code in codes})
    return long or reasons(
        save_answers(
            key,
            part_key,
            {code: _given(request, code) for code in codes},
            **said(request),
        )
    )


def _given(request: HttpRequest, code: str) -> Given:
    return Given(
        request.POST.get(f"found-{code}", ""),
        typed(request, f"text-{code}"),
        request.POST.get(f"was-{code}"),
    )


def _asked(request: HttpRequest, one: Asked) -> dict[str, object]:
    code, answer = one.question.code, one.answer
    kept = request.method != "POST"
    earlier = one.earlier
    return {
        "question": one.question,
        "found_name": f"found-{code}",
        "text_name": f"text-{code}",
        "found": (answer.found if answer else "") if kept else request.POST.get(f"found-{code}", ""),
        "was_name": f"was-{code}",
        "was": mark_of(answer.found, answer.text) if answer else mark_of("", ""),
        "theirs": answer if not kept and answer and _is_other(request, code, answer) else None,
        "theirs_found": _(FOUND[answer.found]) if answer else "",
        "text": (answer.text if answer else "") if kept else typed(request, f"text-{code}"),
        "earlier": earlier,
        "earlier_found": _(FOUND[earlier.found]) if earlier else "",
    }


def _is_other(request: HttpRequest, code: str, answer: TestAnswer) -> bool:
    """Whether what is there now is neither what the page showed nor what was typed."""
    now, given = mark_of(answer.found, answer.text), _given(request, code)
    return given.was is not None and now not in (given.was, mark_of(given.found, given.text))


def _onward(there: Opened, part: Part, does: str) -> str:
    """Where the pressed button leads: the part before, the part after, or the same page."""
    place = part.number - 1 + {"back": -1, "on": 1}.get(does, 0)
    if place >= len(there.parts):
        return reverse(PAGES["staff"], args=[there.test.pk])
    if place < 0:
        return reverse(PAGES["apart"], args=[there.test.pk])
    address = reverse("employer:process_questions_of", args=[there.test.pk, there.parts[place].row.pk])
    return address if does in ("back", "on") else f"{address}?klaar"
