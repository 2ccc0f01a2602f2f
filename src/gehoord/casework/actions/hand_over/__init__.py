# SPDX-License-Identifier: EUPL-1.2
"""A case goes to another counter: offered, accepted or given back; until then the first counter answers for it."""
