# SPDX-License-Identifier: EUPL-1.2
"""A counter starts to work with another organisation (partner): from now on it can hand somebody over to it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from gehoord.foundation.audit.log import record
from gehoord.foundation.people.models import Counter, Partner

LONGEST = {"name": 120, "does": 300, "phone": 30, "site": 200}


def add_partner(counter: Counter, *, given: Mapping[str, str], by: str, now: datetime) -> dict[str, str]:
    """Keep the organisation, of which `given` says name, does, phone and site. Returns what is wrong by field."""
    told = {name: " ".join(given.get(name, "").split()) for name in LONGEST}
    wrong = {
        name: _("Dit is te lang: hoogstens %(most)s tekens.") % {"most": LONGEST[name]}
        for name, words in told.items()
        if len(words) > LONGEST[name]
    }
    if not told["name"]:
        wrong["name"] = _("Vul de naam van de organisatie in.")
    if not told["does"]:
        wrong["does"] = _("Schrijf op waarmee zij iemand kunnen helpen.")
    if told["site"] and not told["site"].startswith("https://"):
        wrong["site"] = _("Begin het adres met https://")
    if wrong:
        return wrong
    with transaction.atomic():
        Partner.objects.create(counter=counter, since=localdate(now), **told)
        record("partner.added", by=by, counter=counter.pk, facts={"counter": counter.code}, now=now)
    return {}
