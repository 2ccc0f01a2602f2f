# SPDX-License-Identifier: EUPL-1.2
"""What came into the register last."""

from datetime import date

from .listing import Asked, chosen
from .shown import Shown, shown


def newest(asked: Asked = Asked(), *, today: date, most: int) -> list[Shown]:  # noqa: B008
    """The last ones that were taken in, newest first. Two statements."""
    return shown(chosen(asked, today=today).order_by("-added_at", "-id")[:most], today=today)
