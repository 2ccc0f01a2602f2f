# SPDX-License-Identifier: EUPL-1.2
"""Which database role may do what with which table: one small table, read by the grants and by the test."""

from dataclasses import dataclass
from fnmatch import fnmatchcase

READ = ("SELECT",)
READ_AND_ADD = ("SELECT", "INSERT")
ALL = ("SELECT", "INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class Fence:
    """The first row whose pattern fits a table counts; both columns are what the role may do there."""

    tables: str
    app: tuple[str, ...]
    figures: tuple[str, ...]
    why: str


FENCES = (
    Fence("audit_entry", READ_AND_ADD, (), "the log grows and never changes"),
    Fence("audit_chain", READ, (), "only the database itself moves the chain on"),
    Fence(
        "audit_hidden", READ_AND_ADD, (), "who is kept out of something stays kept out of the log about it"
    ),
    Fence("django_migrations", READ, (), "tables change as the owner role"),
    Fence("counting_countable", ALL, READ, "the one door from cases to figures"),
    Fence("figures_*", ALL, READ_AND_ADD, "editions are built by the figures role and never changed by it"),
    Fence("*", ALL, (), "all else is the application's; figures see nothing of it"),
)


def fence_for(table: str) -> Fence:
    """The row of FENCES that counts for `table`."""
    return next(fence for fence in FENCES if fnmatchcase(table, fence.tables))
