# SPDX-License-Identifier: EUPL-1.2
"""Two who act at once: the second hears what happened meanwhile, and keeps what they typed."""

from django.utils.translation import gettext as _

from ..actions.move_case import last_line
from ..queries.opened import Held, time_line
from .labels import line_name


def meanwhile(held: Held, seen: str) -> str:
    """What happened since the page with this last line was made, as one sentence; "" when nothing did.

    seen: the number as the form carried it; a form without one asks for no such check.
    """
    if not seen.isdigit() or int(seen) == last_line(held.id):
        return ""
    news = [line for line in time_line(held) if line.number > int(seen)]
    told = ", ".join(f"{line_name(line)} ({line.by})" if line.by else line_name(line) for line in news)
    return _(
        "Er gebeurde net iets met deze zaak: %(what)s. Wat je typte staat er nog. Kijk of het nog klopt."
    ) % {"what": told}
