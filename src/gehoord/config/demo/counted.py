# SPDX-License-Identifier: EUPL-1.2
"""Made-up countable rows of last year, so that the demo's figures have something to show. Marked as demo."""

import random
import secrets
from typing import Any

from gehoord.foundation.counting.promise import promise_all
from gehoord.foundation.reference import terms

from .people import CENTRAL, counters

HOW_MANY = 2_400
_COMMON = (
    "race",
    "disability",
    "gender",
    "religion",
    "age",
    "sexual_orientation",
    "nationality",
    "overweight",
)
_SECTORS = (
    "hospital",
    "general_practice",
    "nursing_home",
    "home_care",
    "mental_health",
    "sports_club",
    "social_work",
    "supported_living",
    "youth_care",
    "gym",
)
_CAPACITIES = (
    "client",
    "client",
    "client",
    "employee",
    "employee",
    "relative",
    "athlete",
    "volunteer",
    "witness",
)
_NATURES = ("contested_treatment", "hostile_treatment", "hostile_treatment", "threat", "unknown")
_ACTORS = ("professional", "client", "colleague", "manager", "organisation")
LATE = ("busy", "away", "other_side", "others")
_WAYS = ("registration", "information", "advice", "advice", "mediation", "assistance", "other")


def count_last_year(*, year: int) -> None:
    """Fill last year with invented rows; the same ones on every machine, under random keys."""
    chance = random.Random(f"gehoord demo {year}")
    promise_all((secrets.token_bytes(32), row_of(chance, year)) for _number in range(HOW_MANY))


def row_of(chance: random.Random, year: int) -> dict[str, Any]:
    """One invented countable row of a year, without its key."""
    places = chance.choice(counters())
    home = chance.choice(places["municipalities"])
    away = chance.choice(chance.choice(counters())["municipalities"])
    sector, capacity = chance.choice(_SECTORS), chance.choice(_CAPACITIES)
    grounds = sorted(
        set(chance.choices(_COMMON, weights=(9, 5, 4, 4, 3, 2, 2, 1), k=chance.choice((1, 1, 2))))
    )
    closed = chance.random() < 0.85
    return {
        "counter": places["code"] if chance.random() < 0.95 else CENTRAL,
        "year": year,
        "week": f"{year}-W{chance.randint(1, 52):02}",
        "channel": chance.choices(("web", "phone", "desk", "post"), weights=(70, 20, 8, 2))[0],
        "identity": chance.choices(("anonymous", "counter_only", "known"), weights=(35, 30, 35))[0],
        "residence": home if chance.random() < 0.92 else "",
        "place": home if chance.random() < 0.6 else away,
        "grounds": grounds,
        "subgrounds": ["skin_colour"] if "race" in grounds and chance.random() < 0.4 else [],
        "domain": terms.domain_for(sector, capacity),
        "sector": sector,
        "capacity": capacity,
        "natures": [chance.choice(_NATURES)],
        "directions": [terms.direction_for(capacity, chance.choice(_ACTORS))],
        "ways": sorted({chance.choice(_WAYS), *(["registration"] if chance.random() < 0.3 else [])}),
        "outcome": chance.choice(("advised", "heard", "partly_resolved", "resolved", "referred"))
        if closed
        else "",
        "days_to_close": chance.randint(2, 150) if closed else None,
        "bundle": "demo-uitspraak" if chance.random() < 0.02 else "",
        "is_void": chance.random() < 0.01,
        **_followed(chance, closed=closed),
    }


def _followed(chance: random.Random, *, closed: bool) -> dict[str, Any]:
    """How the case went: most on time, some late, most people asked afterwards do not answer."""
    plan = chance.randint(5, 55) if chance.random() < 0.55 else None
    answered = closed and chance.random() < 0.4
    asked = (
        {
            "stopped": chance.choices(
                ("yes", "partly", "no", "too_early", "declined"), weights=(5, 2, 3, 1, 1)
            )[0],
            "reprisal": chance.choices(("yes", "no", "unknown"), weights=(1, 8, 1))[0],
            "treated": chance.choices(("yes", "partly", "no"), weights=(7, 2, 1))[0],
        }
        if answered
        else {"stopped": "", "reprisal": "", "treated": ""}
    )
    weights = {"plausible": 0.18, "admitted": 0.07, "agreed": 0.06, "established": 0.02}
    contact = chance.choices((0, 1, 2, 3, 5, 8), weights=(2, 5, 6, 2, 1, 1))[0]
    late = contact > 4 or (plan or 0) > 28
    return {
        "kind": "reprisal" if chance.random() < 0.03 else "experience",
        "levels": sorted(level for level, often in weights.items() if chance.random() < often),
        "days_to_take": min(contact, chance.randint(0, 3)),
        "days_to_contact": contact,
        "days_to_plan": plan,
        "days_to_start": plan + chance.randint(1, 20) if plan is not None and chance.random() < 0.8 else None,
        # Calendar days here; a promise in working days is often still kept on the fourth.
        "contact_kept": contact <= 3,
        "late_because": chance.choice(LATE) if late else "",
        "handed_over": chance.random() < 0.02,
        **asked,
    }
