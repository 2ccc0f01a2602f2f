# SPDX-License-Identifier: EUPL-1.2
"""Telling and hearing the other side: by the counter, and by themselves with a code."""
