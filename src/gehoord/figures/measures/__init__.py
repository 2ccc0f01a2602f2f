# SPDX-License-Identifier: EUPL-1.2
"""What is counted and published (maten): the fixed programme of tables, as one table. A new one is one line."""

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
    chart: bool = True


SEVERAL = _("Eén melding kan in meer rijen staan. Daarom is de som hoger dan het aantal meldingen.")
ONCE = _("Elke melding staat in één rij.")

MEASURES = (
    Measure(
        "totaal",
        _("Meldingen en massameldingen"),
        _(
            "Soms melden veel mensen over hetzelfde, bijvoorbeeld één uitspraak. Dat heet een massamelding. Daarom staan de voorvallen naast de meldingen: een massamelding telt daar één keer."
        ),
        shape="mass",
        chart=False,
    ),  # fmt: skip
    Measure("gronden", _("Gronden"), SEVERAL, "ground", "place"),
    Measure(
        "subgronden",
        _("Subcategorieën"),
        _(
            "Dit zegt meer over gronden die al geteld zijn. Tel deze rijen nergens bij op. Alleen wat mensen noemden telt mee."
        ),
        "subground",
    ),  # fmt: skip
    Measure("terreinen", _("Terreinen"), ONCE, "domain", "place"),
    Measure("aard", _("Aard van wat er gebeurde"), SEVERAL, "nature", "place"),
    Measure(
        "behandeling",
        _("Wijze van behandeling"),
        _("Eén melding kan op meer manieren behandeld worden, en een open melding nog op geen enkele."),
        "way",
        "place",
    ),  # fmt: skip
    Measure("richting", _("Van wie naar wie"), SEVERAL, "direction"),
    Measure("sector", _("Sectoren van zorg, welzijn en sport"), ONCE, "sector"),
    Measure("hoedanigheid", _("Wie er meldt"), ONCE, "capacity"),
    Measure("kanaal", _("Hoe er gemeld is"), ONCE, "channel"),
    Measure("anonimiteit", _("Hoe bekend melders willen zijn"), ONCE, "identity"),
    Measure("eerste-contact", _("Dagen tot het eerste contact"), ONCE, "contact"),
    Measure("sluiting", _("Dagen tot de sluiting"), ONCE, "close"),
    Measure(
        "uitkomst",
        _("Hoe het afliep"),
        _(
            "Elke melding staat in één rij. Het loket schrijft op hoe het afliep; het stelt niet vast of het discriminatie was."
        ),
        "outcome",
    ),  # fmt: skip
    Measure("loketten", _("Meldingen per loket"), ONCE, "counter"),
    Measure(
        "loketten-gronden", _("Gronden per loket"), SEVERAL, "ground", "counter", turned=True, chart=False
    ),
    Measure(
        "gemeenten",
        _("Meldingen per gemeente"),
        _(
            "De drie kolommen van de jaarlijkse registratie. Een inwoner van de ene gemeente die iets meemaakt in de andere, staat bij allebei: in de tweede kolom van de ene en in de derde kolom van de andere. Tel de gemeenten dus niet bij elkaar op. Gemeenten met samen minder dan 25 meldingen staan bij elkaar, per loket."
        ),
        shape="municipalities",
        chart=False,
    ),  # fmt: skip
)


def measure_of(code: str) -> Measure | None:
    """The measure with this address, or None."""
    return next((measure for measure in MEASURES if measure.code == code), None)
