# SPDX-License-Identifier: EUPL-1.2
"""Gehoord: the Dutch system against discrimination in care, welfare and sport, as software."""

__version__ = "0.1.0"
