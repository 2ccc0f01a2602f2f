# SPDX-License-Identifier: EUPL-1.2
"""Where a task comes from (afspraak)."""

from .marking import mark as _

AGREED, PLAN, DUTY, AFTERCARE, TEST = "agreed", "plan", "duty", "aftercare", "test"
EMPLOYER = "employer"
TASK_KINDS = {
    AGREED: _("Afgesproken met een loket"),
    PLAN: _("Uit het plan"),
    DUTY: _("Plicht van de leidinggevende"),
    EMPLOYER: _("Plicht van de werkgever"),
    AFTERCARE: _("Nazorg voor een medewerker"),
    TEST: _("Uit een procestoets"),
}
