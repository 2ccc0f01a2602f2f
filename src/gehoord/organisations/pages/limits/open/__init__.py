# SPDX-License-Identifier: EUPL-1.2
"""Pages for everybody on the work floor, without signing in: a note in three taps, and what to do with a wish."""
