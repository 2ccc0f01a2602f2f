# SPDX-License-Identifier: EUPL-1.2
"""Aftercare (nazorg): what somebody still needs, asking afterwards, and what an answer sets going."""
