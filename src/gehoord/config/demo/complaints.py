# SPDX-License-Identifier: EUPL-1.2
"""Made-up complaints about the counters of the demo."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from gehoord.casework.actions.complaint.receive_complaint import receive_complaint
from gehoord.foundation.people.actions.open_counter import Opened
from gehoord.foundation.vault.codes import Code

from .people import MAIN

TOLD = (
    (
        MAIN,
        "reporter",
        9,
        "Ik hoorde drie weken niets, terwijl er twee dagen was beloofd. Toen ik belde wist niemand ervan. (demo)",
        "Dat jullie zeggen hoe het kwam, en dat het bij een ander niet weer gebeurt.",
    ),
    (
        "gelderland",
        "respondent",
        3,
        "In de brief stond al dat ik fout zat, terwijl niemand mij iets had gevraagd. (demo)",
        "",
    ),
)


def complain(opened: Mapping[str, Opened], *, now: datetime) -> None:
    """Send them, the oldest first. The codes are thrown away."""
    for counter, side, days, story, wish in TOLD:
        receive_complaint(
            {"story": story, "wish": wish, "name": "", "reach": ""},
            about=opened[counter].counter.pk,
            from_side=side,
            code=Code.new(),
            now=now - timedelta(days=days),
        )
