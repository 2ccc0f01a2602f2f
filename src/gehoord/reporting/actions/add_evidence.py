# SPDX-License-Identifier: EUPL-1.2
"""Keeping and removing files of a report or a draft. The bytes are sealed and stored before this is called."""

import json
from base64 import b64encode
from collections.abc import Iterable
from datetime import date
from typing import Protocol
from uuid import UUID

from gehoord.foundation.vault.blobs import delete_blob
from gehoord.foundation.vault.sealing import box, derive

from ..models import Evidence, Report

LABEL_STEP = 256


class Stored(Protocol):
    """A file whose sealed bytes are in storage already; id is None for one that was refused."""

    @property
    def name(self) -> str: ...
    @property
    def id(self) -> UUID | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def size(self) -> int: ...


def add_evidence(
    stored: Iterable[Stored],
    *,
    dek: bytes,
    lookup: bytes,
    today: date,
    report: Report | None = None,
    from_counter: bool = False,
) -> int:
    """Note stored files within the caller's transaction and fence. Returns how many."""
    rows = []
    for file in stored:
        if file.id is None:
            continue
        rows.append(
            Evidence(
                id=file.id,
                lookup=lookup,
                report=report,
                counter_id=report.counter_id if report else None,
                label=seal_label(dek, file.id, name=file.name, kind=file.kind, size=file.size),
                added_on=today,
                from_counter=from_counter,
            )
        )
    Evidence.objects.bulk_create(rows)
    return len(rows)


def seal_label(dek: bytes, file: UUID, *, name: str, kind: str, size: int, key: bytes = b"") -> bytes:
    """Name, type and size of a file, padded to steps of 256 bytes. key: where it does not follow from dek."""
    told: dict[str, str | int] = {"name": name[:200], "kind": kind, "size": size}
    if key:
        told["key"] = b64encode(key).decode()
    raw = json.dumps(told).encode()
    raw += b" " * (-len(raw) % LABEL_STEP)
    return box(derive(dek, "file label", str(file)), raw, purpose="file", bind=(str(file),))


def remove_evidence(file: UUID, *, lookup: bytes) -> None:
    """Take a file away again before the report is sent."""
    gone, _per_table = Evidence.objects.filter(pk=file, lookup=lookup, report=None).delete()
    if gone:
        delete_blob(str(file))
