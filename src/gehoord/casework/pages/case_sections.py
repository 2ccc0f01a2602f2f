# SPDX-License-Identifier: EUPL-1.2
"""The pages of one case, as one table: what each is called, where it is, and what asks for attention there.

The page of the case itself stays short. Each subject has a page of its own, that extends `case_frame.html`.
"""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from ..queries.appointments import planned_here
from ..queries.opened import Held
from ..queries.told_afterwards import told_afterwards
from ..queries.unread import unread
from ..queries.waits_in_case import Waiting, count_waiting
from ..terms import mark as _
from .consent.waiting import asked_now
from .labels import case_heading
from .letters.waiting import letters_waiting


@dataclass(frozen=True)
class Section:
    """One page of a case. waiting: what asks for attention there; how many stands beside its name."""

    name: str
    says: str
    waiting: Waiting | None = None
    daily: bool = False
    """Stands on the bar; the others are one press further, unless something waits there."""


SECTIONS: tuple[Section, ...] = (
    Section("case", _("De zaak"), daily=True),
    Section("consents", _("Toestemmingen"), asked_now, daily=True),
    Section("letters", _("Brieven"), letters_waiting, daily=True),
    Section("respondents", _("Andere kant"), unread, daily=True),
    Section("appointments", _("Afspraken"), planned_here, daily=True),
    Section("case_routes", _("Wegen"), daily=True),
    Section("employer:of_case", _("Organisatie")),
    Section("aftercare_of_case", _("Nazorg"), told_afterwards),
    Section("findings", _("Wat vaststaat")),
    Section("mediation", _("Bemiddeling")),
    Section("investigation", _("Onderzoek")),
    Section("institute", _("College-dossier")),
    Section("who_reads", _("Wie leest dit")),
    Section("hand_over", _("Overdragen")),
    Section("keeping", _("Bewaren en inzage")),
    Section("card", _("Intervisie")),
)


def _view(name: str) -> str:
    """A page of ours, or by its whole name one of a part further on, which we link to and know nothing of."""
    return name if ":" in name else f"casework:{name}"


def frame(request: HttpRequest, held: Held, *, here: str) -> dict[str, Any]:
    """What `case_frame.html` needs. here: the name of the section of this page."""
    counted = count_waiting(held.id, {one.name: one.waiting for one in SECTIONS if one.waiting})
    shown = []
    for section in SECTIONS:
        waiting, is_here = counted[section.name], section.name == here
        shown.append(
            {
                "address": reverse(_view(section.name), args=[held.id]),
                "words": gettext(section.says),
                "waiting": waiting,
                "is_here": is_here,
                "on_bar": section.daily or bool(waiting) or is_here,
            }
        )
    return {
        "case_id": held.id,
        "case_heading": case_heading(held.facts),
        "sections": [one for one in shown if one["on_bar"]],
        "more_sections": [one for one in shown if not one["on_bar"]],
    }
