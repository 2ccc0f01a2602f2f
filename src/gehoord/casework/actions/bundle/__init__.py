# SPDX-License-Identifier: EUPL-1.2
"""Bundles (massamelding): one incident, many reports, each reporter still answered."""
