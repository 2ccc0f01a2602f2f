# SPDX-License-Identifier: EUPL-1.2
"""Who a letter comes from: name, telephone and address of the counter, as far as the letter uses them."""

from gehoord.foundation.people.routing import counter_map

from ...letters.table import Kind


def sender_of(kind: Kind, counter: int) -> dict[str, str]:
    """The variables of the letter that tell who sends it."""
    where = counter_map().by_id.get(counter)
    told = {
        "team": where.name if where else "",
        "phone": where.phone if where else "",
        "address_of_team": where.address if where else "",
    }
    return {name: value for name, value in told.items() if name in kind.variables}
