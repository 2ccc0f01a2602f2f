# SPDX-License-Identifier: EUPL-1.2
"""Why somebody reads a colleague's case: chosen from a list, kept for this sign-in, logged at each opening."""

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gehoord.foundation.web.components.options import Option

REASONS = {
    "waarnemen": gettext_lazy("Ik neem waar voor een collega"),
    "meelezen": gettext_lazy("Een collega vroeg me om mee te lezen"),
    "melder": gettext_lazy("De melder belt of staat aan de balie"),
    "toezicht": gettext_lazy("Ik kijk als coördinator mee"),
    "vergelijken": gettext_lazy("Ik vergelijk met een andere zaak"),
}
"""Codes and no free text: the log holds nothing that somebody told."""
_IN_SESSION, _MOST = "reasons", 50


def reasons_to_read() -> list[Option]:
    """The choices, in words."""
    return [Option(code, _(str(words))) for code, words in REASONS.items()]


def keep_reason(request: HttpRequest, case: UUID) -> bool:
    """Remember the reason that was chosen, until the sign-in ends. False: none was chosen."""
    chosen = request.POST.get("why", "")
    if chosen not in REASONS:
        return False
    kept = dict(request.session.get(_IN_SESSION, {}))
    kept[str(case)] = chosen
    request.session[_IN_SESSION] = dict(list(kept.items())[-_MOST:])
    return True


def given_reason(request: HttpRequest, case: UUID) -> str:
    """The reason given before in this sign-in, or ""."""
    return str(request.session.get(_IN_SESSION, {}).get(str(case), ""))
