# SPDX-License-Identifier: EUPL-1.2
"""Who may do what, as data. Nothing listed is nothing allowed."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .organisation_roles import ORGANISATION_ROLES


class Permission(StrEnum):
    """One thing a person at a counter may do."""

    INBOX = "inbox"
    CASE_READ = "case.read"
    CASE_WRITE = "case.write"
    CASE_STEER = "case.steer"
    INTAKE = "intake"
    EVIDENCE_READ = "evidence.read"
    EXPORT_MANY = "export.many"
    FIGURES_EXACT = "figures.exact"
    TEAM_MANAGE = "team.manage"
    LOG_READ = "log.read"
    JOBS = "jobs"
    COUNTERS = "counters"
    COMPLAINTS = "complaints"
    COMPARE = "compare"
    REGISTER = "register"
    NOTES = "notes"
    ORGANISATIONS = "organisations"
    ORG = "org"
    ORG_DESK = "org.desk"
    ORG_DESK_WORKERS = "org.desk.workers"
    ORG_DESK_CLIENTS = "org.desk.clients"
    ORG_ANSWER = "org.answer"
    ORG_EDIT = "org.edit"
    ORG_LIMITS = "org.limits"
    ORG_RESULTS = "org.results"
    ORG_STEER = "org.steer"


@dataclass(frozen=True)
class Role:
    """A role: what it is called, what it means in words, and what it may do."""

    code: str
    name: str | Promise
    means: str | Promise
    permissions: frozenset[Permission]


P = Permission
NATIONAL = frozenset({P.COUNTERS, P.REGISTER, P.NOTES, P.ORGANISATIONS})
"""What is done for the whole country: only the central counter has people for it."""
OF_ORGANISATIONS = frozenset(one for one in P if one is P.ORG or one.startswith("org."))
"""What is done in an organisation, by its own people. Who works at a counter has none of these."""
ROLES = {
    role.code: role
    for role in (
        Role(
            "caseworker",
            _("Behandelaar"),
            _("Leest en behandelt meldingen van het eigen loket."),
            frozenset(
                {P.INBOX, P.CASE_READ, P.CASE_WRITE, P.INTAKE, P.EVIDENCE_READ, P.FIGURES_EXACT, P.COMPARE}
            ),
        ),
        Role(
            "coordinator",
            _("Coördinator"),
            _("Behandelt mee, bewaakt de termijnen en beheert het team van het loket."),
            frozenset(set(P) - NATIONAL - OF_ORGANISATIONS - {P.COMPLAINTS}),
        ),
        Role(
            "intaker",
            _("Telefoon en balie"),
            _("Neemt meldingen aan en maakt belafspraken. Leest geen zaken."),
            frozenset({P.INTAKE}),
        ),
        Role(
            "analyst",
            _("Cijfers"),
            _("Ziet de jaarlijkse registratie van het eigen loket. Leest geen zaken."),
            frozenset({P.FIGURES_EXACT, P.COMPARE}),
        ),
        Role(
            "steward",
            _("Beheer van het stelsel"),
            _("Opent loketten en bewaakt wat blijft hangen. Leest geen zaken en heeft geen sleutel."),
            frozenset({P.JOBS, P.COUNTERS, P.ORGANISATIONS, P.LOG_READ, P.COMPARE}),
        ),
        Role(
            "registrar",
            _("Register van toezeggingen"),
            _("Leest stukken van Kamer en kabinet in en houdt het register bij. Leest geen zaken."),
            frozenset({P.REGISTER}),
        ),
        Role(
            "note_writer",
            _("Beslisnota's en publicatie"),
            _("Controleert concepten, schrijft beslisnota's en maakt stukken openbaar. Leest geen zaken."),
            frozenset({P.REGISTER, P.NOTES}),
        ),
        Role(
            "chair",
            _("Voorzitter klachtencommissie"),
            _("Behandelt klachten over loketten en beheert de commissie. Leest geen zaken."),
            frozenset({P.COMPLAINTS, P.TEAM_MANAGE, P.LOG_READ}),
        ),
        Role(
            "committee",
            _("Klachtencommissie"),
            _("Behandelt klachten over loketten. Leest geen zaken."),
            frozenset({P.COMPLAINTS}),
        ),
        Role(
            "board",
            *ORGANISATION_ROLES["board"],
            frozenset(
                {P.ORG, P.ORG_ANSWER, P.ORG_EDIT, P.ORG_LIMITS, P.ORG_RESULTS, P.ORG_STEER, P.TEAM_MANAGE}
            ),
        ),
        Role(
            "manager",
            *ORGANISATION_ROLES["manager"],
            frozenset({P.ORG, P.ORG_LIMITS}),
        ),
        Role(
            "confidant",
            *ORGANISATION_ROLES["confidant"],
            frozenset({P.ORG, P.ORG_DESK, P.ORG_DESK_WORKERS, P.LOG_READ}),
        ),
        Role(
            "complaints_officer",
            *ORGANISATION_ROLES["complaints_officer"],
            frozenset({P.ORG, P.ORG_DESK, P.ORG_DESK_CLIENTS, P.ORG_ANSWER}),
        ),
        Role(
            "council",
            *ORGANISATION_ROLES["council"],
            frozenset({P.ORG, P.ORG_RESULTS}),
        ),
        Role(
            "editor",
            *ORGANISATION_ROLES["editor"],
            frozenset({P.ORG, P.ORG_EDIT}),
        ),
    )
}


USUAL = frozenset({"caseworker", "committee", "confidant"})
"""What most who join a counter, a committee or an organisation come to do: chosen beforehand, easily changed."""


def permissions_of(roles: list[str]) -> frozenset[Permission]:
    """Everything these roles together may do."""
    return frozenset().union(*(ROLES[code].permissions for code in roles if code in ROLES))


def holds_key(roles: list[str]) -> bool:
    """Whether these roles need the team's key: to read cases, or to note who wants to be called back."""
    return bool(permissions_of(roles) & {P.INBOX, P.CASE_READ, P.INTAKE, P.COMPLAINTS, P.ORG_DESK})


def keeps_register(roles: list[str]) -> bool:
    """Whether these roles are about what was promised, and not about reports."""
    return bool(permissions_of(roles) & {P.REGISTER, P.NOTES})


def roles_to_give(
    *, central: bool = False, committee: bool = False, organisation: bool = False
) -> list[Role]:
    """The roles that somebody may give at their own counter, committee or organisation.

    Only the central counter has people who look after the whole. Who judges complaints works at no counter
    (Besluit ADV art. 12), so a committee has roles of its own and no others; so has an organisation.
    """
    if organisation:
        return [role for role in ROLES.values() if P.ORG in role.permissions]
    return [
        role
        for role in ROLES.values()
        if P.ORG not in role.permissions
        and (P.COMPLAINTS in role.permissions) is committee
        and (central or not role.permissions & NATIONAL)
    ]
