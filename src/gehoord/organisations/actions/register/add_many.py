# SPDX-License-Identifier: EUPL-1.2
"""Adding many organisations to the register at once, from a list: two hundred thousand within two minutes."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain, islice
from typing import Any

from django.db import connection, transaction

from gehoord.foundation.audit.log import record

from ...rules.names import LONGEST, core_of, spelled_as_heard
from .keep_name import sound_keys, sounds_of

BATCH = 5000
_ROWS = "COPY organisations_organisation (id, name, sector, size, municipality, trade_number, post_address, is_demo, added_on) FROM STDIN"
_PLACES = "COPY organisations_place (id, organisation_id, name, municipality, since) FROM STDIN"
_NAMES = "COPY organisations_name (organisation_id, name, core, sounds, place_id, since, until) FROM STDIN"
_EVENTS = "COPY organisations_register_event (organisation_id, kind, detail, why, by, at) FROM STDIN"
_KNOWN = "SELECT lower(name), municipality FROM organisations_organisation"
_NUMBERS = "SELECT nextval(pg_get_serial_sequence('organisations_place', 'id')) FROM generate_series(1, %s)"


@dataclass(frozen=True)
class Listed:
    """One organisation of a list, checked. formerly: names it had. places: (name, municipality) of its locations."""

    name: str
    sector: str
    municipality: str = ""
    size: str = ""
    trade_number: str = ""
    post_address: str = ""
    formerly: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Progress:
    """How far it is: added so far, and how many stood in the register already."""

    added: int
    there: int


def add_many(
    listed: Iterable[Listed], *, by: str, now: datetime, is_demo: bool = False
) -> Iterator[Progress]:
    """Add what is not there yet, by name and municipality; say after each batch how far it is.

    Each batch is a transaction of its own: what was said to be added stays, and starting again adds the rest.
    """
    with connection.cursor() as cursor:
        cursor.execute(_KNOWN)
        known = set(cursor.fetchall())
    added = there = 0
    rest = iter(listed)
    while batch := list(islice(rest, BATCH)):
        fresh = []
        for one in batch:
            at = (one.name.lower(), one.municipality)
            if at in known:
                there += 1
            else:
                known.add(at)
                fresh.append(one)
        if fresh:
            with transaction.atomic():
                _copy(fresh, by=by, now=now, is_demo=is_demo)
                record("organisation.listed", by=by, facts={"count": len(fresh)}, now=now)
        added += len(fresh)
        yield Progress(added, there)


def _copy(fresh: list[Listed], *, by: str, now: datetime, is_demo: bool) -> None:
    today = now.date()
    keyed = [(uuid.uuid4(), one) for one in fresh]
    places = [(key, *place) for key, one in keyed for place in _places(one)]
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS, [len(places)])
        numbered = [(number, *place) for (number,), place in zip(cursor.fetchall(), places, strict=True)]
    names: list[tuple[uuid.UUID, str, int | None, date | None]] = [
        (key, one.name, None, None) for key, one in keyed
    ]
    names += [(key, name, None, today) for key, one in keyed for name in one.formerly]
    names += [(key, name, number, None) for number, key, name, _gm in numbered if name]
    heard = [spelled_as_heard(name) for _key, name, _place, _until in names]
    keys = sound_keys(set(chain.from_iterable(heard)))
    _into(
        _ROWS,
        (
            (key, o.name, o.sector, o.size, o.municipality, o.trade_number, o.post_address, is_demo, today)
            for key, o in keyed
        ),
    )
    _into(_PLACES, ((*place, today) for place in numbered))
    _into(
        _NAMES,
        (
            (key, name[:LONGEST], core_of(name), sounds_of(words, keys), place, today, until)
            for (key, name, place, until), words in zip(names, heard, strict=True)
        ),
    )
    _into(_EVENTS, ((key, "listed", "{}", "", by, now) for key, _one in keyed))


def _places(one: Listed) -> list[tuple[str, str]]:
    return [*([("", one.municipality)] if one.municipality else []), *one.places]


def _into(statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for row in rows:
            copy.write_row(row)
