# SPDX-License-Identifier: EUPL-1.2
"""What staff said about the draft, and what the editor did with it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean

from ...actions.norms.answer_comment import answer_comment
from ...queries.norms import comments as comments_of
from ...queries.norms import on_its_way
from ...terms.norm_answers import COMMENT_DONE
from .asking import asking


@needs(Permission.ORG_EDIT)
def comments(request: HttpRequest) -> HttpResponse:
    """One form a comment; who wrote it is known to nobody."""
    who = asking(request)
    coming = on_its_way(who.staff.counter)
    if coming is None:
        return HttpResponseRedirect(reverse("employer:norms"))
    key, errors = request.POST.get("key", ""), []
    done, answer = request.POST.get("done", ""), clean(request.POST.get("answer", ""))[:500]
    if request.method == "POST":
        errors = _answer(key, done, answer, counter=who.staff.counter, by=who.staff.by, now=who.now)
        if not errors:
            return HttpResponseRedirect(f"{reverse('employer:norm-comments')}?klaar")
    texts = {one.code: one.text for one in coming.norms}
    return render(
        request,
        "organisations/pages/norms/comments.html",
        {
            "rows": [
                {
                    "row": one,
                    "about": texts.get(one.norm, ""),
                    "done": done if str(one.pk) == key else one.done,
                    "answer": answer if str(one.pk) == key else one.answer,
                    "said": _(COMMENT_DONE[one.done]) if one.done else "",
                }
                for one in comments_of(coming)
            ],
            "options": [Option(code, _(words)) for code, words in COMMENT_DONE.items()],
            "errors": [("", one) for one in errors],
            "done": "klaar" in request.GET,
        },
        status=422 if errors else 200,
    )


def _answer(key: str, done: str, answer: str, **who: object) -> list[str]:
    try:
        return answer_comment(UUID(key), done, answer, **who)  # type: ignore[arg-type]
    except ValueError:
        return [_("Deze opmerking is er niet meer.")]
