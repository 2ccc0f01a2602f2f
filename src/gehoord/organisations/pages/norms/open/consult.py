# SPDX-License-Identifier: EUPL-1.2
"""Speaking about a draft (overleg): who works there, without a sign-in and without a name, until a day."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.people.fence import fenced
from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import current_language
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.throttle import is_too_often
from gehoord.foundation.web.typed_text import clean

from ....actions.norms.say_about import say_about
from ....models import Norm
from ....papers.norms import chapters
from ....queries.norms import Version, comments, on_its_way, said_in
from ....tables.norm_papers import paper_words
from ....terms.norm_answers import COMMENT_DONE
from ....terms.norms import ADOPTED, CONSULT, WEIGH
from .norms import organisation_or_404

LONGEST = 1000


@public
def consult(request: HttpRequest, code: str) -> HttpResponse:
    """A box per norm and one for the whole. Afterwards: what was said, and what was done with it."""
    organisation, team = organisation_or_404(code)
    today, errors = timezone.localdate(), []
    given = {
        name: clean(str(words))[:LONGEST] for name, words in request.POST.items() if name.startswith("r-")
    }
    with fenced(counter=team):
        coming = on_its_way(team)
        if coming and coming.row.state not in (CONSULT, WEIGH, ADOPTED):
            coming = None
        runs = bool(
            coming
            and coming.row.state == CONSULT
            and coming.row.consult_until
            and today <= coming.row.consult_until
        )
        if request.method == "POST" and coming:
            if is_too_often(request, "norms"):
                return error_page(request, 429)
            if not any(given.values()):
                errors = [("r-whole", _("Schrijf ergens iets. Wat goed is, mag je ook zeggen."))]
            elif say_about(coming.row, _by_code(given), today=today):
                return HttpResponseRedirect(f"{reverse('organisations:norm-consult', args=[code])}?klaar")
            else:
                errors = [
                    (
                        "",
                        _("Het overleg is voorbij. Wat je schreef, kun je nog kopiëren en aan iemand geven."),
                    )
                ]
        context = _context(coming, given)
    return render(
        request,
        "organisations/pages/norms/open/consult.html",
        {
            "organisation": organisation,
            "code": code,
            "runs": runs,
            "errors": errors,
            "whole_wrong": [said for name, said in errors if name == "r-whole"],
            "done": "klaar" in request.GET,
            **context,
        },
        status=422 if errors else 200,
    )


def _by_code(given: dict[str, str]) -> dict[str, str]:
    """r-whole is about the whole, r-<code> about that norm."""
    return {"" if name == "r-whole" else name.removeprefix("r-"): words for name, words in given.items()}


def _asked(norm: Norm, language: str, given: dict[str, str]) -> dict[str, str]:
    text, really = said_in(norm, "text", language)
    return {
        "code": f"r-{norm.code}",
        "text": text,
        "foreign": really if really != language else "",
        "typed": given.get(f"r-{norm.code}", ""),
    }


def _context(coming: Version | None, given: dict[str, str]) -> dict[str, object]:
    if coming is None:
        return {"coming": None}
    language = current_language()
    rows = comments(coming)
    return {
        "coming": coming.row,
        "chapters": [
            {
                "heading": paper_words()["themes"][theme][language],
                "norms": [_asked(one, language, given) for one in norms],
            }
            for theme, norms in chapters(coming).items()
        ],
        "whole": given.get("r-whole", ""),
        "said": [
            {
                "text": one.text,
                "about": next(
                    (said_in(norm, "text", language)[0] for norm in coming.norms if norm.code == one.norm), ""
                ),
                "done": _(COMMENT_DONE[one.done]),
                "answer": one.answer,
            }
            for one in rows
            if one.done
        ],
        "waiting": sum(1 for one in rows if not one.done),
    }
