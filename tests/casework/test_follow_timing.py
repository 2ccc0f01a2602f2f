# SPDX-License-Identifier: EUPL-1.2
"""A code that leads nowhere tells nothing by how long the answer takes: was it ever there, and what became of it?"""

import time
from itertools import cycle
from statistics import median

import pytest
from django.test import Client
from tests.builders import TryCounter, report

from gehoord.casework.actions.withdraw import withdraw
from gehoord.foundation.audit.log import SYSTEM
from gehoord.foundation.people.fence import fenced
from gehoord.foundation.vault.codes import Code
from gehoord.reporting.actions.destroy_report import destroy_report
from gehoord.reporting.queries import find_by_code

pytestmark = pytest.mark.django_db(transaction=True)

TRIES = 200
APART = 0.005


def test_unknown_withdrawn_and_destroyed_codes_look_the_same_and_take_as_long(counter: TryCounter, now):
    codes = {"unknown": Code.new(), "withdrawn": _withdrawn(now), "destroyed": _destroyed(now)}
    texts = {kind: code.text for kind, code in codes.items()}
    browsers = cycle([Client(REMOTE_ADDR=f"192.0.2.{number}") for number in range(1, 11)])
    taken: dict[str, list[float]] = {kind: [] for kind in codes}
    seen: dict[str, set[bytes]] = {kind: set() for kind in codes}
    for text in texts.values():
        next(browsers).post("/volgen/", {"code": text})

    for _try in range(TRIES):
        for kind, text in texts.items():
            browser = next(browsers)
            began = time.perf_counter()
            answer = browser.post("/volgen/", {"code": text})
            taken[kind].append(time.perf_counter() - began)
            seen[kind].add(answer.content.replace(text.encode(), b"CODE"))

    medians = {kind: median(times) for kind, times in taken.items()}
    print({kind: f"{1000 * one:.2f} ms" for kind, one in medians.items()})
    assert max(medians.values()) - min(medians.values()) < APART
    assert seen["unknown"] == seen["withdrawn"] == seen["destroyed"]
    assert len(seen["unknown"]) == 1


def _withdrawn(now) -> Code:
    sent = report(now=now)
    with fenced(lookup=sent.code.lookup_hash):
        row = find_by_code(sent.code)
        assert row is not None
        withdraw(row, dek=sent.dek, now=now)
    return sent.code


def _destroyed(now) -> Code:
    sent = report(now=now)
    with fenced(counter=sent.counter):
        row = find_by_code(sent.code)
        assert row is not None
        destroy_report(row, rule="retention", by=SYSTEM, now=now)
    return sent.code
