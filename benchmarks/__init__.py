# SPDX-License-Identifier: EUPL-1.2
"""Benchmarks: measured, not tested. Each scenario is a file; results are appended with commit and machine."""
