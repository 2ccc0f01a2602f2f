# SPDX-License-Identifier: EUPL-1.2
"""The register in a few numbers, and the words that its filters offer."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from ...life.axes import Declared, Proof
from .listing import late
from .shown import public_entries

MOST_OFFERED = 200


@dataclass(frozen=True, slots=True)
class Numbers:
    """Whole numbers of public entries. said: declared done without evidence seen; seen: with evidence."""

    entries: int
    running: int
    late: int
    said: int
    seen: int


def numbers(*, today: date) -> Numbers:
    """How many stand in the register, and how they stand. One statement."""
    told = public_entries().aggregate(
        entries=Count("pk"),
        running=Count("pk", filter=Q(is_running=True)),
        late=Count("pk", filter=late(today)),
        said=Count("pk", filter=Q(declared=Declared.DONE, proof=Proof.NONE)),
        seen=Count("pk", filter=Q(proof__in=(Proof.SEEN, Proof.MET, Proof.PARTLY))),
    )
    return Numbers(**told)


def used(field: str) -> list[str]:
    """What stands in the register under owner, dossier, party or subject, most used first."""
    rows = (
        public_entries()
        .exclude(**{field: ""})
        .values_list(field)
        .annotate(often=Count("pk"))
        .order_by("-often", field)[:MOST_OFFERED]
    )
    return [value for value, _often in rows]
