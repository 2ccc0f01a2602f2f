# SPDX-License-Identifier: EUPL-1.2
"""A demo and a browser of their own for the journeys of organisations: what happens there meets no other journey."""

from tests.journeys.conftest import browser, demo_site, visitor

__all__ = ["browser", "demo_site", "visitor"]
