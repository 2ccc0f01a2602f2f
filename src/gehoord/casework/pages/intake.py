# SPDX-License-Identifier: EUPL-1.2
"""Telephone, desk and post: the reporter's own questions on one page, notes first, saved while talking."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.reference import terms
from gehoord.foundation.vault.codes import Code
from gehoord.foundation.vault.errors import CodeError, SealError
from gehoord.foundation.web.components.choices import choices
from gehoord.foundation.web.components.fields import field
from gehoord.reporting.pages.asking import Errors, ask, options, read
from gehoord.reporting.pages.code_words import slip_in_words
from gehoord.reporting.pages.words import PAGE_WORDS
from gehoord.reporting.questions import BY_NAME, QUESTIONS, Question
from gehoord.reporting.rules import MISSING_NEED, MISSING_WORDS, sounds_like_danger, what_is_missing
from gehoord.reporting.terms import WEB, Identity, Page

from .found import asking
from .intake_carried import Intake, back_to_counter, drop, keep, load, store, take_up
from .intake_send import NoCounter, send, spoken

SAVE, AUTOSAVE, SEND, NEW, RESUME = "save", "autosave", "send", "new", "resume"
FIRST = ("story", "need")
"""What is asked at once; everything else is folded, by page of the reporter's form."""
ON_WAY_BACK = ("name", "phone", "mail", "safe")


@dataclass(frozen=True)
class Group:
    """The questions of one page of the form, folded under its name."""

    title: str
    filled: int
    opened: bool
    fields: list[SafeString]


@needs(Permission.INTAKE)
def intake(request: HttpRequest) -> HttpResponse:
    """Take down a report. Everything typed is kept under its code; a counter sees it only once it is sent."""
    staff, today = asking(request), timezone.localdate()
    here = load(request, staff, today=today)
    if here and here.sent and request.method != "POST":
        return HttpResponseRedirect(reverse("casework:intake_sent"))
    does = request.POST.get("do", SAVE)
    if request.method == "POST" and does == NEW:
        response = HttpResponseRedirect(reverse("casework:intake"))
        drop(response)
        return response
    if request.method == "POST" and does == RESUME:
        return _resume(request, here or Intake(), staff, today=today)
    if here is None or here.sent:
        here = Intake()
    if request.method != "POST":
        return _show(request, here, staff)
    return _posted(request, here, staff, does=does, today=today)


def _posted(request: HttpRequest, here: Intake, staff: Staff, *, does: str, today: date) -> HttpResponse:
    given, errors = read(list(QUESTIONS), request.POST)
    here.answers = given
    if request.POST.get("channel", "") in channels():
        here.channel = request.POST["channel"]
    keep(here, staff, at=timezone.localtime().strftime("%H:%M"), today=today)
    if does == AUTOSAVE:
        response: HttpResponse = JsonResponse(
            {"said": said(here), "danger": sounds_like_danger(here.answers)}
        )
    elif does == SEND:
        return _send(request, here, staff, errors)
    elif errors:
        return _show(request, here, staff, errors=errors)
    else:
        response = HttpResponseRedirect(reverse("casework:intake"))
    store(response, here, staff)
    return response


def _send(request: HttpRequest, here: Intake, staff: Staff, errors: Errors) -> HttpResponse:
    errors = errors | what_stops(here.answers)
    if errors:
        return _show(request, here, staff, errors=errors)
    try:
        send(here, staff, now=timezone.localtime())
    except NoCounter:
        back_to_counter(staff)
        return _show(
            request, here, staff, errors={"": _("Er is nog geen loket dat dit kan aannemen. Het is bewaard.")}
        )
    response = HttpResponseRedirect(reverse("casework:intake_sent"))
    store(response, here, staff)
    return response


def what_stops(answers: Mapping[str, Any]) -> Errors:
    """What is still needed before sending, by question."""
    found: Errors = {}
    missing = what_is_missing(answers)
    if MISSING_WORDS in missing:
        found["story"] = _(
            "Schrijf in een paar woorden op wat er gebeurde, of kies waar het mee te maken had."
        )
    if MISSING_NEED in missing:
        found["need"] = _("Vraag wat de beller nu nodig heeft. ‘Weet ik nog niet’ is ook een antwoord.")
    anonymous = answers.get("identity", Identity.ANONYMOUS) == Identity.ANONYMOUS
    if anonymous and any(answers.get(name) for name in ON_WAY_BACK):
        found["identity"] = _(
            "Je schreef een naam of nummer op. Vraag hoe bekend de beller wil zijn, of haal de gegevens weg."
        )
    return found


