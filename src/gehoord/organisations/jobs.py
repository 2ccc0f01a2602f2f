# SPDX-License-Identifier: EUPL-1.2
"""What organisations do in the background. No job holds a key; each may run twice without harm."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .actions.desk.tell_desk import TELL
from .actions.desk.tell_desk import tell_desk as tell

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)
"""Waits 4, 16, 64 … seconds; after some hours it stands among the stuck jobs, where somebody can retry it."""


@app.task(name=TELL, retry=TRIES)
def tell_desk(counter: int) -> None:
    """Mail a team that its desk asks for attention."""
    tell(counter)
