# SPDX-License-Identifier: EUPL-1.2
"""Asking, answering, taking back and using what a reporter allows."""
