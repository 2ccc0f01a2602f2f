# SPDX-License-Identifier: EUPL-1.2
"""The demo: made-up counters, people, reports and cases. Every name in it is invented and marked as demo."""

from .make import make_demo, who_to_try

__all__ = ["make_demo", "who_to_try"]
