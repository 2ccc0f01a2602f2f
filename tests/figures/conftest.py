# SPDX-License-Identifier: EUPL-1.2
"""What tests of the figures share."""

from collections.abc import Iterator

import pytest
from django.db import connections

from gehoord.foundation.people import routing


@pytest.fixture
def one_database(db: None) -> Iterator[None]:
    """Both database aliases in the one transaction of the test; the roles have tests of their own."""
    figures = connections["figures"]
    connections["figures"] = connections["default"]
    routing.forget()
    yield
    routing.forget()
    connections["figures"] = figures
