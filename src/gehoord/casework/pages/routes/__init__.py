# SPDX-License-Identifier: EUPL-1.2
"""Where else somebody can go: for everybody, for a reporter with their own facts, and on the page of a case."""
