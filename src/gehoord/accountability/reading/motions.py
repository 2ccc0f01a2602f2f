# SPDX-License-Identifier: EUPL-1.2
"""Motions that a text names (moties)."""

from .layout import Layout
from .shapes import Motion


def find_motions(layout: Layout) -> list[Motion]:
    """The motions of a text in its order."""
    return []
