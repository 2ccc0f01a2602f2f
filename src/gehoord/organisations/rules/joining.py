# SPDX-License-Identifier: EUPL-1.2
"""Joining (meedoen): who may speak for an organisation, and why not. Sentences for who asks.

Our own rule, not law: nothing of an organisation opens before a code is shown that went by post to the address in the register.
An outsider has no letter; and no answer tells whether anybody else asked.
"""

from collections.abc import Collection

from ..terms.marking import mark as _

MOST_TRIES = 5
"""Wrong letter codes before a new letter is needed."""
LETTER_DAYS = 7
"""By when the letter is in the post, and by when a proven request is answered."""
KEEP_DAYS = 365
"""How long a request is kept after it was decided, or after it was asked when nothing followed."""
FIRST_PEOPLE = 2
HAS_TEAM = _(
    "Deze organisatie doet al mee en heeft haar eigen mensen. Werk je er? Vraag dan een collega met de rol Bestuur om je uit te"
    " nodigen. We laten de organisatie weten dat iemand dit vroeg."
)
GONE = _("Deze organisatie ging op in een andere. Zoek de andere op en vraag het daar.")
STOPPED = _("De organisatie is daarna gestopt met meedoen. Wil zij weer meedoen? Vraag het dan opnieuw.")
MOVED_ALONG = _(
    "Deze organisatie is nu één met een andere. Je aanvraag ging mee. De brief en ons antwoord van eerder tellen niet meer: er komt"
    " een nieuwe brief, naar het postadres van de organisatie zoals zij nu is."
)
NAME_MISSING = _("Vul je naam in.")
FUNCTION_MISSING = _("Vul in wat je in de organisatie doet.")
REACH_MISSING = _("Vul een e-mailadres of een telefoonnummer in, zodat we je kunnen bereiken.")
NO_ADDRESS = _(
    "Er staat nog geen postadres in het register. Zoek het op in een openbaar register en vul het daar in; nooit"
    " een adres dat de aanvrager geeft."
)
NO_LETTER = _("De brief met de code is nog niet verstuurd.")
WRONG_LETTER = _("Deze code klopt niet. Kijk nog eens goed naar de brief.")
TOO_OFTEN = _(
    "Er is te vaak een verkeerde code geprobeerd. Deze brief werkt niet meer. Bel ons voor een nieuwe brief."
)
NOT_PROVEN = _(
    "Dit kan nog niet: de aanvrager liet niet zien dat de brief op het postadres aankwam. Zo kan een buitenstaander nooit"
    " namens een organisatie meedoen."
)
DECIDED = _("Over deze aanvraag is al beslist.")
OTHER_ACCEPTED = _("Voor deze organisatie is al een andere aanvraag goedgekeurd.")
WHY_MISSING = _("Schrijf waarom niet. De aanvrager leest het.")
NOT_ACCEPTED = _("Deze aanvraag is niet goedgekeurd.")
NO_BOARD = _("Minstens één van de twee krijgt de rol Bestuur of eigenaar: die beheert het team.")
SAME_PERSON = _(
    "Kies twee mensen met elk een eigen inlognaam. Samen kunnen ze het team herstellen als één iets kwijtraakt."
)
ROLE_MISSING = _("Kies minstens één rol voor elk van de twee.")
CODE_WRONG = _(
    "Een korte naam heeft 2 tot 30 kleine letters, cijfers of streepjes, en begint met een letter."
)
CODE_TAKEN = _("Deze korte naam is al in gebruik. Kies een andere.")


def why_not_ask(*, is_joined: bool, is_merged: bool) -> list[str]:
    """All reasons why nobody can ask to join for this organisation. Other requests are none: nobody learns of them.

    An organisation that stopped may ask again: with a new proof and a new yes its old team opens.
    """
    if is_merged:
        return [GONE]
    return [HAS_TEAM] if is_joined else []


def why_not_asker(*, name: str, function: str, mail: str, phone: str) -> dict[str, str]:
    """What is missing from who asks, by field."""
    wrong = {}
    if not name.strip():
        wrong["name"] = NAME_MISSING
    if not function.strip():
        wrong["function"] = FUNCTION_MISSING
    if not (mail.strip() or phone.strip()):
        wrong["mail"] = REACH_MISSING
    return wrong


def why_not_accept(*, is_decided: bool, is_proven: bool, is_joined: bool, other_accepted: bool) -> list[str]:
    """All reasons why a request cannot be said yes to."""
    return [
        reason
        for reason, stands in (
            (DECIDED, is_decided),
            (HAS_TEAM, is_joined),
            (OTHER_ACCEPTED, other_accepted),
            (NOT_PROVEN, not is_proven),
        )
        if stands
    ]


def why_not_people(people: Collection[tuple[str, Collection[str]]]) -> dict[str, str]:
    """What is wrong with the first people, by field. Each: sign-in name, roles."""
    wrong = {}
    logins = [login.strip().lower() for login, _roles in people]
    if len(set(logins)) < FIRST_PEOPLE:
        wrong["login_2"] = SAME_PERSON
    for number, (_login, roles) in enumerate(people, 1):
        if not roles:
            wrong[f"roles_{number}"] = ROLE_MISSING
    if not wrong and not any("board" in roles for _login, roles in people):
        wrong["roles_1"] = NO_BOARD
    return wrong
