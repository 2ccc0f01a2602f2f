# SPDX-License-Identifier: EUPL-1.2
"""Beginning a bundle, and saying what happened once, who leads it and what the plan is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from secrets import token_hex
from uuid import UUID, uuid4

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.needs import Staff
from gehoord.foundation.vault.team_keys import newest

from ...models import Bundle
from ...queries.bundles import BundleBody, OpenBundle, hold_bundle, seal_bundle


def open_bundle(name: str, *, what: str, cases: Iterable[UUID], by: Staff, now: datetime) -> UUID:
    """Make a bundle for these cases and waiting reports; `add_to_bundle` brings them in, in pieces.

    name, what: sealed to the team. The code that is counted tells nothing.
    """
    team = newest(by.counter)
    if team is None:
        raise Bundle.DoesNotExist
    key = uuid4()
    body = BundleBody(name=name, what=what, lead=by.by, adding=tuple(str(case) for case in cases))
    Bundle.objects.create(
        id=key,
        counter_id=by.counter,
        code=f"{by.counter_code[:20]}-{token_hex(5)}",
        team_id=team.team,
        body=seal_bundle(body, keys=by.keys, team=team.team, bundle=key),
        opened_on=now.date(),
        opened_by_id=by.id,
    )
    record("bundle.opened", by=by.by, counter=by.counter, subject=str(key), now=now)
    return key


def change_bundle(bundle: UUID, *, by: Staff, now: datetime, **fields: str) -> None:
    """Keep another name, what happened, plan or lead (fields of BundleBody). Raises Bundle.DoesNotExist."""
    there = hold_bundle(bundle, keys=by.keys, lock=True)
    fresh = replace(there.body, **fields)  # type: ignore[arg-type]
    if fresh != there.body:
        keep_body(there, fresh, by=by)
        record("bundle.changed", by=by.by, counter=by.counter, subject=str(bundle), now=now)


def keep_body(bundle: OpenBundle, body: BundleBody, *, by: Staff) -> None:
    """Store the body of a bundle that is locked."""
    sealed = seal_bundle(body, keys=by.keys, team=bundle.row.team_id, bundle=bundle.id)
    Bundle.objects.filter(pk=bundle.id).update(body=sealed)
