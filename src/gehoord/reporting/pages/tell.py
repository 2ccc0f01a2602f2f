# SPDX-License-Identifier: EUPL-1.2
"""The form, page by page. Each page can be left, reloaded, gone back to and taken up again."""

from functools import cache

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from gehoord.foundation.web.access import public
from gehoord.foundation.web.addresses import LANGUAGES

from ..questions import BY_NAME, QUESTIONS, on_page, pages_for
from ..rules import MISSING_NEED, MISSING_WORDS, sounds_like_danger, what_is_missing
from ..terms import Answers, Page
from .asking import Errors, ask, read
from .carried import Carried, load, store
from .words import PAGE_WORDS

BACK, NEXT, SAVE, FILES, LANGUAGE = "back", "next", "save", "files", "_language"
MOST_KEPT = 500
_blank_pages: dict[tuple[object, ...], bytes] = {}
"""Pages without answers are the same for everybody: rendered once per process, language and day."""


@public
def begin(request: HttpRequest) -> HttpResponse:
    """The first page: what do you need?"""
    return tell(request, Page.NEED.value)


@public
def tell(request: HttpRequest, page: str) -> HttpResponse:
    """One page of the form."""
    try:
        here = Page(page)
    except ValueError:
        raise Http404 from None
    carried = load(request)
    if carried and carried.sent:
        if request.method == "POST":
            return already_sent(request)
        if here is not Page.NEED:
            return HttpResponseRedirect(reverse("reporting:sent"))
        carried = None
    answers = carried.answers if carried else {}
    if request.method != "POST":
        if here not in pages_for(answers):
            return HttpResponseRedirect(reverse("reporting:check"))
        return show(request, here, answers, carried=carried)
    return _answered(request, here, carried or Carried.new())


def _answered(request: HttpRequest, here: Page, carried: Carried) -> HttpResponse:
    asked = [question for question in QUESTIONS if question.page == here]
    given, errors = read(asked, request.POST)
    given = {
        k: v for k, v in given.items() if k not in BY_NAME or BY_NAME[k].applies(carried.answers | given)
    }
    kept = {
        k: v for k, v in carried.answers.items() if k.removesuffix("_typed") not in {q.name for q in asked}
    }
    carried.answers = kept | given
    if here is Page.STORY:
        carried.danger = sounds_like_danger(carried.answers)
    does = request.POST.get("do", NEXT)
    if here is Page.NEED and does == NEXT and MISSING_NEED in what_is_missing(carried.answers):
        errors["need"] = _("Kies wat je nu nodig hebt. Weet je het niet, kies dan ‘Weet ik nog niet’.")
    if errors and does == NEXT and LANGUAGE not in request.POST:
        return show(request, here, carried.answers, carried=carried, errors=errors)
    response = HttpResponseRedirect(_where_to(request, here, carried.answers))
    store(response, carried, today=timezone.localdate())
    return response


def _where_to(request: HttpRequest, here: Page, answers: Answers) -> str:
    does = request.POST.get("do", NEXT)
    language = request.POST.get(LANGUAGE, "")
    if language in LANGUAGES:
        with override(language):
            return address(here)
    if does == SAVE:
        return reverse("reporting:save")
    if does == FILES:
        return reverse("reporting:files")
    pages = pages_for(answers)
    position = pages.index(here) if here in pages else 0
    if does == BACK:
        return address(pages[max(position - 1, 0)])
    if request.POST.get("change"):
        return reverse("reporting:check")
    return address(pages[position + 1]) if position + 1 < len(pages) else reverse("reporting:check")


def address(page: Page) -> str:
    """Where a page stands, in the language of this request."""
    return _address(page, get_language() or "nl")


@cache
def _address(page: Page, language: str) -> str:
    return reverse("reporting:begin") if page is Page.NEED else reverse("reporting:tell", args=[page.value])


def show(
    request: HttpRequest,
    here: Page,
    answers: Answers,
    *,
    carried: Carried | None,
    errors: Errors | None = None,
) -> HttpResponse:
    """Show one page with what is filled in so far, and what is still needed."""
    errors = errors or {}
    pages = pages_for(answers)
    asked = on_page(here, answers)
    blank = not errors and not any(q.name in answers or answers.get(f"{q.name}_typed") for q in asked)
    key = (*_what_shows(request, here, carried, len(pages)), *(question.name for question in asked))
    if blank and key in _blank_pages:
        return HttpResponse(_blank_pages[key])
    response = render(
        request,
        "reporting/pages/tell.html",
        {
            "page": here.value,
            "words": PAGE_WORDS[here],
            "fields": [ask(question, answers, errors) for question in asked if not question.folded],
            "folded": [ask(question, answers, errors) for question in asked if question.folded],
            "unfolded": any(q.folded and (answers.get(q.name) or q.name in errors) for q in asked),
            "errors": [(name, said) for name, said in errors.items()],
            "number": pages.index(here) + 1 if here in pages else 1,
            "total": len(pages) + 1,
            "is_first": here is Page.NEED,
            "takes_files": here is Page.STORY,
            "files": carried.files if carried else 0,
            "danger": carried.danger if carried else False,
            "change": request.GET.get("terug") or request.POST.get("change", ""),
            "switch_form": "tell",
            # After "Verlaat deze site" the back button must not make the browser fill in what was typed here.
            "nothing_carried": not (carried and carried.answers),
            "going_on": bool(carried and here is Page.NEED and carried.answers),
        },
        status=422 if errors else 200,
    )
    if blank:
        if len(_blank_pages) > MOST_KEPT:
            _blank_pages.clear()
        _blank_pages[key] = response.content
    return response


def _what_shows(request: HttpRequest, here: Page, carried: Carried | None, pages: int) -> tuple[object, ...]:
    """All that a page without answers depends on; none of it says anything about a person."""
    return (
        request.path,
        bool(request.GET.get("terug")),
        get_language(),
        timezone.localdate(),
        here,
        pages,
        carried.files if carried else 0,
        carried.danger if carried else False,
        bool(carried and carried.answers),
    )


def already_sent(request: HttpRequest) -> HttpResponse:
    """Somebody typed on in another tab after sending: the words are not thrown away."""
    typed = [value for key, value in request.POST.items() if key in BY_NAME and len(value) > 20]
    return render(request, "reporting/pages/already_sent.html", {"typed": "\n\n".join(typed)}, status=409)


def missing_words(missing: list[str]) -> list[tuple[str, str]]:
    """What is still needed before sending, in words."""
    said = {
        MISSING_NEED: _("Kies eerst wat je nodig hebt."),
        MISSING_WORDS: _("Vertel in een paar woorden wat er gebeurde, of kies waar het mee te maken had."),
    }
    return [("", said[each]) for each in missing]
