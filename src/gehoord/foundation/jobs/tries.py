# SPDX-License-Identifier: EUPL-1.2
"""How often work is tried again. The log and the counting, which know no other part, say it for themselves."""

from procrastinate import RetryStrategy

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
"""Waits 4, 16, 64 … seconds; after some hours it stands among the stuck jobs, where somebody can retry it."""
