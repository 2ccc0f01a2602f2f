# SPDX-License-Identifier: EUPL-1.2
"""What asks for attention in a case, subject by subject, asked in one question to the database.

Each subject tells which rows of its own wait. They are put together (UNION) and counted here.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast

Rows = QuerySet[Any, Any]
Waiting = Callable[[UUID], Rows]
"""The rows that wait in this case, one column wide (`values`): two rows with the same value count once."""


def count_waiting(case: UUID, subjects: Mapping[str, Waiting]) -> Counter[str]:
    """Name of the subject → how many wait. One query, however many subjects."""
    parts = [_named(name, waiting(case)) for name, waiting in subjects.items()]
    return Counter(name for name, _value in parts[0].union(*parts[1:])) if parts else Counter()


def _named(name: str, rows: Rows) -> Rows:
    (column,) = rows.query.values_select
    return rows.order_by().values_list(
        Value(name, output_field=TextField()), Cast(F(column), output_field=TextField())
    )
