# SPDX-License-Identifier: EUPL-1.2
"""Opvolgen: what a counter does with a report, step by step."""
