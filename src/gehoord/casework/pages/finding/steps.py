# SPDX-License-Identifier: EUPL-1.2
"""The steps of a mediation or an investigation with what really happened of each, from the records, never from a tick."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ...handling import BY_CODE
from ...queries.investigation import investigation_of
from ...queries.mediation import AGREEMENT, MEDIATION, mediation_of, reporters_word
from ...queries.opened import Held
from ...queries.respondents import pieces_of, respondents_of
from ...queries.sealed import DONE

INVESTIGATION = "investigation"
DONE_THERE: dict[str, tuple[str, str | Promise]] = {
    MEDIATION: ("casework:mediation", gettext_lazy("Ga naar de bemiddeling")),
    INVESTIGATION: ("casework:investigation", gettext_lazy("Ga naar het onderzoek")),
}
"""Ways that are done on a page of their own, step by step: nobody records them by a tick."""


def steps_of(held: Held, way: str, *, today: date) -> list[tuple[str, bool]]:
    """Each step in words, and whether it happened. With several on the other side: with one of them."""
    if way == MEDIATION:
        happened = _mediation(held)
    elif way == INVESTIGATION:
        happened = _investigation(held, today=today)
    else:
        return []
    return [(_(step), so) for step, so in zip(BY_CODE[way].steps, happened, strict=True)]


def _mediation(held: Held) -> list[bool]:
    found = [mediation_of(pieces_of(one.id, one.key)) for one in respondents_of(held)]
    running = [one for one in found if one.asked and not one.stopped]
    agreed = any(
        one.agreement
        and one.agreed == "yes"
        and reporters_word(held.id, AGREEMENT, one.agreement.id) == "yes"
        for one in running
    )
    return [
        reporters_word(held.id, MEDIATION) == "yes",
        any(one.their_yes == "yes" for one in running),
        MEDIATION in held.facts.ways and "both_heard" in held.facts.said,
        any(one.mediator for one in running),
        agreed,
        any(one.check_asked for one in running),
    ]


def _investigation(held: Held, *, today: date) -> list[bool]:
    stands = investigation_of(held, today=today)
    begun, weighed = stands.begun_on is not None, stands.weighed is not None
    return [
        begun or reporters_word(held.id, INVESTIGATION) == "yes",
        begun,
        weighed or (begun and stands.both_answered),
        weighed,
        weighed and held.facts.ways.get(INVESTIGATION) == DONE,
    ]
