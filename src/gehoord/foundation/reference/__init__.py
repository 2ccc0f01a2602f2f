# SPDX-License-Identifier: EUPL-1.2
"""The words, lists and days that the whole chain shares: files, not migrations."""
