# SPDX-License-Identifier: EUPL-1.2
"""Hulp nu: who answers now, when it is dangerous or too much."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from ..access import public
from .information import information

LINES = Path(__file__).parent / "help_lines.yaml"


@lru_cache(maxsize=1)
def help_lines() -> tuple[dict[str, Any], ...]:
    """The lines as in the file, in its order."""
    return tuple(yaml.safe_load(LINES.read_text(encoding="utf-8"))["lines"])


@public
@require_safe
def help_now(request: HttpRequest) -> HttpResponse:
    """Numbers first, with for whom and when."""
    lines = [
        line | {key: gettext(line[key]) for key in ("name", "for_whom", "hours") if line.get(key)}
        for line in help_lines()
    ]
    return information(request, "help_now.html", {"lines": lines})