def _resume(request: HttpRequest, here: Intake, staff: Staff, *, today: date) -> HttpResponse:
    wrong = _("Met deze code is niets bewaard. Misschien is het al verstuurd, of is de tijd voorbij.")
    taken: Intake | None = None
    try:
        taken = take_up(Code.parse(request.POST.get("code", "")[:200]), staff, today=today)
    except CodeError as error:
        wrong = slip_in_words(error)
    except SealError:
        back_to_counter(staff)
    if taken is None:
        return _show(request, here, staff, errors={"code": wrong})
    response = HttpResponseRedirect(reverse("casework:intake"))
    store(response, taken, staff)
    return response


def channels() -> dict[str, str]:
    """Every way in but the website, by code (Besluit ADV art. 7)."""
    return {term.code: term.label for term in terms.channels.values() if term.code != WEB}


def said(here: Intake) -> str:
    """The state of saving, in words."""
    if not here.saved_at:
        return _("Nog niets bewaard.")
    return _("Bewaard om %(at)s.") % {"at": here.saved_at} if here.saved_at[0].isdigit() else _("Bewaard.")


def _show(request: HttpRequest, here: Intake, staff: Staff, *, errors: Errors | None = None) -> HttpResponse:
    wrong = errors or {}
    response = render(
        request,
        "casework/pages/intake.html",
        {
            "errors": list(wrong.items()),
            "story": field(
                "story",
                _("Notities: wat vertelt de beller?"),
                kind="textarea",
                rows=12,
                value=here.answers.get("story", ""),
                hint=_("Schrijf mee in gewone woorden. De melder leest dit later zelf terug."),
                errors=[wrong["story"]] if "story" in wrong else [],
            ),
            "need": asked(BY_NAME["need"], here.answers, wrong),
            "channel": choices(
                "channel",
                _("Hoe kwam dit binnen?"),
                list(channels().items()),
                value=here.channel,
                columns=True,
            ),
            "groups": [group for page in Page if (group := group_of(page, here.answers, wrong))],
            "code": here.code.text,
            "spoken": spoken(here.code),
            "said": said(here),
            "danger": sounds_like_danger(here.answers),
            "code_errors": [wrong["code"]] if "code" in wrong else [],
        },
        status=422 if wrong else 200,
    )
    store(response, here, staff)
    return response


def group_of(page: Page, answers: Mapping[str, Any], errors: Errors) -> Group | None:
    """The folded questions of one page; open when something in it is wrong."""
    inside = [question for question in QUESTIONS if question.page == page and question.name not in FIRST]
    if not inside:
        return None
    names = {question.name for question in inside}
    filled = sum(bool(answers.get(name)) for name in names)
    title = _("Meer hierover") if page is Page.STORY else str(PAGE_WORDS[page].title)
    if filled:
        title = _("%(title)s (%(n)s ingevuld)") % {"title": title, "n": filled}
    return Group(title, filled, bool(names & errors.keys()), [asked(one, answers, errors) for one in inside])


def asked(question: Question, answers: Mapping[str, Any], errors: Errors) -> SafeString:
    """One question as the reporter's form asks it, so that it can be read out; never as the page's own heading."""
    wrong = errors.get(question.name, "")
    if question.name == "notice_mail":
        # The form says that nobody at the counter sees this address; here somebody types it.
        return field(
            question.name,
            str(question.asks),
            kind="email",
            value=answers.get(question.name, ""),
            hint=_("In het bericht staat alleen dat er nieuws is, niet waarover."),
            errors=[wrong] if wrong else [],
        )
    if question.name not in ("need", "identity"):
        return ask(question, answers, errors)
    return choices(
        question.name,
        str(question.asks),
        options(question),
        value=answers.get(question.name),
        hint=str(question.hint),
        errors=[wrong] if wrong else [],
    )
