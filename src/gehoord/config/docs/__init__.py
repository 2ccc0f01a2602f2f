# SPDX-License-Identifier: EUPL-1.2
"""Reference documents that are made from the tables, so that they cannot lie."""
