# SPDX-License-Identifier: EUPL-1.2
"""The exact yearly form of one counter. Only the page for its own members may ask."""

from gehoord.foundation.people.routing import counter_map
from gehoord.foundation.reference.municipalities import everything
from gehoord.foundation.reference.yearly_forms import form_on

from ..terms import Label, Period
from ..yearly_form import FilledForm, fill_form
from .lists import rows_in


def municipalities_of(counter: str) -> list[Label]:
    """The municipalities a counter works for, by name."""
    codes = [code for code, where in counter_map().by_municipality.items() if where.code == counter]
    known = everything()
    return sorted(
        (Label(code, known[code].name if code in known else code) for code in codes),
        key=lambda one: str(one.label),
    )


def exact_form(*, counter: str, municipality: str, period: Period) -> FilledForm:
    """The form over the rows of this counter, for one municipality or (empty) for all it works for together."""
    area = {municipality} if municipality else {one.code for one in municipalities_of(counter)}
    return fill_form(rows_in(period, counter=counter), area=area, form=form_on(period.last_day))
