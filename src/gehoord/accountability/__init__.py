# SPDX-License-Identifier: EUPL-1.2
"""VERANTWOORDEN: what was promised about discrimination, by whom, by when, and what shows that it was done."""
