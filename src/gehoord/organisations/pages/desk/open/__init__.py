# SPDX-License-Identifier: EUPL-1.2
"""Open pages of the own desk: telling, checking, following. No sign-in, no script needed."""
