# SPDX-License-Identifier: EUPL-1.2
"""The note on the reporter's page that asks how it goes after closing."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ...queries.asking_after import asks_now, is_first, stops_asking_on
from ..ask import Ask
from ..follow_door import Followed


def asks_how_it_goes(here: Followed, today: date) -> Iterator[Ask]:
    """The open question, and until when it waits."""
    case = here.case
    if case is None or not asks_now(case, today=today):
        return
    said = (
        _("We sloten je melding twee weken geleden.")
        if is_first(case)
        else _("We sloten je melding drie maanden geleden.")
    )
    until = stops_asking_on(case)
    text = [said, _("Is het gestopt? Het zijn drie korte vragen. Antwoorden mag, het hoeft niet.")]
    if until and until >= today:
        text.append(_("De vragen staan hier tot %(day)s.") % {"day": date_format(until, "l j F")})
    yield Ask(_("Hoe gaat het nu met je?"), " ".join(text), reverse("follow:aftercare"), _("Naar de vragen"))
