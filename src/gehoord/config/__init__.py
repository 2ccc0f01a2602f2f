# SPDX-License-Identifier: EUPL-1.2
"""How Gehoord is put together and started."""
