# SPDX-License-Identifier: EUPL-1.2
"""An appointment in words, for all pages that show one."""

from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gehoord.foundation.reference import terms

from ...queries.appointments import OpenAppointment
from ...terms import APPOINTMENT_HOWS, APPOINTMENT_KINDS, APPOINTMENT_STATES, AppointmentState
from ..labels import name_in


def when(one: OpenAppointment) -> str:
    """Day and hour as people say them, with the hour it ends."""
    day = date_format(one.on, "l j F Y")
    return _("%(day)s, %(from)s tot %(to)s") % {
        "day": day,
        "from": f"{one.begins:%H:%M}",
        "to": f"{one.ends:%H:%M}",
    }


def as_row(one: OpenAppointment) -> dict[str, Any]:
    """Values for a template. told: what both sides read, as questions and answers."""
    told = one.told
    rows: list[tuple[str, object]] = [
        (_("Wanneer"), when(one)),
        (_("Hoe"), _(APPOINTMENT_HOWS.get(told.how, told.how))),
    ]
    rows += [
        (label, said)
        for label, said in (
            (_("Waar of welk nummer"), told.where),
            (_("Wie erbij zijn"), told.people),
            (_("Tolk"), _interpreter(one)),
            (_("Wat we erbij zeiden"), told.words),
            (_("Waarom het niet doorgaat"), told.ended_words),
            (_("Wat er nu gebeurt"), told.next),
        )
        if said
    ]
    return {
        "one": one,
        "kind": _(APPOINTMENT_KINDS.get(one.kind, one.kind)),
        "state": _(APPOINTMENT_STATES[AppointmentState(one.state)]),
        "when": when(one),
        "rows": rows,
    }


def _interpreter(one: OpenAppointment) -> str:
    if not one.told.language:
        return ""
    language = name_in(terms.languages, one.told.language)
    sure = _("de tolk komt") if one.told.interpreter else _("we regelen dit nog")
    return f"{language}: {sure}"
