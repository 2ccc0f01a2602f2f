# SPDX-License-Identifier: EUPL-1.2
"""How large an organisation is: what the law asks and what is sensible depends on it."""

from .marking import mark as _

SIZES = {
    "up_to_9": _("Tot en met 9 mensen"),
    "10_to_49": _("10 tot en met 49 mensen"),
    "50_to_249": _("50 tot en met 249 mensen"),
    "250_up": _("250 mensen of meer"),
}
SMALL = frozenset({"up_to_9"})
"""Too few for any number about them: a talk card instead."""
WITH_CHANNEL = frozenset({"50_to_249", "250_up"})
"""Must have an internal reporting channel (Wet bescherming klokkenluiders art. 2: 50 workers or more)."""
WITH_COUNCIL = frozenset({"50_to_249", "250_up"})
"""Must have a works council (Wet op de ondernemingsraden art. 2: 50 people or more)."""
