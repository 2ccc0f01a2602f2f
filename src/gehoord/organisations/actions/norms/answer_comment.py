# SPDX-License-Identifier: EUPL-1.2
"""The editor says what was done with a comment."""

from datetime import datetime
from uuid import UUID

from gehoord.foundation.audit.log import record

from ...models import NormComment, NormSet
from ...terms.norm_answers import COMMENT_DONE
from ...terms.norms import CONSULT, WEIGH


def answer_comment(key: UUID, done: str, answer: str, *, counter: int, by: str, now: datetime) -> list[str]:
    """done: a code of COMMENT_DONE. Not adapting needs a reason in words: who spoke up reads it. Says what is missing."""
    row = NormComment.objects.select_related("norms").filter(pk=key, counter=counter).first()
    if row is None or row.norms.state not in (CONSULT, WEIGH):
        return ["Deze opmerking is er niet meer, of de regels zijn al vastgesteld."]
    if done not in COMMENT_DONE:
        return ["Kies wat je met de opmerking deed."]
    if done != "changed" and not answer.strip():
        return ["Schrijf in één zin waarom. Wie iets zei, leest dit terug."]
    NormComment.objects.filter(pk=key).update(done=done, answer=answer.strip()[:500])
    state: NormSet = row.norms
    record("norms.answered", by=by, counter=counter, subject=str(state.pk), facts={"kind": done}, now=now)
    return []
