# SPDX-License-Identifier: EUPL-1.2
"""What organisations do in the background. No job holds a key; each may run twice without harm."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from .actions.tell_team import tell_team as tell

TRIES = RetryStrategy(max_attempts=8, exponential_wait=4)


@app.task(name="organisations.tell_team", retry=TRIES)
def tell_team(counter: int, about: str) -> None:
    """Mail a team that something waits, without content."""
    tell(counter, about=about)
