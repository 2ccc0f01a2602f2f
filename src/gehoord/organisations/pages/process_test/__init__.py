# SPDX-License-Identifier: EUPL-1.2
"""Pages: the discrimination test of a process."""
