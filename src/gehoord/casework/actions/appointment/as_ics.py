# SPDX-License-Identifier: EUPL-1.2
"""An appointment for somebody's own calendar (.ics): neutral, since others look into a calendar too.

No place, no people, no words, no organiser: only "Afspraak" and the hour. The same appointment keeps its UID;
each change has a higher SEQUENCE; one that does not go on takes itself out again (METHOD:CANCEL).
"""

from datetime import datetime, timedelta

from ...queries.appointments import OpenAppointment
from ...terms import AppointmentState

TITLE = "Afspraak"


def as_ics(one: OpenAppointment, *, title: str = TITLE, now: datetime) -> bytes:
    """The calendar file, in the time of Amsterdam with its rules of summer time. title: as the reader speaks it."""
    from icalendar import Calendar, Event  # needed for nothing else

    stays = one.state != AppointmentState.CANCELLED
    event = Event()
    event.add("uid", str(one.id))
    event.add("summary", title)
    event.add("dtstamp", now)
    event.add("dtstart", one.begins)
    # A length and no end: an end in the hour that comes twice in autumn cannot be said in the time of Amsterdam.
    event.add("duration", timedelta(minutes=one.told.long))
    event.add("sequence", one.version - 1)
    event.add("status", "CONFIRMED" if stays else "CANCELLED")
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE" if stays else "TRANSPARENT")
    calendar = Calendar()
    calendar.add("prodid", "-//afspraak//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH" if stays else "CANCEL")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())
