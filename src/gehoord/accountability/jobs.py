# SPDX-License-Identifier: EUPL-1.2
"""What verantwoorden does in the background; each may run twice without harm."""

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from gehoord.foundation.audit.log import SYSTEM
from gehoord.foundation.jobs.outbox import enqueue
from gehoord.foundation.jobs.tries import TRIES

from .actions.documents.keep_file import sweep_files
from .actions.documents.load_document import READ_JOB
from .actions.documents.reread_document import reread_document
from .actions.published.forget_corrections import forget_corrections
from .queries.documents.find import read_by_another
from .queries.register.differing import differing
from .reading import VERSION


@app.periodic(cron="40 2 * * *", periodic_id="nightly")
@app.task(
    name="accountability.forget",
    lock="accountability.forget",
    queueing_lock="accountability.forget",
    retry=TRIES,
)
def forget(timestamp: int) -> None:
    """Each night: who asked for a correction a year ago or more is forgotten."""
    forget_corrections(now=timezone.localtime())


@app.periodic(cron="15 2 * * *", periodic_id="nightly")
@app.task(
    name="accountability.reread",
    lock="accountability.reread",
    queueing_lock="accountability.reread",
    retry=TRIES,
)
def reread(timestamp: int) -> None:
    """Each night: what another version of the reader read is read again, and files that no document has go.

    A job per document, so that trouble with one leaves the others alone.
    """
    with transaction.atomic():
        for document in read_by_another(VERSION):
            enqueue(READ_JOB, lock=f"accountability.reread-{document}", document=document)
    sweep_files(now=timezone.localtime())


@app.task(name=READ_JOB, retry=TRIES)
def reread_one(document: int) -> None:
    """Read one document again; people's words stay. One that was read meanwhile is left alone."""
    if document in read_by_another(VERSION, document=document):
        reread_document(document, by=SYSTEM, now=timezone.localtime())


class RegisterDiffersError(Exception):
    """What is kept beside entries is not what their events say: somebody changed it outside the program."""


@app.periodic(cron="30 3 * * *", periodic_id="nightly")
@app.task(
    name="accountability.compare", lock="accountability.compare", queueing_lock="accountability.compare"
)
def compare(timestamp: int) -> None:
    """Each night: the state of every entry is concluded again. It is not mended: the job fails, with the codes."""
    wrong = [code for code, _should in differing()]
    if wrong:
        raise RegisterDiffersError(", ".join(wrong[:50]))
