# SPDX-License-Identifier: EUPL-1.2
"""The test that an action works at, held until the end of the transaction."""

from uuid import UUID

from ...models import ProcessTest
from ...rules.process_test import why_not_change


def held(key: UUID) -> tuple[ProcessTest, list[str]]:
    """The test, locked, and why it may not change now. Within the fence. ProcessTest.DoesNotExist."""
    test = ProcessTest.objects.select_for_update().get(pk=key)
    return test, why_not_change(test.state)
