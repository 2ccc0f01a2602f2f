# SPDX-License-Identifier: EUPL-1.2
"""Sealing what people tell (verzegelen): the one room where keys are made and used.

The format stands byte by byte in docs/reference/sealing.md, the reasons in
docs/decisions/0004-sealing-and-keys.md.
"""
