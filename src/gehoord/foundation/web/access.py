# SPDX-License-Identifier: EUPL-1.2
"""Says that a page is for everybody. Pages for members say so with people's @needs; a test walks all addresses."""

from collections.abc import Callable
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])


def public(view: View) -> View:
    """Everybody may see this page, without signing in and without a cookie."""
    view.visible_to = "public"  # type: ignore[attr-defined]
    # No token, since no cookie: SameOrigin refuses what another site posts.
    view.csrf_exempt = True  # type: ignore[attr-defined]
    return view
