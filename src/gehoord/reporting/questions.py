# SPDX-License-Identifier: EUPL-1.2
"""The form as one table: each question, the page it stands on, and when it applies.

A new question is one row here (and its words in the translations). Nothing is required except what
somebody needs, and either words or a ground; that rule stands in rules.py.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .terms import Answers, Identity, Kind, Page

Words = str | Promise
Options = tuple[tuple[str, Words], ...]


def always(answers: Answers) -> bool:
    """The question stands for everybody."""
    return True


def not_anonymous(answers: Answers) -> bool:
    """Contact details are asked only of who wants to be known to the counter."""
    return answers.get("identity") in (Identity.COUNTER_ONLY, Identity.KNOWN)


def for_somebody_else(answers: Answers) -> bool:
    """Somebody speaks for the person it happened to."""
    return not_anonymous(answers) and answers.get("speaks_for") not in (None, "", "self")


@dataclass(frozen=True)
class Question:
    """One question. `terms` names a list in foundation/reference; `options` are its own."""

    name: str
    page: Page
    kind: Kind
    asks: Words
    hint: Words = ""
    terms: str = ""
    options: Options = ()
    applies: Callable[[Answers], bool] = always
    longest: int = 200
    autocomplete: str = ""
    folded: bool = False
    """Stands under "Wil je meer vertellen?": what few people need should not make the page long for all."""


# fmt: off
QUESTIONS: tuple[Question, ...] = (
    Question("need", Page.NEED, Kind.ONE, _("Wat heb je nu nodig?"), terms="needs"),

    Question("story", Page.STORY, Kind.LONG, _("Wat is er gebeurd?"),
             _("Schrijf het op zoals het in je opkomt. Het hoeft niet netjes en niet volledig."), longest=200_000),
    Question("kind", Page.STORY, Kind.ONE, _("Wat past het best bij je verhaal?"), terms="kinds"),
    Question("effect", Page.STORY, Kind.LONG, _("Wat deed het met je?"),
             _("Alleen als je dat wilt. Bijvoorbeeld: je slaapt slecht, of je stelt zorg uit."), longest=20_000, folded=True),
    Question("earlier", Page.STORY, Kind.LINE, _("Heb je dit al eerder bij ons gemeld?"),
             _("Ben je je code kwijt? Schrijf dan ongeveer wanneer dat was. Dan weten wij dat er al een melding is."), longest=500, folded=True),

    Question("happened", Page.WHEN, Kind.ONE, _("Wanneer was het?"), options=(
        ("today", _("Vandaag of gisteren")), ("week", _("Deze week")), ("month", _("De afgelopen maand")),
        ("year", _("Het afgelopen jaar")), ("longer", _("Langer geleden")),
        ("feared", _("Het is nog niet gebeurd, maar ik ben er bang voor")), ("unknown", _("Weet ik niet")))),
    Question("on", Page.WHEN, Kind.DAY, _("Weet je de datum?"),
             _("Weet je die niet? Dan laat je dit leeg."), folded=True),
    Question("often", Page.WHEN, Kind.ONE, _("Hoe vaak?"), options=(
        ("once", _("Eén keer")), ("more", _("Vaker")), ("always", _("Steeds weer")), ("unknown", _("Weet ik niet"))), folded=True),
    Question("going_on", Page.WHEN, Kind.ONE, _("Gaat het nog door?"), options=(
        ("yes", _("Ja")), ("no", _("Nee")), ("unknown", _("Weet ik niet")))),
    Question("sector", Page.WHEN, Kind.SELECT, _("Waar hoort het bij?"),
             _("Kies wat het dichtst in de buurt komt."), terms="sectors"),
    Question("spot", Page.WHEN, Kind.LINE, _("Waar was het?"),
             _("Bijvoorbeeld: aan de balie, op de afdeling, in de kleedkamer."), longest=500, folded=True),
    Question("place", Page.WHEN, Kind.MUNICIPALITY, _("In welke gemeente was het?"),
             _("Typ de naam van de gemeente. Weet je het niet, laat het dan leeg.")),
    Question("elsewhere", Page.WHEN, Kind.ONE, _("Of was het niet op één plek?"), terms="places", folded=True),

    Question("who", Page.WHO, Kind.MANY, _("Wie deed het?"),
             _("Je kunt meer dan één antwoord kiezen."), terms="actors"),
    Question("organisation", Page.WHO, Kind.LINE, _("Bij welke organisatie was het?"),
             _("Schrijf het op zoals jij het noemt. Wij zoeken de juiste naam erbij."), longest=300),
    Question("others", Page.WHO, Kind.LONG, _("Wie zag of hoorde het nog meer?"),
             _("Een functie is genoeg. Namen hoeven niet."), longest=5_000, folded=True),

    Question("grounds", Page.GROUNDS, Kind.MANY, _("Waar had het mee te maken?"),
             _("Kies er zoveel als je wilt. Er is geen belangrijkste."), terms="grounds"),
    Question("subgrounds", Page.GROUNDS, Kind.MANY, _("Wil je daar iets preciezer over zijn?"),
             _("Dat hoeft niet. Het helpt om te zien welke groepen dit overkomt."), terms="subgrounds", folded=True),
    Question("ground_words", Page.GROUNDS, Kind.LINE, _("Of zeg het in je eigen woorden"), longest=500),

    Question("capacity", Page.YOU, Kind.ONE, _("Wie ben jij in dit verhaal?"), terms="capacities"),
    Question("residence", Page.YOU, Kind.MUNICIPALITY, _("In welke gemeente woon je?"),
             _("Hiermee zoeken we het loket bij jou in de buurt. Je adres hoeven we niet te weten."),
             autocomplete="address-level2"),

    Question("identity", Page.KNOWN, Kind.ONE, _("Hoe bekend wil je zijn?"), terms="identities"),

    Question("speaks_for", Page.CONTACT, Kind.ONE, _("Voor wie spreek je?"), options=(
        ("self", _("Voor mezelf")), ("child", _("Voor mijn kind")),
        ("relative", _("Voor een familielid of iemand voor wie ik zorg")),
        ("other", _("Voor iemand anders, en die weet dat ik dit doe"))), applies=not_anonymous),
    Question("name", Page.CONTACT, Kind.LINE, _("Hoe mogen we je noemen?"),
             _("Je voornaam is genoeg."), applies=not_anonymous, autocomplete="name"),
    Question("phone", Page.CONTACT, Kind.PHONE, _("Op welk nummer kunnen we je bellen?"),
             applies=not_anonymous, autocomplete="tel", longest=40),
    Question("mail", Page.CONTACT, Kind.MAIL, _("Op welk e-mailadres kunnen we je schrijven?"),
             applies=not_anonymous, autocomplete="email"),
    Question("safe", Page.CONTACT, Kind.LONG, _("Wanneer en hoe is het veilig om contact met je op te nemen?"),
             _("Bijvoorbeeld: alleen overdag, niet inspreken, geen brief."), applies=not_anonymous, longest=2_000),
    Question("represents", Page.CONTACT, Kind.LINE, _("Voor wie spreek je, en wat ben je van die persoon?"),
             _("Een voornaam is genoeg. Zeg ook of die persoon zelf met ons wil praten."),
             applies=for_somebody_else, longest=500),
    Question("language", Page.CONTACT, Kind.SELECT, _("In welke taal praat je het liefst met ons?"),
             terms="languages"),
    Question("access", Page.CONTACT, Kind.MANY, _("Wat maakt het voor jou makkelijker?"), terms="access_needs", folded=True),
    Question("notice_mail", Page.CONTACT, Kind.MAIL, _("Wil je een seintje als er een antwoord is?"),
             _("Vul dan een e-mailadres in. In het bericht staat alleen dat er nieuws is, niet waarover. "
               "Niemand bij het loket ziet dit adres."), autocomplete="email"),
)
# fmt: on

BY_NAME = {question.name: question for question in QUESTIONS}
PAGES = tuple(Page)
_BY_PAGE = {page: tuple(question for question in QUESTIONS if question.page == page) for page in Page}


def on_page(page: Page, answers: Answers) -> list[Question]:
    """The questions of one page that apply to who gave these answers."""
    return [question for question in _BY_PAGE[page] if question.applies(answers)]


def pages_for(answers: Answers) -> list[Page]:
    """The pages that have something to ask, in order."""
    return [page for page in PAGES if any(question.applies(answers) for question in _BY_PAGE[page])]


def that_apply(answers: Answers) -> Answers:
    """Only answers to questions that are asked of this person: what became hidden is dropped."""
    kept = dict(answers)
    while True:
        left = {name: kept[name] for name in kept if name in BY_NAME and BY_NAME[name].applies(kept)}
        if left == kept:
            return left
        kept = left
