# SPDX-License-Identifier: EUPL-1.2
"""CIJFERS: counting what was reported, without showing a person."""
