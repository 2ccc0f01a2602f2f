# SPDX-License-Identifier: EUPL-1.2
"""The tickets of a pulse as PDF, to cut and hand out; in Dutch and English, since who gets one is not known."""

from collections.abc import Sequence
from pathlib import Path

from gehoord.foundation.papers.pdf import compiled

TEMPLATE = Path(__file__).with_name("tickets.typ")


def tickets_pdf(codes: Sequence[str], *, address: str, organisation: str, unit: str) -> bytes:
    """The document names neither who gets one nor when it was made. CannotMake for a name that no font here can show."""
    told = {"codes": list(codes), "address": address, "organisation": organisation, "unit": unit}
    return compiled(TEMPLATE, told)
