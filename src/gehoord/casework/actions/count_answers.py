# SPDX-License-Identifier: EUPL-1.2
"""Counting what somebody answered afterwards (nazorg): did it stop, was there reprisal, were we good to you."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from gehoord.foundation.counting.promise import promise
from gehoord.reporting.queries import count_key

if TYPE_CHECKING:
    from gehoord.reporting.models import Report

ANSWERS: Mapping[str, frozenset[str]] = {
    "stopped": frozenset({"yes", "partly", "no", "too_early", "declined"}),
    "reprisal": frozenset({"yes", "no", "unknown"}),
    "treated": frozenset({"yes", "partly", "no"}),
}
"""Countable fact → the codes it can hold. The words of the questions stand with who asks them."""


def count_answers(report: "Report", answers: Mapping[str, str], *, dek: bytes, now: datetime) -> None:
    """Promise the answers to the countable row, within the caller's transaction. A later answer replaces an earlier.

    dek: the report's own key, which reporter and counter both have. Other names and codes are left out.
    """
    known = {name: code for name, code in answers.items() if code in ANSWERS.get(name, ())}
    if known:
        # These columns are set here only, so their versions need no order with those of the case.
        promise(count_key(report, dek), known, version=int(now.timestamp()))
