# SPDX-License-Identifier: EUPL-1.2
"""What each event of the log means, in a sentence. A test finds every event in the code here."""

from django.utils.translation import gettext_lazy as _

from gehoord.foundation.audit.verify import Fault

EVENTS = {
    "aftercare.asked": _("Vroeg hoe het nu gaat"),
    "alarm.one-key-left": _("Nog maar één persoon kan lezen"),
    "alarm.team-key-foreign": _("Een sleutel van het loket is niet de onze"),
    "approval.agreed": _("Keurde een verzoek van een collega goed"),
    "approval.asked": _("Vroeg een collega om goedkeuring"),
    "approval.used": _("Gebruikte een goedkeuring"),
    "call-back.done": _("Belde terug"),
    "call-back.taken": _("Noteerde een belafspraak"),
    "call-backs.read": _("Bekeek de belafspraken"),
    "case.advised": _("Sloot een zaak na informatie of advies"),
    "case.came-back": _("Een afgesloten zaak kwam terug"),
    "case.close": _("Sloot een zaak"),
    "case.coded": _("Codeerde een zaak"),
    "case.counted": _("Sloot een zaak: alleen meegeteld"),
    "case.exported": _("Nam zaken mee uit het systeem"),
    "case.facts": _("Paste feiten van een zaak aan"),
    "case.finish": _("Zette een zaak op nazorg"),
    "case.flag_abuse": _("Meldde bedreiging of misbruik"),
    "case.handed": _("Gaf een zaak aan een collega"),
    "case.heard": _("Sloot een zaak: alleen gehoord"),
    "case.invite": _("Nodigde de melder uit voor een gesprek"),
    "case.let_rest": _("Sloot een zaak: geen antwoord meer"),
    "case.opened": _("Opende een zaak"),
    "case.pause": _("Wacht op de melder"),
    "case.plan": _("Begon aan een plan"),
    "case.refer": _("Verwees door en sloot een zaak"),
    "case.refused": _("Probeerde een zaak die er voor dit loket niet is"),
    "case.reopen": _("Opende een gesloten zaak weer"),
    "case.replan": _("Paste het plan aan"),
    "case.rests-again": _("Liet een zaak weer rusten"),
    "case.resume": _("Ging weer verder met een zaak"),
    "case.review": _("Ging verder met de aanpak"),
    "case.searched": _("Zocht in de zaken"),
    "case.start": _("Startte de aanpak"),
    "case.stop_abuse": _("Stopte een zaak om bedreiging of misbruik"),
    "case.take": _("Nam een melding in behandeling"),
    "case.unflag_abuse": _("Besloot: geen misbruik"),
    "case.way_done": _("Deed een manier van helpen"),
    "case.way_going": _("Begon met een manier van helpen"),
    "case.way_stopped": _("Stopte met een manier van helpen"),
    "case.withdraw": _("Trok een zaak in"),
    "counter.changed": _("Veranderde gegevens van het loket"),
    "counter.closed": _("Sloot het loket"),
    "counter.opened": _("Opende het loket"),
    "deadline.escalated": _("Een termijn is voorbij: de coördinator weet het"),
    "deadline.late": _("Een termijn is voorbij"),
    "deadline.near": _("Een termijn is bijna voorbij"),
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
    "message.received": _("Kreeg een bericht van de melder"),
    "message.sent": _("Stuurde de melder een bericht"),
    "municipality.moved": _("Gaf een gemeente een ander loket"),
    "note.edited": _("Veranderde een notitie"),
    "note.written": _("Schreef een notitie"),
    "page.refused": _("Probeerde een bladzijde die niet bij de rol hoort"),
    "passphrase.changed": _("Nam een nieuwe wachtzin"),
    "passphrase.refused": _("Typte een verkeerde wachtzin bij het veranderen"),
    "recovery.drill": _("Oefende met het herstel op papier"),
    "recovery.used": _("Gebruikte het herstel op papier"),
    "report.destroyed": _("Een melding is vernietigd"),
    "report.received": _("Een melding kwam binnen"),
    "report.withdrawn": _("Een melding is ingetrokken"),
    "sign-in": _("Logde in"),
    "sign-in.failed": _("Inloggen mislukte"),
    "sign-out": _("Logde uit"),
}

PEOPLE = {
    "reporter": _("De melder"),
    "system": _("Het systeem"),
    "nobody": _("Onbekend"),
    "demo": _("De proefversie"),
    "gehoord setup": _("De installatie"),
}

FACTS = {
    "roles": _("rollen"),
    "before": _("daarvoor"),
    "remaining": _("blijven over"),
    "keys": _("sleutels"),
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
    "due": _("termijn"),
    "how": _("hoe"),
    "file": _("bestand"),
    "code": _("code"),
    "counter": _("loket"),
    "municipality": _("gemeente"),
    "period": _("periode"),
}

VALUES = {
    "name": _("naam"),
    "phone": _("telefoon"),
    "mail": _("mailadres"),
    "hours": _("openingstijden"),
    "address": _("adres"),
}

FAULTS = {
    "gap": _("Regel %(number)s ontbreekt: daar staat nu regel %(found)s."),
    "order": _("Regel %(number)s sluit niet aan op de regel ervoor."),
    "text": _("Regel %(number)s is veranderd."),
    "columns": _("Regel %(number)s: wat je ziet, is iets anders dan wat er is vastgelegd."),
    "end": _("De nieuwste regels ontbreken: de keten hoort te eindigen op regel %(number)s."),
}


def fault_in_words(fault: Fault) -> str:
    """What is wrong with the chain, as a sentence."""
    return str(FAULTS[fault.code]) % {"number": fault.number, "found": fault.found}


def sentence(event: str) -> str:
    """The event in words; an event that has none shows its own name rather than nothing."""
    return str(EVENTS.get(event, event))
