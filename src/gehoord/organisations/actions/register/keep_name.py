# SPDX-License-Identifier: EUPL-1.2
"""Keeping a name in the register, ready to be found: by its letters and by its sound."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import connection

from ...models import Name
from ...rules.names import LONGEST, core_of, spelled_as_heard

SOUND_LENGTH = 16
_KEYS = "SELECT word, metaphone(word, %s) FROM unnest(%s::text[]) word"


def keep_name(organisation: UUID, *, name: str, since: date, place: int | None = None) -> Name:
    """One name more. place: the location that is called so; none for a name of the organisation itself."""
    heard = spelled_as_heard(name)
    keys = sound_keys(heard)
    return Name.objects.create(
        organisation_id=organisation,
        name=name[:LONGEST],
        core=core_of(name),
        sounds=sounds_of(heard, keys),
        place_id=place,
        since=since,
    )


def sounds_of(heard: Collection[str], keys: dict[str, str]) -> list[str]:
    """The keys of the words of one name, each once, in their order; a word of figures only has none."""
    return list(dict.fromkeys(keys[word] for word in heard if keys.get(word)))


def sound_keys(words: Collection[str]) -> dict[str, str]:
    """Word → its key, by PostgreSQL's metaphone. One statement for all of them."""
    with connection.cursor() as cursor:
        cursor.execute(_KEYS, [SOUND_LENGTH, sorted(set(words))])
        return dict(cursor.fetchall())
