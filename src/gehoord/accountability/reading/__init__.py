# SPDX-License-Identifier: EUPL-1.2
"""Reading a parliamentary document (lezen): text in, findings with offsets out. Plain Python, no network, no models."""

from .shapes import Reading

VERSION = "1"
"""Raised when the same text may give other findings; stored beside what was found."""


def read(text: str, *, name: str = "") -> Reading:
    """All that is found in `text`. The same text always gives the same. Never raises, on any text; linear in its length.

    name is only used as a hint of where the text comes from (a file name such as "ah-tk-20222023-1944.html").
    """
    return Reading(VERSION)
