# SPDX-License-Identifier: EUPL-1.2
"""Aangeboden: what other counters offer to this one; read why, then take it over or give it back."""

from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.web.errors import error_page
from gehoord.foundation.web.typed_text import clean

from ...actions.hand_over.accept import accept
from ...actions.hand_over.give_back import give_back
from ...deadlines import standing
from ...queries.hand_overs import offers_to, open_offer
from ..found import asking
from ..labels import reason_words, standing_words
from .short import short_rows

LONGEST = 5_000


@needs(Permission.CASE_READ)
def offers(request: HttpRequest) -> HttpResponse:
    """The list; what is in it is read on the page of one."""
    staff, today = asking(request), timezone.localdate()
    rows = [(one, standing_words(standing(one.due_on, today=today))) for one in offers_to(staff.counter)]
    return render(request, "casework/pages/hand_over/offers.html", {"offers": rows})


@needs(Permission.CASE_WRITE)
def one_offer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Read the words and answer."""
    staff, now = asking(request), timezone.localtime()
    typed, reasons = clean(request.POST.get("why", ""))[:LONGEST], []
    try:
        if request.method == "POST" and request.POST.get("do") == "accept":
            done = accept(key, by=staff, now=now)
            if done.case:
                return HttpResponseRedirect(reverse("casework:case", args=[done.case]))
            reasons = done.reasons
        elif request.method == "POST":
            reasons = give_back(key, why=typed, by=staff, now=now)
            if not reasons:
                return HttpResponseRedirect(reverse("casework:offers"))
        offer = open_offer(key, counter=staff.counter, keys=staff.keys)
    except (ObjectDoesNotExist, KeyError):
        if not reasons:
            return error_page(request, 404)
        told = {"reasons": reason_words(reasons)}
        return render(request, "casework/pages/hand_over/offer_gone.html", told, status=409)
    record("hand-over.read", by=staff.by, counter=staff.counter, subject=str(offer.case), now=now)
    words = reason_words(reasons)
    return render(
        request,
        "casework/pages/hand_over/offer.html",
        {
            "offer": offer,
            "short": short_rows(offer.short),
            "typed": typed,
            "title": _("Aangeboden door %(name)s") % {"name": offer.from_name},
            "errors": [("why", said) for said in words],
            "said": words,
        },
        status=409 if reasons else 200,
    )
