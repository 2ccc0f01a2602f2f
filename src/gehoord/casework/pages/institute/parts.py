# SPDX-License-Identifier: EUPL-1.2
"""The parts and the days of the file for the College in words, for the counter's page and the reporter's."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.web.typed_text import clean

from ...actions.institute.keep_days import due_days
from ...queries.institute import LONGEST, PARTS, FileText, OpenDraft
from ...queries.rule_facts import levels

LABELS = {
    "name": (gettext_lazy("Naam van wie het vraagt"), gettext_lazy("De naam waarmee het College je aanschrijft."), 1),
    "reach": (gettext_lazy("Hoe het College je bereikt"), gettext_lazy("Bijvoorbeeld een adres en een nummer."), 2),
    "other_side": (
        gettext_lazy("Over wie het gaat"),
        gettext_lazy("Naam en adres van de organisatie of de persoon."),
        3,
    ),
    "facts": (
        gettext_lazy("Wat er gebeurde"),
        gettext_lazy("Zoals je het zelf vertelt: wie, wat, waar en wanneer."),
        12,
    ),
    "grounds": (gettext_lazy("Waar het mee te maken heeft"), gettext_lazy("De grond, en waarom je dat denkt."), 3),
    "time_line": (
        gettext_lazy("Wanneer wat gebeurde"),
        gettext_lazy("Elke regel een moment. Eerst wanneer, dan een dubbele punt, dan wat. Zo: 3 mei 2026: afspraak bij de balie"),
        8,
    ),
    "tried": (
        gettext_lazy("Wat er al is geprobeerd"),
        gettext_lazy("Bijvoorbeeld een gesprek, een klacht of een brief, en wat eruit kwam."),
        4,
    ),
    "evidence": (
        gettext_lazy("Stukken die erbij gaan"),
        gettext_lazy("Elke regel een stuk. Eerst de naam, dan een dubbele punt, dan wat het laat zien."),
        5,
    ),
    "asked": (gettext_lazy("Wat je het College vraagt"), gettext_lazy("Bijvoorbeeld: zeg of dit discriminatie was."), 3),
}  # fmt: skip
DAYS = {
    "sent": gettext_lazy("Het verzoek is naar het College gestuurd"),
    "to_other_side": gettext_lazy("Het College stuurde het verzoek naar de andere kant"),
    "defence": gettext_lazy("De andere kant heeft geantwoord"),
    "called": gettext_lazy("De uitnodiging voor de zitting is er"),
    "papers": gettext_lazy("De laatste stukken en namen van getuigen zijn gestuurd"),
    "hearing": gettext_lazy("De zitting"),
    "hearing_was": gettext_lazy("De zitting is geweest"),
    "closed": gettext_lazy("Het College heeft het onderzoek gesloten"),
    "judged": gettext_lazy("Het oordeel is er"),
}
LAW = {
    "college_defence": "Besluit werkwijze art. 10",
    "college_hearing": "Besluit werkwijze art. 16",
    "college_papers": "Besluit werkwijze art. 17, 19(4)",
    "college_judgement": "Besluit werkwijze art. 27",
}


def fields(values: dict[str, str]) -> list[dict[str, Any]]:
    """The parts as fields of a form."""
    return [
        {
            "name": name,
            "label": label,
            "hint": hint,
            "rows": rows,
            "kind": "text" if rows == 1 else "textarea",
            "value": values.get(name, ""),
        }
        for name, (label, hint, rows) in LABELS.items()
    ]


def read(text: FileText) -> list[tuple[object, object]]:
    """The parts to read."""
    return [(LABELS[name][0], text.parts.get(name, "").splitlines()) for name in PARTS]


def given_parts(request: HttpRequest) -> dict[str, str]:
    """The parts as they were typed."""
    return {name: clean(request.POST.get(name, ""))[:LONGEST] for name in PARTS}


def day_rows(draft: OpenDraft) -> list[tuple[object, object]]:
    """The days that were entered."""
    return [(DAYS[name], day) for name in DAYS if (day := draft.text.day(name))]


def due_rows(draft: OpenDraft) -> list[dict[str, Any]]:
    """What is due now: in words, by which day, and which article sets the term."""
    return [
        {"says": _(levels()[name].says), "by": by, "law": LAW[name]}
        for name, by in sorted(due_days(draft.text).items(), key=lambda one: one[1])
    ]


def as_day(typed: str) -> date | None:
    """A day as a date field gives it; None for anything else. Raises ValueError for what is no day."""
    return date.fromisoformat(typed) if typed else None
