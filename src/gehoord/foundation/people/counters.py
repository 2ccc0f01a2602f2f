# SPDX-License-Identifier: EUPL-1.2
"""Which counters there are, for work that goes past all of them in the background, one fence at a time."""

from .models import Counter


def all_counters() -> list[int]:
    """The ids of all counters, closed ones included: their reports are still kept, and so must be watched.

    Teams of organisations are not among them: they have no cases (see all_organisation_teams).
    """
    rows = Counter.objects.filter(is_organisation=False)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def all_organisation_teams() -> list[int]:
    """The ids of the teams of organisations, closed ones included: what was told there is still kept."""
    return list(Counter.objects.filter(is_organisation=True).order_by("pk").values_list("pk", flat=True))


def mail_of(counter: int) -> str:
    """The address where a counter reads its mail; empty when it has none."""
    return Counter.objects.values_list("mail", flat=True).get(pk=counter)


def central_counter() -> int | None:
    """The id of the central organisation's own counter; None when there is none (yet)."""
    return Counter.objects.filter(is_central=True, closed_on=None).values_list("pk", flat=True).first()


def is_closed(counter: int) -> bool:
    """Whether this counter closed; what is still open there has nobody."""
    return Counter.objects.filter(pk=counter, closed_on__isnull=False).exists()


def counter_names() -> dict[int, tuple[str, str, str]]:
    """(name, short name, telephone) of every counter by its id, closed ones included."""
    rows = Counter.objects.order_by("name").values_list("pk", "name", "code", "phone")
    return {pk: (name, code, phone) for pk, name, code, phone in rows}
