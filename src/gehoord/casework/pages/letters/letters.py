# SPDX-License-Identifier: EUPL-1.2
"""The letters of a case (brieven): what was sent, when and how; drafts; and what can be written."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from gehoord.foundation.people.roles import Permission

from ...letters.table import BY_LETTER, CHANNEL_NAMES, LETTERS, PARTNER, RESPONDENT, TO_NAMES
from ...queries.letters import OpenLetter, letters_of, undelivered
from ...queries.opened import Held
from ..case_sections import frame
from ..found import of_case
from ..section_reading import read_section


@of_case(Permission.CASE_WRITE)
def letters(request: HttpRequest, case: UUID) -> HttpResponse:
    """All letters, newest first."""
    held = read_section(request, case)
    if not isinstance(held, Held):
        return held
    found = letters_of(held)
    stuck = undelivered(found)
    return render(
        request,
        "casework/pages/letters/letters.html",
        {
            **frame(request, held, here="letters"),
            "case": case,
            "letters": [
                {
                    "one": one,
                    "says": letter_says(one),
                    "to": whom(one),
                    "how": _(CHANNEL_NAMES[one.channel]),
                    "stuck": one.id in stuck,
                }
                for one in found
            ],
            "kinds": [
                {
                    "says": _(kind.says),
                    "to": _(TO_NAMES[kind.to]),
                    "address": reverse("casework:letter_write", args=[case, kind.name]),
                }
                for kind in LETTERS
                if kind.by_hand
            ],
        },
    )


def whom(one: OpenLetter) -> str:
    """To whom: by name where it is somebody else than the reporter, whose name stands nowhere here."""
    to = _(TO_NAMES[one.to])
    return f"{to} ({one.lines[0]})" if one.lines and one.to in (RESPONDENT, PARTNER) else to


def letter_says(one: OpenLetter) -> str:
    """What the counter calls this letter; its own name where the table does not know it any more."""
    return _(BY_LETTER[one.name].says) if one.name in BY_LETTER else one.name
