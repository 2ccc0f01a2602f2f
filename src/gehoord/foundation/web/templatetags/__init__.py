# SPDX-License-Identifier: EUPL-1.2
"""The tags that put our components into templates."""
