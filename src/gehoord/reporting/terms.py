# SPDX-License-Identifier: EUPL-1.2
"""The words of reporting (melden). Codes only; what people read stands in questions and reference terms."""

from enum import StrEnum


class Page(StrEnum):
    """The screens of the form, in order. The value is the address: /melden/<value>/."""

    NEED = "begin"
    STORY = "verhaal"
    WHEN = "waar-en-wanneer"
    WHO = "wie"
    GROUNDS = "waarom"
    YOU = "over-jou"
    KNOWN = "hoe-bekend"
    CONTACT = "contact"


class Identity(StrEnum):
    """How known somebody wants to be (Besluit ADV art. 5)."""

    ANONYMOUS = "anonymous"
    COUNTER_ONLY = "counter_only"
    KNOWN = "known"


class Kind(StrEnum):
    """What kind of answer a question takes."""

    ONE = "one"
    SELECT = "select"
    MANY = "many"
    LINE = "line"
    LONG = "long"
    DAY = "day"
    MUNICIPALITY = "municipality"
    MAIL = "mail"
    PHONE = "phone"


FIRST_ANSWER_WORKING_DAYS = 2
"""The promise on the confirmation page; the procedure of casework keeps it (design, not law)."""

REPRISAL = "reprisal"
"""The kind of a report about what was done to somebody because they told, or helped who told."""
REPRISAL_ANSWER_WORKING_DAYS = 1
"""The promise to who was made to pay for telling (design, not law)."""

WEB = "web"
NEVER_UNSAID = ("unknown",)
UNKNOWN_MUNICIPALITY = "?"
"""Somebody said that they do not know the municipality; that is an answer too."""

Answers = dict[str, str | list[str]]
