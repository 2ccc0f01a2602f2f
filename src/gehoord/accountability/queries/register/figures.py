# SPDX-License-Identifier: EUPL-1.2
"""Numbers of ours that an entry points at: which edition and table, and whether they are there (cijfers)."""

import re
from collections.abc import Iterable

from gehoord.figures import queries as figures

FIGURES = "/cijfers/"
ADDRESS = re.compile(r"/cijfers/(?P<edition>[0-9a-z-]{4,20})/(?:(?P<table>[a-z0-9-]{1,60})/?)?(?:#.*)?$")
FOLLOW_UP = "opvolging"


def figure_exists(link: str) -> bool:
    """Whether this address under /cijfers/ leads to an edition, and its table when it names one."""
    found = ADDRESS.match(link)
    edition = figures.by_code(found["edition"]) if found else None
    if found is None or edition is None:
        return False
    table = found["table"]
    return not table or table == FOLLOW_UP or figures.shown(edition, table) is not None


def edition_of(link: str) -> str:
    """The code of the edition in such an address ("2026-v2"), or nothing."""
    found = ADDRESS.match(link)
    return found["edition"] if found else ""


def existing(links: Iterable[str]) -> frozenset[str]:
    """Which of these lead to an edition that is there. One statement when there is a figure among them, else none."""
    ours = {link for link in links if link.startswith(FIGURES)}
    known = {edition.code for edition in figures.released()} if ours else set()
    return frozenset(link for link in ours if edition_of(link) in known)
