# SPDX-License-Identifier: EUPL-1.2
"""The draft check, decision notes, and publishing them."""
