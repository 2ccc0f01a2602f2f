# SPDX-License-Identifier: EUPL-1.2
"""The form of an appointment: what is typed, and what there is to choose."""

from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from gehoord.foundation.reference import terms
from gehoord.foundation.web.components.options import Option
from gehoord.foundation.web.typed_text import clean
from gehoord.reporting.queries import open_report
from gehoord.reporting.rules import one

from ...queries.appointments import OpenAppointment, Own, Told
from ...queries.opened import Held
from ...terms import APPOINTMENT_HOWS, APPOINTMENT_KINDS

LENGTHS = ("15", "30", "45", "60", "90", "120", "180")
NAMES = (
    "kind",
    "on",
    "at",
    "long",
    "how",
    "where",
    "people",
    "words",
    "language",
    "route",
    "payer",
    "booking",
    "note",
    "odd_why",
)
_LONGEST = 2_000


@dataclass
class Typed:
    """The form as it was filled in. errors: (field, words); on, told and own only count without them."""

    values: dict[str, str]
    interpreter: bool = False
    is_safe: bool = False
    errors: list[tuple[str, str]] = field(default_factory=list)
    on: date = date.min
    told: Told = field(default_factory=lambda: Told(at="12:00"))
    own: Own = field(default_factory=Own)


def read_form(request: HttpRequest, *, before: OpenAppointment | None = None) -> Typed:
    """What was typed. before: the appointment that changes; what this form does not ask stays as it was."""
    values = {name: clean(request.POST.get(name, ""))[:_LONGEST] for name in NAMES}
    typed = Typed(values, bool(request.POST.get("interpreter")), bool(request.POST.get("is_safe")))
    try:
        typed.on = date.fromisoformat(values["on"])
    except ValueError:
        typed.errors.append(("on", _("Kies een dag.")))
    try:
        at = time.fromisoformat(values["at"]).strftime("%H:%M")
    except ValueError:
        at = ""
        typed.errors.append(("at", _("Schrijf een tijd, zo: 14:30.")))
    if before is None and values["kind"] not in APPOINTMENT_KINDS:
        typed.errors.append(("kind", _("Kies wat voor afspraak het is.")))
    if values["how"] not in APPOINTMENT_HOWS:
        typed.errors.append(("how", _("Kies hoe de afspraak gaat.")))
    language = values["language"] if values["language"] in terms.languages else ""
    typed.told = replace(
        before.told if before else Told(at="12:00"),
        at=at or "12:00",
        long=int(values["long"]) if values["long"] in LENGTHS else 60,
        how=values["how"],
        where=values["where"],
        people=values["people"],
        words=values["words"],
        language=language,
        interpreter=typed.interpreter and bool(language),
    )
    payer = values["payer"] if values["payer"] in terms.payers else ""
    typed.own = Own(
        **{name: values[name] for name in ("odd_why", "booking", "note")},
        route=values["route"] if values["route"] in APPOINTMENT_HOWS else "",
        payer=payer,
    )
    return typed


def typed_from(one: OpenAppointment) -> Typed:
    """The form of an appointment that is there."""
    told, own = one.told, one.own
    values = {
        "kind": one.kind,
        "on": one.on.isoformat(),
        "long": str(told.long),
        **{name: getattr(told, name) for name in ("at", "how", "where", "people", "words", "language")},
        **{name: getattr(own, name) for name in ("route", "payer", "booking", "note", "odd_why")},
    }
    return Typed(values, told.interpreter, on=one.on, told=told, own=own)


def empty_form(held: Held, *, language: str) -> Typed:
    """A new form: with an interpreter in the language the reporter asked for."""
    values = dict.fromkeys(NAMES, "") | {"kind": "talk", "long": "60", "how": "phone"}
    return Typed(values | {"language": "" if language == "nl" else language})


def wishes(held: Held) -> tuple[str, str]:
    """(when and how contact is safe, language to talk in) as the reporter said it last."""
    answers = open_report(held.report, held.keys.dek).answers
    safe = held.facts.contact.get("safe") or one(answers, "safe")
    return safe, one(answers, "language")


def choices() -> dict[str, Any]:
    """Everything that can be chosen."""
    nothing = Option("", _("Geen tolk nodig"))
    return {
        "kinds": [Option(code, _(words)) for code, words in APPOINTMENT_KINDS.items()],
        "hows": [Option(code, _(words)) for code, words in APPOINTMENT_HOWS.items()],
        "lengths": [Option(each, _("%(n)s minuten") % {"n": each}) for each in LENGTHS],
        "languages": [nothing, *(Option(term.code, _(term.label)) for term in terms.languages.values())],
        "routes": [Option("", _("Nog niet bekend")), *(Option(c, _(w)) for c, w in APPOINTMENT_HOWS.items())],
        "payers": [
            Option("", _("Kies wie de tolk betaalt")),
            *(Option(term.code, _(term.label)) for term in terms.payers.values()),
        ],
    }
