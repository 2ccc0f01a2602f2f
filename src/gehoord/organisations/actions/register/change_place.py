# SPDX-License-Identifier: EUPL-1.2
"""A place where an organisation works: added, or closed. A closed one stays findable."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from gehoord.foundation.audit.log import record

from ...models import Name, Organisation, Place, RegisterEvent
from .keep_name import keep_name


def change_place(
    organisation: UUID,
    *,
    by: str,
    now: datetime,
    name: str = "",
    municipality: str = "",
    closed: int | None = None,
) -> None:
    """Add a place in a municipality (a CBS code), with a name or without one; or close the one with this number.

    Raises Place.DoesNotExist for a place of another organisation, or one that is closed.
    """
    today = now.date()
    with transaction.atomic():
        row = Organisation.objects.select_for_update(of=("self",)).get(pk=organisation)
        if closed is not None:
            place = Place.objects.get(pk=closed, organisation=row, until=None)
            Place.objects.filter(pk=place.pk).update(until=today)
            Name.objects.filter(place=place, until=None).update(until=today)
        else:
            name = " ".join(name.split())[:160]
            place = Place.objects.create(organisation=row, name=name, municipality=municipality, since=today)
            if name:
                keep_name(row.pk, name=name, since=today, place=place.pk)
        kind = "place-added" if closed is None else "place-ended"
        detail = {"name": place.name, "municipality": place.municipality}
        RegisterEvent.objects.create(organisation=row, kind=kind, detail=detail, by=by, at=now)
        record(f"organisation.{kind}", by=by, subject=str(row.pk), now=now)
