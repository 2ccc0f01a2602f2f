# SPDX-License-Identifier: EUPL-1.2
"""An organisation that joins."""
