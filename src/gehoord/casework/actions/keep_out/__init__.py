# SPDX-License-Identifier: EUPL-1.2
"""Keeping a person out of a case: the reporter chooses it, a colleague has an interest, or the counter decides."""
