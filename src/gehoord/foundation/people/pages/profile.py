# SPDX-License-Identifier: EUPL-1.2
"""What a counter offers (/loket/loketten/<code>/diensten/): for colleagues everywhere to read, for its own to change."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option

from ..actions.add_partner import LONGEST as PARTNER_FIELDS
from ..actions.add_partner import add_partner
from ..actions.change_counter import change_counter
from ..actions.change_languages import change_languages
from ..actions.end_partner import end_partner
from ..counter_details import details_from
from ..counter_list import places_of
from ..models import Counter, Partner
from ..needs import Staff, needs
from ..roles import Permission
from ..services import Offer, history_of, offers_of, partners_before, partners_of
from .counter_one import the_counter

LOCAL = ("phone", "mail", "hours", "address")
"""What a coordinator changes; the name is the steward's."""
DONE = {
    "gegevens": gettext_lazy("De gegevens zijn aangepast."),
    "talen": gettext_lazy("De talen zijn aangepast."),
    "dienst": gettext_lazy(
        "Dit staat nu zo bij jullie diensten. Melders en andere loketten kunnen het lezen."
    ),
    "partner": gettext_lazy("De partners zijn aangepast."),
}
GROUPS = {
    "help": gettext_lazy("Hulp"),
    "channel": gettext_lazy("Hoe iemand het loket bereikt"),
    "around": gettext_lazy("Wat erbij hoort"),
}
DUTIES = {
    "law": gettext_lazy("Moet van de wet"),
    "design": gettext_lazy("Beloven we bij elk loket"),
    "choice": gettext_lazy("Mag een loket zelf kiezen"),
}


@needs(Permission.TEAM_MANAGE)
def own_profile(request: HttpRequest) -> HttpResponse:
    """The way from the menu to the page of the own counter."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    return HttpResponseRedirect(reverse("people:profile", args=[staff.counter_code]))


@needs(Permission.COMPARE)
def profile(request: HttpRequest, code: str) -> HttpResponse:
    """Services, hours, address, languages and partners, with what they were before."""
    return _page(request, the_counter(code))


@require_POST
@needs(Permission.COMPARE)
def profile_details(request: HttpRequest, code: str) -> HttpResponse:
    """Other telephone, mail, hours or address."""
    staff, counter = changing(request, code)
    given = {"name": counter.name} | {name: request.POST.get(name, "") for name in LOCAL}
    wrong = change_counter(counter, details=details_from(given), by=staff.by, now=timezone.localtime())
    return _page(request, counter, wrong=wrong) if wrong else done(code, "gegevens")


@require_POST
@needs(Permission.COMPARE)
def profile_languages(request: HttpRequest, code: str) -> HttpResponse:
    """Other languages."""
    staff, counter = changing(request, code)
    change_languages(counter, codes=request.POST.getlist("languages"), by=staff.by, now=timezone.localtime())
    return done(code, "talen")


@require_POST
@needs(Permission.COMPARE)
def profile_partner(request: HttpRequest, code: str) -> HttpResponse:
    """One more partner."""
    staff, counter = changing(request, code)
    wrong = add_partner(counter, given=request.POST.dict(), by=staff.by, now=timezone.localtime())
    return _page(request, counter, wrong=wrong) if wrong else done(code, "partner")


@require_POST
@needs(Permission.COMPARE)
def profile_partner_end(request: HttpRequest, code: str, partner: int) -> HttpResponse:
    """One partner less, from today on."""
    staff, counter = changing(request, code)
    try:
        end_partner(counter, partner=partner, by=staff.by, now=timezone.localtime())
    except Partner.DoesNotExist:
        raise Http404 from None
    return done(code, "partner")


def may_change(staff: Staff, counter: Counter) -> bool:
    """The coordinator of this counter and the steward; nobody else."""
    own = staff.counter == counter.pk and staff.may(Permission.TEAM_MANAGE)
    return counter.closed_on is None and (own or staff.may(Permission.COUNTERS))


def changing(request: HttpRequest, code: str) -> tuple[Staff, Counter]:
    """Who changes which counter. Raises PermissionDenied when it is not theirs."""
    staff: Staff = request.staff  # type: ignore[attr-defined]
    counter = the_counter(code)
    if not may_change(staff, counter):
        raise PermissionDenied
    return staff, counter


def done(code: str, what: str) -> HttpResponse:
    """Back to the page, which says what was done."""
    return HttpResponseRedirect(f"{reverse('people:profile', args=[code])}?gedaan={what}")


def shown_offer(offer: Offer) -> dict[str, Any]:
    """A service in words: what it is, who says it must be there, whether it is."""
    term = offer.term
    return {
        "code": offer.code,
        "name": _(term.label),
        "plain": _(term.plain),
        "duty": DUTIES[term.extra["duty"]],
        "law": term.law,
        "offer": offer,
    }


def _page(request: HttpRequest, counter: Counter, *, wrong: dict[str, str] | None = None) -> HttpResponse:
    staff: Staff = request.staff  # type: ignore[attr-defined]
    today, wrong = timezone.localdate(), wrong or {}
    offers = offers_of(counter.pk, today=today).values()
    return render(
        request,
        "foundation/people/pages/profile.html",
        {
            "counter": counter,
            "may_change": may_change(staff, counter),
            "own": staff.counter == counter.pk,
            "groups": [
                (words, [shown_offer(one) for one in offers if one.term.extra["group"] == group])
                for group, words in GROUPS.items()
            ],
            "missing": [shown_offer(one) for one in offers if one.is_missing],
            "languages": [
                _(terms.languages[code].label) for code in counter.languages if code in terms.languages
            ],
            "all_languages": [Option(term.code, _(term.label)) for term in terms.languages.on(today)],
            "partners": partners_of(counter.pk, today=today),
            "partners_before": partners_before(counter.pk, today=today),
            "history": history_of(counter.pk),
            "areas": [place.name for place in places_of(counter.pk, today=today)],
            "given": {name: request.POST.get(name, getattr(counter, name)) for name in LOCAL},
            "partner": {f"{name}": request.POST.get(name, "") if wrong else "" for name in PARTNER_FIELDS},
            "wrong": wrong,
            "summary": list(wrong.items()),
            "done": DONE.get(request.GET.get("gedaan", "")),
        },
        status=422 if wrong else 200,
    )
