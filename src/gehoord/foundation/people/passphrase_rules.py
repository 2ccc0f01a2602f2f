# SPDX-License-Identifier: EUPL-1.2
"""When a passphrase is good enough: length first, and nothing that anybody would try."""

from django.utils.translation import gettext as _

MIN_LENGTH = 16
COMMON = ("wachtwoord", "password", "welkom", "gehoord", "qwerty", "1234567", "discriminatie")


def why_not_passphrase(passphrase: str, *, login: str) -> list[str]:
    """All reasons against this passphrase, or none. Design choice, after NIST SP 800-63B: long, not odd."""
    reasons: list[str] = []
    if len(passphrase) < MIN_LENGTH:
        reasons.append(
            _("Kies een wachtzin van minstens %(n)s tekens, bijvoorbeeld vier woorden.") % {"n": MIN_LENGTH}
        )
    plain = passphrase.lower().replace(" ", "")
    if login and login.lower() in plain:
        reasons.append(_("Je inlognaam mag niet in je wachtzin staan."))
    stripped = plain
    for word in COMMON:
        stripped = stripped.replace(word, "")
    if len(passphrase) >= MIN_LENGTH and len(stripped) < 8:
        reasons.append(
            _("Deze wachtzin is te makkelijk te raden. Neem woorden die niets met elkaar te maken hebben.")
        )
    if len(set(plain)) < 6 and len(passphrase) >= MIN_LENGTH:
        reasons.append(_("Deze wachtzin heeft te weinig verschillende tekens."))
    return reasons
