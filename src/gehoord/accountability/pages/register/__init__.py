# SPDX-License-Identifier: EUPL-1.2
"""The register, its lists, feeds and open data."""
