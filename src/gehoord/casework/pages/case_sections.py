# SPDX-License-Identifier: EUPL-1.2
"""The pages of one case, as one table: what each is called, where it is, and what asks for attention there.

The page of the case itself stays short. Each subject has a page of its own, that extends `case_frame.html`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from ..queries.appointments import planned_here
from ..queries.opened import Held
from ..queries.told_afterwards import told_afterwards
from ..queries.unread import unread
from ..terms import mark as _
from .consent.waiting import asked_now
from .labels import case_heading
from .letters.waiting import letters_waiting


@dataclass(frozen=True)
class Section:
    """One page of a case. waiting: how many things ask for attention there, from the held case; 0 for none."""

    name: str
    says: str
    waiting: Callable[[Held], int] | None = None


SECTIONS: tuple[Section, ...] = (
    Section("case", _("De zaak")),
    Section("aftercare_of_case", _("Nazorg"), told_afterwards),
    Section("consents", _("Toestemmingen"), asked_now),
    Section("letters", _("Brieven"), letters_waiting),
    Section("respondents", _("Andere kant"), unread),
    Section("findings", _("Wat vaststaat")),
    Section("mediation", _("Bemiddeling")),
    Section("investigation", _("Onderzoek")),
    Section("appointments", _("Afspraken"), planned_here),
    Section("case_routes", _("Wegen")),
    Section("institute", _("College-dossier")),
    Section("who_reads", _("Wie leest dit")),
    Section("hand_over", _("Overdragen")),
    Section("keeping", _("Bewaren en inzage")),
    Section("card", _("Intervisie")),
)


def frame(request: HttpRequest, held: Held, *, here: str) -> dict[str, Any]:
    """What `case_frame.html` needs. here: the name of the section of this page."""
    return {
        "case_id": held.id,
        "case_heading": case_heading(held.facts),
        "sections": [
            {
                "address": reverse(f"casework:{section.name}", args=[held.id]),
                "words": gettext(section.says),
                "waiting": section.waiting(held) if section.waiting else 0,
                "is_here": section.name == here,
            }
            for section in SECTIONS
        ],
    }
