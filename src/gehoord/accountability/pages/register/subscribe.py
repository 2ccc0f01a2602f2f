# SPDX-License-Identifier: EUPL-1.2
"""Abonneren: the same choice as a feed of what happens (Atom) and as last days in a calendar (.ics)."""

from datetime import UTC, datetime, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from gehoord.foundation.web.access import public

from ...life.words import day, declared_words, proof_words
from ...queries.addresses import entry_address, whole_address
from ...queries.register.feed import due, happened
from ...queries.register.shown import Shown
from ...terms import ENTRY_KINDS, EVENTS
from .asked import address_query, asked_of, filters
from .choice_words import choice_words


@public
def subscribe(request: HttpRequest) -> HttpResponse:
    """What a feed and a calendar are, for which choice, and their addresses."""
    asked = asked_of(request)
    query = address_query(asked)
    return render(
        request,
        "accountability/pages/register/subscribe.html",
        {
            "choice": choice_words(asked),
            "filters": filters(asked),
            "atom": whole_address(reverse("accountability:register_atom") + query),
            "ics": whole_address(reverse("accountability:register_ics") + query),
            "register": reverse("accountability:register") + query,
            "is_filtered": asked.is_filtered,
        },
    )


@public
def register_atom(request: HttpRequest) -> HttpResponse:
    """Everything that is written down about the chosen entries, newest first. Says what was said as said."""
    asked = asked_of(request)
    events = happened(asked, today=timezone.localdate())
    title = _("Register van toezeggingen")
    feed = Atom1Feed(
        title=f"{title}: {choice_words(asked)}" if asked.is_filtered else title,
        link=whole_address(reverse("accountability:register") + address_query(asked)),
        description="",
        language="nl",
        feed_url=whole_address(request.get_full_path()),
        feed_guid=whole_address(reverse("accountability:register_atom") + address_query(asked)),
    )
    for event in events:
        entry = event.entry
        address = whole_address(entry_address(entry.code))
        hidden = event.document is not None and not event.document.is_public
        told = [ENTRY_KINDS[entry.kind], event.who, f"“{event.words}”" if event.words and not hidden else ""]
        feed.add_item(
            title=f"{EVENTS[event.kind]} ({day(event.on)}): {entry.what}"[:300],
            link=address,
            # Readers of feeds take it for HTML: what a document says is text.
            description=escape(" · ".join(str(one) for one in told if one)),
            unique_id=f"{address}#{event.pk}",
            pubdate=event.at,
            updateddate=event.at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=Atom1Feed.content_type, headers=CACHED)


CACHED = {"Cache-Control": "public, max-age=300"}


@public
def register_ics(request: HttpRequest) -> HttpResponse:
    """The last days of the chosen entries as days of a calendar; only what has a last day and still runs."""
    calendar = Calendar()
    calendar.add("prodid", "-//Gehoord//Register van toezeggingen//NL")
    calendar.add("version", "2.0")
    calendar.add("name", _("Register van toezeggingen"))
    calendar.add("x-wr-calname", _("Register van toezeggingen"))
    calendar.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    for one in due(asked_of(request), today=timezone.localdate()):
        calendar.add_component(_day(one))
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8", headers=CACHED)


def _day(shown: Shown) -> Event:
    """One whole day. Its id is that of the entry, so that a later term moves it and adds none (RFC 5545, 3.8.4.7)."""
    entry, last = shown.entry, shown.state.due_last
    assert last is not None
    event = Event()
    address = whole_address(entry_address(entry.code))
    event.add("uid", f"{entry.code}@register.gehoord")
    event.add("dtstamp", shown.state.last.at if shown.state.last else datetime(1970, 1, 1, tzinfo=UTC))
    event.add("dtstart", last)
    event.add("dtend", last + timedelta(days=1))
    event.add("summary", _("Laatste dag: %(what)s") % {"what": entry.what})
    event.add("url", address)
    about = [entry.owner, declared_words(shown.state), proof_words(shown.state), address]
    event.add("description", "\n".join(str(line) for line in about if line))
    event.add("sequence", len(shown.events))
    event.add("transp", "TRANSPARENT")
    return event
