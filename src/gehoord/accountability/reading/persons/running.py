# SPDX-License-Identifier: EUPL-1.2
"""Persons in running text: "het lid A (X)", movers of motions, "de heer A", "wethouder A", "A (X)", "de commissie-A"."""

from ..layout import Layout
from ..motions import named_motions
from ..names import NO_NAME, TITLES, Named, name_at, name_back, people_at
from ..parties import FIRST_WORDS, party_named
from ..row import Row
from .found import Found
from .words import ADDRESS, CALLED_AFTER, COMMITTEE, FUNCTIONS, LOCAL, MEMBERS, NO_COMMITTEE

PERSONAL_TITLES = frozenset({"drs", "mr", "dr", "prof", "ir", "ing", "jhr"})
_ASKS = frozenset({"vragen", "kamervragen", "vraag"})


def find_in_running_text(layout: Layout, row: Row, found: Found) -> None:
    """Adds them to `found`, the surest ways first."""
    _members(row, found)
    for named in named_motions(layout):
        for one in named.people.named:
            sure = 0.95 if one.is_own_party else 0.9
            found.named(one, "Kamerlid, indiener motie", sure, "indiener van een motie")
    _addressed(row, found)
    _functions(row, found)
    _generals(row, found)
    _called_after(row, found)
    _titled(row, found)
    _before_party(row, found)
    _committees(row, found)


def _members(row: Row, found: Found) -> None:
    """ "het lid A (X)", "de leden A (X), B en C (beiden Y)"."""
    for at in row.places(MEMBERS):
        is_listed = row.words[at] == "leden" and row.gap(at) == ": "
        if not (row.is_joined(at) or is_listed) or row.gap(at).count("\n") > 1 or at + 1 >= len(row.words):
            continue
        if (
            row.words[at + 1] in ("van", "de", "der", "den")
            and not row.is_capital(at + 1)
            and not _prefix_of_name(row, at + 1)
        ):
            continue
        people = people_at(row, at + 1)
        if people is None or (_is_membership(row, at + 1) and not people.named[0].party):
            continue
        role = "Kamerlid, indiener" if _ASKS & set(row.words[max(0, at - 4) : at]) else "Kamerlid"
        for one in people.named:
            found.named(one, role, 0.95 if one.party else 0.92, "achter “lid” of “leden”")


def _is_membership(row: Row, at: int) -> bool:
    """ "Nederland, als lid van de Veiligheidsraad": what somebody is a member of; a name would have its party behind it."""
    return row.words[at : at + 2] in (["van", "de"], ["van", "het"]) and not row.is_capital(at)


def _prefix_of_name(row: Row, at: int) -> bool:
    """Whether a small prefix leads straight to a name: "lid van der Lee", not "leden van de VVD-fractie"."""
    last = name_at(row, at)
    if last < 0:
        return False
    following = row.gap(last)
    return (
        row.text[row.starts[last] : row.ends[last]] not in ("Tweede", "Eerste")
        and following[:1] != "-"
        and not (
            row.words[at] == "van" and row.words[at + 1 : at + 2] == ["de"] and row.words[last] in NO_NAME
        )
    )


def _addressed(row: Row, found: Found) -> None:
    """ "de heer A (X)", "mevrouw B", "dhr. C": a member when a party stands behind it."""
    for at in row.places(ADDRESS):
        gap = row.gap(at).strip()
        if gap not in ("", ".") or row.gap(at).count("\n") > 1:
            continue
        people = people_at(row, at + 1)
        if people is None:
            continue
        for one in people.named:
            if one.party:
                found.named(one, "Kamerlid", 0.94, "aanspreekvorm met naam en partij")
            else:
                found.named(one, "genoemd", 0.85, "aanspreekvorm met naam", is_office_holder=False)


def _functions(row: Row, found: Found) -> None:
    """ "Kamerlid A", "voorzitter Wim B", "wethouder C van Utrecht", "de ombudsman, Anna D,"."""
    for word in FUNCTIONS.keys() & row.at.keys():
        if word in MEMBERS:
            continue
        for at in row.at[word]:
            if at + 1 < len(row.words) and row.is_capital(at + 1) and row.gap(at).count("\n") < 2:
                _with_function(row, found, word, at)
            elif row.words[at + 1 : at + 2] == ["van"] and row.is_joined(at):
                _behind_place(row, found, word, at + 2)


