# SPDX-License-Identifier: EUPL-1.2
"""What is counted and published (maten): the fixed programme of tables. A new one is one line."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .splits import SPLITS, Split

__all__ = ["MEASURES", "SPLITS", "Measure", "Split", "measure_of"]


@dataclass(frozen=True)
class Measure:
    """One published table. `code` is its address, `rows` and `columns` name ways to divide (splits).

    shape: "split" as its splits say; "mass" and "municipalities" are counted in their own way (counting.py).
    turned: shown with the rows as columns.
    """

    code: str
    title: str | Promise
    says: str | Promise
    rows: str = ""
    columns: str = ""
    shape: str = "split"
    turned: bool = False
    about: str = ""
    """The subject by which a page gathers tables: "follow" for how reports were followed up."""


ONCE = _("Elke melding staat in één rij.")
SEVERAL = _(
    "Eén melding kan in meer rijen staan. Opgeteld komen de rijen daarom hoger uit dan het aantal meldingen."
)
MASS = _(
    "Soms melden veel mensen hetzelfde, bijvoorbeeld één uitspraak. Dat noemen we een massamelding. "
    "Bij de voorvallen telt een massamelding één keer."
)
SUBGROUNDS = _(
    "Dit zegt meer over gronden die al geteld zijn. Tel deze rijen nergens bij op. Niet elke melder noemt dit."
)
WAYS = _(
    "Een melding kan op meer manieren behandeld worden. Een melding die net binnen is, staat bij 'Nog niet behandeld'."
)
OUTCOME = _(
    "Elke melding staat in één rij. Het loket schrijft op hoe het afliep. Het stelt niet vast of het discriminatie was."
)
MUNICIPALITIES = _(
    "De kolommen zijn die van de jaarlijkse registratie. Wie in de ene gemeente woont en iets meemaakt in de andere, "
    "staat bij allebei: in de tweede kolom van de ene en de derde kolom van de andere. Tel gemeenten dus niet bij "
    "elkaar op. Gemeenten met minder dan 25 meldingen staan bij elkaar, per loket."
)
LEVELS = _(
    "Wat een melder ervaart, staat vast voor de melder zelf en staat hier niet. Hier staan vier andere dingen naast "
    "elkaar. Ze zeggen elk iets anders, bij één melding kan meer dan één horen, en bij de meeste geen enkele. Tel ze "
    "daarom nooit bij elkaar op. Dat hier niets staat, betekent niet dat het niet gebeurde."
)
KEPT = _(
    "De belofte is een eerste antwoord binnen 2 werkdagen. Wie daarna antwoord kreeg, staat bij 'Later dan beloofd'."
)
SINCE = _(
    "Kalenderdagen sinds de melding. Niet elke melding krijgt een plan: sommige mensen willen alleen gehoord worden."
)
ANSWERS = _(
    "Wat melders zelf zeggen als wij het later vragen. De meesten vragen wij het niet, of zij antwoorden niet. Wat zij "
    "zouden zeggen, weten we niet."
)
KIND = _(
    "Elke melding staat in één rij. Een represaille is dat iemand nadeel had omdat die meldde of een ander hielp."
)

MEASURES = (
    Measure("totaal", _("Meldingen en massameldingen"), MASS, shape="mass"),
    Measure("gronden", _("Gronden"), SEVERAL, "ground", "place"),
    Measure("subgronden", _("Subcategorieën van gronden"), SUBGROUNDS, "subground"),
    Measure("terreinen", _("Terreinen"), ONCE, "domain", "place"),
    Measure("aard", _("Aard van wat er gebeurde"), SEVERAL, "nature", "place"),
    Measure("behandeling", _("Wijze van behandeling"), WAYS, "way", "place"),
    Measure("richting", _("Van wie naar wie"), SEVERAL, "direction"),
    Measure("sectoren", _("Sectoren van zorg, welzijn en sport"), ONCE, "sector"),
    Measure("hoedanigheid", _("Wie er meldt"), ONCE, "capacity"),
    Measure("kanaal", _("Hoe er gemeld is"), ONCE, "channel"),
    Measure("anonimiteit", _("Hoe bekend melders willen zijn"), ONCE, "identity"),
    Measure("eerste-contact", _("Dagen tot het eerste contact"), ONCE, "contact"),
    Measure("sluiting", _("Dagen tot de sluiting"), ONCE, "close"),
    Measure("uitkomst", _("Hoe het afliep"), OUTCOME, "outcome"),
    Measure("loketten", _("Meldingen per loket"), ONCE, "counter"),
    Measure("loketten-gronden", _("Gronden per loket"), SEVERAL, "ground", "counter", turned=True),
    *(
        Measure(code, title, says, rows, about="follow")
        for code, title, says, rows in (
            ("soort", _("Soort melding"), KIND, "kind"),
            ("belofte", _("Eerste contact binnen de belofte"), KEPT, "kept"),
            ("oppakken", _("Dagen tot iemand het oppakte"), ONCE, "take"),
            ("plan", _("Dagen tot er een plan was"), SINCE, "plan"),
            ("aanpak", _("Dagen tot de aanpak begon"), SINCE, "start"),
            ("gestopt", _("Is het gestopt?"), ANSWERS, "stopped"),
            ("represaille", _("Deed iemand vervelend omdat je meldde?"), ANSWERS, "reprisal"),
            ("bejegening", _("Zijn wij goed met melders omgegaan?"), ANSWERS, "treated"),
            ("zekerheid", _("Wat er is vastgelegd"), LEVELS, "level"),
        )
    ),
    *(
        Measure(f"loketten-{code}", title, says, rows, "counter", turned=True, about="follow")
        for code, title, says, rows in (
            ("belofte", _("Eerste contact binnen de belofte, per loket"), KEPT, "kept"),
            ("eerste-contact", _("Dagen tot het eerste contact, per loket"), ONCE, "contact"),
            ("plan", _("Dagen tot er een plan was, per loket"), SINCE, "plan"),
            ("aanpak", _("Dagen tot de aanpak begon, per loket"), SINCE, "start"),
            ("sluiting", _("Dagen tot de sluiting, per loket"), ONCE, "close"),
            ("uitkomst", _("Hoe het afliep, per loket"), OUTCOME, "outcome"),
            ("gestopt", _("Is het gestopt? Per loket"), ANSWERS, "stopped"),
            ("represaille", _("Deed iemand vervelend omdat je meldde? Per loket"), ANSWERS, "reprisal"),
            ("bejegening", _("Zijn wij goed met melders omgegaan? Per loket"), ANSWERS, "treated"),
            ("zekerheid", _("Wat er is vastgelegd, per loket"), LEVELS, "level"),
        )
    ),
    Measure("gemeenten", _("Meldingen per gemeente"), MUNICIPALITIES, shape="municipalities"),
)


def measure_of(code: str) -> Measure | None:
    """The measure with this address, or None."""
    return next((measure for measure in MEASURES if measure.code == code), None)
