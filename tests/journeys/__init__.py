# SPDX-License-Identifier: EUPL-1.2
"""Journeys: the real server, the real database and a real browser."""
