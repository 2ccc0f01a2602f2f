# SPDX-License-Identifier: EUPL-1.2
"""Questions with a yes or a reason. Plain Python: reasons are codes, the page says them in words."""

import re
from collections.abc import Mapping
from typing import Any

from gehoord.foundation.reference import terms

from .terms import NEVER_UNSAID, UNKNOWN_MUNICIPALITY, Answers

MISSING_NEED = "need"
MISSING_WORDS = "words"


def what_is_missing(answers: Mapping[str, Any]) -> list[str]:
    """What a report cannot do without: what somebody needs, and either words or a ground."""
    missing = []
    if not answers.get("need"):
        missing.append(MISSING_NEED)
    told = any(answers.get(name) for name in ("story", "ground_words"))
    if not told and not chosen(answers, "grounds"):
        missing.append(MISSING_WORDS)
    return missing


def chosen(answers: Mapping[str, Any], name: str) -> list[str]:
    """The codes chosen at a question with several answers, without "weet ik niet"."""
    value = answers.get(name) or []
    return [code for code in ([value] if isinstance(value, str) else value) if code not in NEVER_UNSAID]


def one(answers: Mapping[str, Any], name: str, otherwise: str = "") -> str:
    """The single answer to a question, or something else when it was left open."""
    value = answers.get(name) or otherwise
    return value if isinstance(value, str) else value[0]


def municipality(answers: Mapping[str, Any], name: str) -> str:
    """The CBS code at a municipality question, or empty when it is not known."""
    code = one(answers, name)
    return "" if code == UNKNOWN_MUNICIPALITY else code


def place_of(answers: Mapping[str, Any]) -> str:
    """Where it happened as the yearly form counts it: a municipality, or landelijk/online/buitenland."""
    return municipality(answers, "place") or one(answers, "elsewhere")


def may_be_recognised(answers: Mapping[str, Any]) -> list[str]:
    """Words by which somebody who is anonymous may be recognised, as kinds: mail, phone, name, only.

    A gentle warning, not a judgement: it looks at form, not at meaning, and misses much.
    """
    text = " ".join(str(answers.get(name) or "") for name in ("story", "effect", "others", "spot"))
    plain, kinds = text.lower(), []
    # The cheap look goes first: a pattern that scans a long story for nothing costs more than the page.
    if "@" in text and re.search(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,}", text):
        kinds.append("mail")
    if PHONE.search(text):
        kinds.append("phone")
    kinds += ["name"] * any(words in plain for words in OWN_NAME)
    kinds += ["only"] * any(words in plain for words in THE_ONLY)
    return kinds


PHONE = re.compile(r"(?<!\d)(?:\+31|0031|0)[\s-]?\d(?:[\s-]?\d){7,9}(?!\d)")
OWN_NAME = ("mijn naam is", "ik heet ", "my name is", "اسمي")
THE_ONLY = ("als enige", "de enige", "the only", "الوحيد")
DANGER = (
    "zelfmoord",
    "zelfdoding",
    "suïcide",
    "suicide",
    "mezelf iets aandoen",
    "niet meer leven",
    "wil dood",
    "maak me dood",
    "vermoord",
    "doodmaken",
    "verkracht",
    "aangerand",
    "mishandel",
    "pistool",
    "kill myself",
    "kill me",
    "kill you",
    "end my life",
    "raped",
    "stabbed",
    "انتحار",
    "أقتل",
    "اقتل",
    "قتلي",
    "يقتلني",
    "سكين",
    "اغتصب",
    "سلاح",
)
"""Parts of words that call for help now, in the three languages; too often rather than too seldom."""
DANGER_WORDS = re.compile(r"\b(?:mes|gun|knife|rape)\b")


def sounds_like_danger(answers: Mapping[str, Any]) -> bool:
    """Whether the words call for the way to 112 and to people who answer tonight. Never blocks anything."""
    text = " ".join(str(answers.get(name) or "") for name in ("story", "effect"))
    plain = text[:50_000].lower()
    return any(part in plain for part in DANGER) or DANGER_WORDS.search(plain) is not None


def coded(answers: Mapping[str, Any], *, counter: str, channel: str, year: int, week: str) -> dict[str, Any]:
    """The coarse facts of a report as it comes in (the fields of foundation/counting's Countable).

    Nature and way of handling are for the counter to code; until then: unknown, and registration only.
    """
    sector = one(answers, "sector", "unknown")
    capacity = one(answers, "capacity", "unknown")
    actors = chosen(answers, "who") or ["unknown"]
    return {
        "counter": counter,
        "year": year,
        "week": week,
        "channel": channel,
        "identity": one(answers, "identity", "anonymous"),
        "residence": municipality(answers, "residence"),
        "place": place_of(answers),
        "grounds": chosen(answers, "grounds") or (["other"] if answers.get("ground_words") else ["unknown"]),
        "subgrounds": chosen(answers, "subgrounds"),
        "domain": terms.domain_for(sector, capacity),
        "sector": sector,
        "capacity": capacity,
        "natures": ["unknown"],
        "directions": sorted({terms.direction_for(capacity, actor) for actor in actors}),
        "ways": ["registration"],
        "outcome": "",
        "days_to_contact": None,
        "days_to_close": None,
        "bundle": "",
        "kind": one(answers, "kind", "experience"),
        "levels": [],
        "stopped": "",
        "reprisal": "",
        "treated": "",
        "days_to_take": None,
        "days_to_plan": None,
        "days_to_start": None,
        "contact_kept": None,
        "late_because": "",
        "handed_over": False,
        "is_void": False,
    }


def wants_help(answers: Answers) -> bool:
    """Whether this is a klacht (help asked) rather than a melding only."""
    need = one(answers, "need", "unsure")
    return str(terms.needs[need].extra.get("wants_help")) != "no"
