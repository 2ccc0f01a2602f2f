# SPDX-License-Identifier: EUPL-1.2
"""The order of norms in a version."""

from collections.abc import Sequence

from ...models import Norm


def number_again(norms: Sequence[Norm]) -> None:
    """Number these norms from 1 in this order; new ones are written, and no number is ever used by two."""
    there = [one for one in norms if not one._state.adding]
    new = [one for one in norms if one._state.adding]
    for number, one in enumerate(there, start=1):
        one.number = -number
    Norm.objects.bulk_update(there, ["number"])
    for number, one in enumerate(norms, start=1):
        one.number = number
    Norm.objects.bulk_update(there, ["number"])
    Norm.objects.bulk_create(new)