def _with_function(row: Row, found: Found, word: str, at: int) -> None:
    is_apart = row.gap(at).strip() == ","
    if not is_apart and not row.is_joined(at):
        return
    people = people_at(row, at + 1)
    if people is None:
        return
    one = people.named[0]
    if is_apart and (one.last == one.first or row.gap(one.last).strip()[:1] != ","):
        return
    if word in LOCAL and "van" in (rest := row.words[one.first + 1 : one.last]):
        one.last = one.first + rest.index("van")
    is_member = party_named(one.party) is not None
    if not is_member:
        one.party = ""
    role = "Kamerlid" if is_member else word
    keeps = FUNCTIONS[word] or is_member
    found.named(one, role, 0.88 if is_member else 0.82, "naam achter een functie", is_office_holder=keeps)


def _behind_place(row: Row, found: Found, word: str, at: int) -> None:
    """ "de burgemeester van Zaltdam, Anna de Wit, …": the place, and the name between commas."""
    if at >= len(row.words):
        return
    if row.words[at : at + 2] in (["de", "koning"], ["de", "koningin"]):
        last = name_at(row, at + 2, small_too=False)
        if last >= 0 and row.is_joined(at + 1):
            found.named(Named(at + 2, last), f"{word} van de Koning", 0.85, "naam achter een functie")
        return
    place = next((each for each in range(at, min(at + 5, len(row.words))) if not row.is_joined(each)), at)
    if row.gap(place).strip() != "," or row.gap(place).count("\n") > 1:
        return
    last = name_at(row, place + 1, small_too=False)
    if last > place + 1 and row.gap(last).strip()[:1] == ",":
        found.named(
            Named(place + 1, last), word, 0.85, "naam achter een functie", is_office_holder=FUNCTIONS[word]
        )


def _generals(row: Row, found: Found) -> None:
    """ "advocaat-generaal A", "inspecteur-generaal B": a high official, who is none of the offices that keep a name."""
    for at in row.at.get("generaal", ()):
        if at and row.gap(at - 1) == "-" and row.gap(at) == " " and row.words[at - 1] != "staten":
            last = name_at(row, at + 1, small_too=False)
            if last > at + 1:
                role = f"{row.words[at - 1]}-generaal"
                found.named(Named(at + 1, last), role, 0.8, "naam achter een functie", is_office_holder=False)


def _called_after(row: Row, found: Found) -> None:
    """ "het amendement-A/B": a paper that is called after the members who moved it."""
    for at in row.places(CALLED_AFTER):
        if row.gap(at) in ("-", "–") and (people := people_at(row, at + 1)) is not None:
            for one in people.named:
                found.named(one, f"Kamerlid, indiener {row.words[at]}", 0.88, "indiener van een stuk")


def _titled(row: Row, found: Found) -> None:
    """ "mr. A", "prof. dr. B" in running text."""
    for at in row.places(PERSONAL_TITLES):
        if not row.gap(at).startswith(".") or row.gap(at).count("\n") or (at and row.words[at - 1] in TITLES):
            continue
        last = name_at(row, at)
        if last > at and row.sentence_of(at) is not None:
            found.named(Named(at, last), "genoemd", 0.82, "titel met een naam", is_office_holder=False)


def _before_party(row: Row, found: Found) -> None:
    """A name with a known party in brackets right behind it, whatever stands in front."""
    for word in FIRST_WORDS & row.at.keys():
        for at in row.at[word]:
            start = row.starts[at]
            if row.text[start - 1 : start] != "(" or at == 0:
                continue
            close = row.text.find(")", start, start + 45)
            if close < 0 or (told := party_named(row.text[start:close])) is None:
                continue
            first = name_back(row, at - 1)
            while 0 <= first < at - 1 and row.words[first] in FUNCTIONS:
                first += 1
            if first >= 0:
                found.named(Named(first, at - 1, told[0]), "Kamerlid", 0.9, "naam met een partij erachter")


def _committees(row: Row, found: Found) -> None:
    """ "de commissie-Ten B", "Commissie-A": a committee called after its chair."""
    for at in row.places(COMMITTEE):
        if row.gap(at) not in ("-", "–") or at + 1 >= len(row.words) or not row.is_capital(at + 1):
            continue
        last = name_at(row, at + 1)
        if last >= 0 and row.words[at + 1] not in NO_COMMITTEE:
            found.named(
                Named(at + 1, last), f"voorzitter {row.words[at]}", 0.85, "commissie met de naam van haar voorzitter",
                is_office_holder=False,
            )  # fmt: skip
