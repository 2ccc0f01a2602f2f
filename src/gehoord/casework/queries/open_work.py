# SPDX-License-Identifier: EUPL-1.2
"""What still waits at a counter, as numbers: for who wants to close it and reads no case."""

from django.utils.translation import ngettext

from gehoord.reporting.queries import without_case

from ..models import CallBack, Case
from .hand_overs import count_offers_to


def open_work(counter: int) -> list[str]:
    """Sentences that say what is not finished at a counter, or none. Within a fence of that counter."""
    cases = Case.objects.filter(counter=counter, closed_on=None).count()
    waiting = len(without_case(counter))
    calls = CallBack.objects.filter(counter=counter, done_on=None).count()
    found = []
    if cases:
        found.append(
            ngettext("Er is nog %(n)s open zaak.", "Er zijn nog %(n)s open zaken.", cases) % {"n": cases}
        )
    if waiting:
        found.append(
            ngettext(
                "Er wacht nog %(n)s melding die niemand oppakte.",
                "Er wachten nog %(n)s meldingen die niemand oppakte.",
                waiting,
            )
            % {"n": waiting}
        )
    offers = count_offers_to(counter)
    if offers:
        found.append(
            ngettext(
                "Er is nog %(n)s zaak van een ander loket aangeboden, die geen antwoord kreeg.",
                "Er zijn nog %(n)s zaken van andere loketten aangeboden, die geen antwoord kregen.",
                offers,
            )
            % {"n": offers}
        )
    if calls:
        found.append(
            ngettext(
                "Er moet nog %(n)s iemand worden teruggebeld.",
                "Er moeten nog %(n)s mensen worden teruggebeld.",
                calls,
            )
            % {"n": calls}
        )
    return found
