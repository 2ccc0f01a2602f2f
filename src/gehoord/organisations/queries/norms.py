# SPDX-License-Identifier: EUPL-1.2
"""Reading norms of conduct: the version that counts, the one on its way, what was said, and how often they are used.

All of it behind the fence of the team, also for the open pages: those set it for the organisation in their address.
"""

from collections import Counter as Tally
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, Sum

from ..models import DeskSetting, Norm, NormComment, NormSet, NormUse
from ..rules.norms import Facts
from ..rules.small_numbers import in_steps
from ..terms.norms import ADOPTED, FOLLOWED, OPEN_STATES, PUBLISHED, READABLE


@dataclass(frozen=True)
class Version:
    """One version with its norms in order."""

    row: NormSet
    norms: list[Norm]

    @property
    def is_readable(self) -> bool:
        """Whether everybody may read it."""
        return self.row.state in READABLE


def said_in(norm: Norm, part: str, language: str) -> tuple[str, str]:
    """A part of a norm (text, easy, follows, source) and the language it really is in: Dutch where nobody translated it."""
    for code in (language, "nl"):
        words = str(norm.words.get(code, {}).get(part, ""))
        if words:
            return words, code
    return (norm.text if part in ("text", "easy") else ""), "nl"


def published(team: int) -> Version | None:
    """The version that counts now."""
    return _one(NormSet.objects.filter(counter=team, state=PUBLISHED))


def on_its_way(team: int) -> Version | None:
    """The version that is being made; there is one at most."""
    return _one(NormSet.objects.filter(counter=team, state__in=OPEN_STATES))


def version_at(team: int, number: int) -> Version | None:
    """A version by its number, whatever its state."""
    return _one(NormSet.objects.filter(counter=team, version=number))


def versions(team: int, *, readable_only: bool = False) -> list[NormSet]:
    """All versions, the newest first."""
    rows = NormSet.objects.filter(counter=team).order_by("-version")
    return list(rows.filter(state__in=READABLE) if readable_only else rows)


def _one(rows: "Iterable[NormSet]") -> Version | None:
    found = next(iter(rows), None)
    return None if found is None else Version(found, list(found.norms.order_by("number")))


@dataclass(frozen=True)
class Change:
    """How one norm differs between two versions. kind: new, gone, changed, moved or same."""

    kind: str
    code: str
    before: str
    after: str


def changes(before: Version | None, after: Version) -> list[Change]:
    """What the later version says otherwise, in its order; what fell out comes last."""
    old = {one.code: one for one in before.norms} if before else {}
    told = []
    for one in after.norms:
        was = old.pop(one.code, None)
        kind = "new" if was is None else ("same" if was.text == one.text else "changed")
        told.append(Change(kind, one.code, was.text if was else "", one.text))
    return told + [Change("gone", one.code, one.text, "") for one in old.values()]


def facts_of(
    version: Version,
    *,
    size: str,
    today: date,
    may_steer: bool,
    day: date | None = None,
    review_on: date | None = None,
    talked: bool = False,
) -> Facts:
    """What the rules need to know of a version."""
    row = version.row
    return Facts(
        state=row.state,
        size=size,
        norms=len(version.norms),
        today=today,
        consult_until=row.consult_until,
        open_comments=row.comments.filter(done="").count(),
        was_consulted=row.consult_until is not None and row.consult_until < today,
        talked=talked,
        may_steer=may_steer,
        day=day,
        review_on=review_on,
    )


def comments(version: Version) -> list[NormComment]:
    """What was said about a draft: first what waits for an answer, then by norm."""
    place = {one.code: one.number for one in version.norms}
    rows = version.row.comments.all()
    return sorted(rows, key=lambda one: (one.done != "", place.get(one.norm, 999), str(one.pk)))


def read_in_all(row: NormSet, *, before: date) -> str:
    """How many browsers said in the weeks before this Monday that this version was read, in steps of five."""
    return in_steps(int(row.acknowledgements.filter(week__lt=before).aggregate(sum=Sum("times"))["sum"] or 0))


@dataclass(frozen=True)
class Used:
    """How often something was logged, in steps of five."""

    code: str
    words: str


def uses(team: int, *, codes: Iterable[str], since: date, before: date) -> tuple[list[Used], list[Used]]:
    """Uses by norm, and by what followed; only whole months, so that nobody sees one event appear.

    Never a total, and never both at once (this norm and what followed): those would tell small numbers apart.
    """
    rows = NormUse.objects.filter(counter=team, week__gte=since, week__lt=before)
    by_norm: Tally[str] = Tally(dict(rows.values_list("norm").annotate(times=Count("pk"))))
    by_result: Tally[str] = Tally(dict(rows.values_list("followed").annotate(times=Count("pk"))))
    return (
        [Used(code, in_steps(by_norm[code])) for code in codes],
        [Used(code, in_steps(by_result[code])) for code in FOLLOWED],
    )


def desk_of(team: int) -> DeskSetting | None:
    """How the organisation runs its desk; None before anybody decided."""
    return DeskSetting.objects.filter(counter=team).first()


def due_reviews(team: int) -> list[NormSet]:
    """Versions that count or wait to count, with a day of review."""
    return list(
        NormSet.objects.filter(Q(state=PUBLISHED) | Q(state=ADOPTED), counter=team).exclude(review_on=None)
    )
