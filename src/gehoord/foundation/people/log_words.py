# SPDX-License-Identifier: EUPL-1.2
"""What each event of the log means, in a sentence. A test finds every event in the code here."""

from django.utils.translation import gettext_lazy as _

EVENTS = {
    "alarm.one-key-left": _("Nog maar één persoon kan lezen"),
    "approval.agreed": _("Keurde een verzoek van een collega goed"),
    "approval.asked": _("Vroeg een collega om goedkeuring"),
    "approval.used": _("Gebruikte een goedkeuring"),
    "case.alarm": _("Een termijn liep af"),
    "case.came-back": _("Een afgesloten zaak kwam terug"),
    "case.coded": _("Codeerde een zaak"),
    "case.exported": _("Nam zaken mee uit het systeem"),
    "case.facts": _("Paste feiten van een zaak aan"),
    "case.handed": _("Gaf een zaak aan een collega"),
    "case.known": _("Paste aan hoe bekend de melder is"),
    "case.moved": _("Zette een zaak een stap verder"),
    "case.opened": _("Opende een zaak"),
    "case.rests-again": _("Liet een zaak weer rusten"),
    "case.searched": _("Zocht in de zaken"),
    "case.taken-in": _("Nam een melding in behandeling"),
    "counter.opened": _("Opende het loket"),
    "device.forgotten": _("Koppelde de telefoon van een collega los"),
    "device.set": _("Koppelde een telefoon"),
    "evidence.downloaded": _("Haalde bewijs op"),
    "evidence.opened": _("Bekeek bewijs"),
    "figures.built": _("Maakte de cijfers op"),
    "figures.read": _("Bekeek de exacte cijfers van het loket"),
    "identity.less-known": _("Werd minder bekend"),
    "job.retried": _("Probeerde een taak opnieuw"),
    "log.verified": _("Controleerde of de keten heel is"),
    "member.added": _("Voegde een collega toe"),
    "member.invited": _("Nodigde een collega uit"),
    "member.joined": _("Nam een uitnodiging aan"),
    "member.removed": _("Haalde een collega uit het team"),
    "member.roles": _("Veranderde rollen"),
    "note.edited": _("Veranderde een notitie"),
    "note.written": _("Schreef een notitie"),
    "page.refused": _("Probeerde een bladzijde die niet bij de rol hoort"),
    "passphrase.changed": _("Nam een nieuwe wachtzin"),
    "passphrase.refused": _("Typte een verkeerde wachtzin bij het veranderen"),
    "recovery.drill": _("Oefende met het herstel op papier"),
    "recovery.used": _("Gebruikte het herstel op papier"),
    "report.destroyed": _("Een melding is vernietigd"),
    "report.received": _("Een melding kwam binnen"),
    "sign-in": _("Logde in"),
    "sign-in.failed": _("Inloggen mislukte"),
    "sign-out": _("Logde uit"),
}

PEOPLE = {
    "reporter": _("De melder"),
    "system": _("Het systeem"),
    "nobody": _("Onbekend"),
    "gehoord setup": _("De installatie"),
}

FACTS = {
    "roles": _("rollen"),
    "before": _("daarvoor"),
    "remaining": _("blijven over"),
    "works": _("werkt"),
    "needs": _("nodig"),
    "page": _("bladzijde"),
    "job": _("taak"),
    "count": _("aantal"),
    "entries": _("regels"),
    "faults": _("fouten"),
    "move": _("stap"),
    "step": _("stap"),
    "from": _("van"),
    "to": _("naar"),
    "way": _("wijze"),
    "which": _("wat"),
    "code": _("code"),
}


def sentence(event: str) -> str:
    """The event in words; an event that has none shows its own name rather than nothing."""
    return str(EVENTS.get(event, event))
