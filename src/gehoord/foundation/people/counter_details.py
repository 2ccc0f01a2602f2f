# SPDX-License-Identifier: EUPL-1.2
"""What reporters read about a counter, and what is not right about it yet."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

LONGEST = {"name": 80, "phone": 30, "mail": 254, "hours": 200, "address": 200}


@dataclass(frozen=True)
class Details:
    """Name, telephone, mail, opening hours and address of a counter."""

    name: str
    phone: str = ""
    mail: str = ""
    hours: str = ""
    address: str = ""


def details_from(given: Mapping[str, str]) -> Details:
    """What was typed, without spaces around it."""
    return Details(**{name: " ".join(given.get(name, "").split()) for name in LONGEST})


def why_not_details(details: Details) -> dict[str, str]:
    """What is wrong, by field; nothing when it is right."""
    wrong = {
        name: _("Dit is te lang: hoogstens %(most)s tekens.") % {"most": LONGEST[name]}
        for name, said in asdict(details).items()
        if len(said) > LONGEST[name]
    }
    if not details.name:
        wrong["name"] = _("Vul de naam van het loket in.")
    try:
        validate_email(details.mail)
    except ValidationError:
        wrong["mail"] = _("Vul een mailadres in: daar komen waarschuwingen voor het loket.")
    return wrong
