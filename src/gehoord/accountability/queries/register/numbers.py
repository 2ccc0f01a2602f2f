# SPDX-License-Identifier: EUPL-1.2
"""The register in a few numbers, and the words that its filters offer."""

from dataclasses import dataclass
from datetime import date

from django.db import connection
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


USED = """
with recursive used(value) as (
    (select {field} from accountability_entry
        where {field} > '' and stands and is_public and merged_into_id is null order by {field} limit 1)
    union all
    select (select {field} from accountability_entry
        where {field} > used.value and stands and is_public and merged_into_id is null order by {field} limit 1)
    from used where used.value is not null
)
select value from used where value is not null limit %s
"""
"""From one value to the next along an index: a list of names does not read a hundred thousand entries."""
FIELDS = ("owner", "dossier", "party", "subject")


def used(field: str) -> list[str]:
    """What stands in the register under owner, dossier, party or subject, in order of the alphabet."""
    if field not in FIELDS:
        raise KeyError(field)
    with connection.cursor() as cursor:
        cursor.execute(USED.format(field=field), [MOST_OFFERED])  # one of four names of ours
        return [value for (value,) in cursor.fetchall()]
