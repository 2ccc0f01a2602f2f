# SPDX-License-Identifier: EUPL-1.2
"""How numbers and periods are said to people."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from ..models import Edition
from ..terms import Period


def whole(number: int) -> str:
    """12.345, in the way of the reader's language."""
    return str(number_format(number, decimal_pos=0, use_l10n=True, force_grouping=True))


def period_name(code: str) -> str:
    """A period in words: "2026" or "eerste kwartaal van 2026"."""
    period = Period.parse(code)
    names = {
        0: "%(year)s",
        1: _("eerste kwartaal van %(year)s"),
        2: _("tweede kwartaal van %(year)s"),
        3: _("derde kwartaal van %(year)s"),
        4: _("vierde kwartaal van %(year)s"),
    }
    return names[period.quarter] % {"year": period.year}


def rounding(edition: Edition) -> str:
    """What was done to the numbers of this edition, in words. A sum of quarters is rounded four times."""
    if edition.derived_from:
        return _(
            "Elk getal is de som van vier kwartalen, en elk kwartaal is afgerond op een vijftal. Het echte aantal "
            "kan daarom 16 hoger of lager zijn. 0 betekent 0 tot en met 16."
        )
    return _(
        "Elk getal is afgerond op een vijftal. Het echte aantal is hoogstens 4 hoger of lager. "
        "0 betekent 0 tot en met 4."
    )
