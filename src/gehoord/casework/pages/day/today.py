# SPDX-License-Identifier: EUPL-1.2
"""Vandaag: the first page after signing in. What is due, what came in, who waits for whom."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.audit.log import chain_of
from gehoord.foundation.audit.visits import last_here
from gehoord.foundation.people.absences import just_back
from gehoord.foundation.people.needs import Staff, needs
from gehoord.foundation.people.roles import Permission
from gehoord.foundation.people.trainings import trainings_of

from ...procedure import BY_NAME
from ...queries.day.hands import Hands, hands_of
from ...queries.day.meanwhile import meanwhile
from ...queries.day.today import Day, Due, day_of
from ...queries.index import Summary
from ...queries.kept_indexes import index_for
from ...terms import APPOINTMENT_KINDS, WAITS_FOR_NAMES, WaitsFor
from ..desk_words import desk_words
from ..found import asking
from ..labels import LINES, standing_words

LONG_AGO = timedelta(days=7)
BEGINS = 80
SEEN_BEFORE = "seen_before"
"""In the session: the day before this sign-in on which somebody was here."""
ANSWERS = {
    "given": gettext_lazy("De melder zegt ja."),
    "refused": gettext_lazy("De melder zegt nee."),
    "withdrawn": gettext_lazy("De melder neemt het terug."),
}


@needs(Permission.INBOX)
def today(request: HttpRequest) -> HttpResponse:
    """The page of the day."""
    staff, day = asking(request), timezone.localdate()
    index = index_for(staff, session=request.session.session_key or "", today=day)
    hands, since = hands_of(staff, today=day), _since(request, staff, today=day)
    found = day_of(index, hands, staff=staff, since=since, today=day)
    absence = None if hands.me else just_back(staff.id, today=day)
    return render(
        request,
        "casework/pages/day/today.html",
        {
            "today": day,
            "since": since,
            "day": found,
            "hands": hands,
            "back": absence,
            "meanwhile": [
                (link_to(line.about), _line_words(line.name), line.by or _("vanzelf"), line.on)
                for line in (meanwhile(index, absence) if absence else [])
            ],
            "due_head": [_("Zaak"), _("Wat er nu moet gebeuren"), _("Termijn"), _("Van wie")],
            "due": [_due(one, hands) for one in found.due],
            "nobody": [_due(one, hands) for one in found.due_of_nobody],
            "waiting": [(link_to(one, name="take"), one.received_on) for one in found.waiting],
            "new_waiting": sum(one.received_on >= since for one in found.waiting),
            **_news(found, hands),
            "appointments": [
                (
                    one.told.at,
                    _(APPOINTMENT_KINDS.get(one.kind, "")),
                    link_to(about),
                    hands.stands_in(about.handler),
                )
                for one, about in found.appointments
            ],
            "waits": _waits(found, hands),
            "ending": [one for one in trainings_of(staff.id, today=day) if one.ends_soon],
        },
    )


def _since(request: HttpRequest, staff: Staff, *, today: date) -> date:
    """The last day before today on which this member was here; asked once for each sign-in."""
    kept = request.session.get(SEEN_BEFORE, "")
    day, _bar, for_day = kept.partition("/")
    if for_day == today.isoformat():
        return date.fromisoformat(day)
    midnight = timezone.make_aware(datetime.combine(today, time()))
    found = last_here(chain_of(staff.counter), by=staff.by, before=midnight) or today - LONG_AGO
    request.session[SEEN_BEFORE] = f"{found.isoformat()}/{today.isoformat()}"
    return found


def _news(found: Day, hands: Hands) -> dict[str, Any]:
    return {
        "messages": [(link_to(one.about), hands.stands_in(one.about.handler)) for one in found.messages],
        "consents": [(link_to(one.about), ANSWERS.get(one.what, "")) for one in found.consents],
        "pieces": [(link_to(one.about), hands.stands_in(one.about.handler)) for one in found.pieces],
        "has_news": bool(
            found.waiting
            or found.messages
            or found.consents
            or found.pieces
            or found.offers
            or found.call_backs
        ),
    }


def _due(one: Due, hands: Hands) -> list[object]:
    stands_in = hands.stands_in(one.about.handler)
    whose = (
        _("waarneming voor %(name)s") % {"name": stands_in}
        if stands_in
        else (_("van jou") if one.about.handler == hands.member else _("nog van niemand"))
    )
    return [link_to(one.about), desk_words(one.what), standing_words(one.standing), whose]


def _waits(found: Day, hands: Hands) -> list[tuple[str, list[tuple[SafeString, str, SafeString]]]]:
    return [
        (
            _(WAITS_FOR_NAMES[WaitsFor(who)]),
            [(link_to(one.about), desk_words(one.what), standing_words(one.standing)) for one in lines],
        )
        for who, lines in found.waits.items()
    ]


def _line_words(name: str) -> str:
    return _(BY_NAME[name].says) if name in BY_NAME else str(LINES.get(name, ""))


def link_to(about: Summary, *, name: str = "case") -> SafeString:
    """A case, or with name="take" a waiting report, by how it begins."""
    words = Truncator(about.begins).chars(BEGINS) or _("(zonder woorden)")
    return format_html('<a href="{}" dir="auto">{}</a>', reverse(f"casework:{name}", args=[about.id]), words)
