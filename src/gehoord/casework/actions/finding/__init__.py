# SPDX-License-Identifier: EUPL-1.2
"""Saying how sure something is, and taking that back."""
