# SPDX-License-Identifier: EUPL-1.2
"""The counter's pages about the other side of a case."""
