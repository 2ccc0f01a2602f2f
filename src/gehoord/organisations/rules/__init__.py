# SPDX-License-Identifier: EUPL-1.2
"""May this be done, and if not, why? Plain Python; each rule gives its reason and where it comes from."""
