# SPDX-License-Identifier: EUPL-1.2
"""Mediation (bemiddeling; Besluit ADV art. 11): asked, begun, agreed, looked back on, or stopped."""
