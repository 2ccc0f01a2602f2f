# SPDX-License-Identifier: EUPL-1.2
"""Verbs of verantwoorden: one file each."""
