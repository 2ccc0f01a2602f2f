# SPDX-License-Identifier: EUPL-1.2
"""Ways outside the counter (wegen): which fit somebody, and why the others do not. Plain Python."""

from dataclasses import dataclass

from .reasons import Mind as Mind
from .reasons import Why as Why
from .reasons import answers
from .situation import Age as Age
from .situation import Field as Field
from .situation import Side as Side
from .situation import Situation as Situation
from .situation import field_of as field_of
from .situation import side_of as side_of
from .table import BY_CODE as BY_CODE
from .table import ROUTES as ROUTES
from .table import Route as Route


@dataclass(frozen=True)
class Judged:
    """A route and what its rules say: what to know when it fits, or why it does not."""

    route: Route
    said: tuple[str, ...]


def fitting(one: Situation) -> tuple[list[Judged], list[Judged]]:
    """The routes that fit, and those that do not with every reason; both in the order of the table."""
    fits, fits_not = [], []
    for route in ROUTES:
        if against := answers(route.unless, one):
            fits_not.append(Judged(route, tuple(against)))
        else:
            fits.append(Judged(route, tuple(answers(route.mind, one))))
    return fits, fits_not
