# SPDX-License-Identifier: EUPL-1.2
"""All addresses that everybody may open: those outside the counter's."""

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver


def public_addresses() -> set[str]:
    """Their names, as "reporting:begin"."""
    return {f"{space}:{one.name}" for space, one in _outside(get_resolver().url_patterns, "")}


def public_views() -> list[Callable[..., Any]]:
    """The pages behind them."""
    return [one.callback for _space, one in _outside(get_resolver().url_patterns, "")]


def _outside(found: list[Any], space: str) -> Iterator[tuple[str, URLPattern]]:
    for one in found:
        if isinstance(one, URLPattern):
            yield space, one
        elif isinstance(one, URLResolver) and not str(one.pattern).startswith("loket/"):
            yield from _outside(one.url_patterns, one.namespace or space)
