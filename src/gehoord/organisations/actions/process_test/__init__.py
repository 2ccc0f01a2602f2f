# SPDX-License-Identifier: EUPL-1.2
"""The discrimination test of a process."""
