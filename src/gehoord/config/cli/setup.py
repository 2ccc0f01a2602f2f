# SPDX-License-Identifier: EUPL-1.2
"""`gehoord setup`: brings a real installation to life, step by step; safe to run again."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from gehoord.config.cli.setup_counter import FirstCounter, Newcomer, open_first_counter, write_papers
from gehoord.config.home import StartRefused, home, mode

ASKED = {
    "GEHOORD_HOSTS": ("hosts", "Host names of the service, with commas"),
    "SERVICE_URL": ("url", "Address of the service (https://...)"),
    "SERVICE_PHONE": ("phone", "Telephone number people can call instead"),
    "SERVICE_MAIL": ("service_mail", "Mail address people can write to"),
    "SECURITY_CONTACT": ("security_contact", "Where somebody reports a leak (mailto:...)"),
    "SMTP_HOST": ("smtp_host", "Mail server for notices"),
    "SMTP_PORT": ("smtp_port", "Its port"),
    "SMTP_USER": ("smtp_user", "Its user (empty: none)"),
    "SMTP_PASSWORD": ("smtp_password", "Its password (empty: none)"),
    "SMTP_TLS": ("smtp_tls", "TLS for mail: 1 for yes"),
    "MAIL_FROM": ("mail_from", "Sender of notices"),
}
DEFAULTS = {"SMTP_PORT": "587", "SMTP_TLS": "1"}


class Member(click.ParamType):
    """login:Full name:role"""

    name = "LOGIN:NAME:ROLE"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Newcomer:
        if isinstance(value, Newcomer):
            return value
        parts = [part.strip() for part in str(value).split(":")]
        if len(parts) != 3 or not all(parts):
            self.fail("write login:Full name:role, for example a.jansen:Anna Jansen:coordinator", param, ctx)
        return Newcomer(*parts)


@dataclass(frozen=True)
class Answers:
    """What was said on the command line; what is missing is asked, unless nobody is there to answer."""

    quiet: bool

    def ask(
        self, given: str | None, question: str, *, default: str | None = None, hidden: bool = False
    ) -> str:
        if given is not None:
            return given
        if self.quiet:
            return default or ""
        answer: str = click.prompt(
            question, default=default or "", show_default=bool(default), hide_input=hidden
        )
        return answer.strip()


def _with_settings(command: click.Command) -> click.Command:
    for name, (option, says) in ASKED.items():
        flag = f"--{option.replace('_', '-')}"
        command.params.append(click.Option([flag, option], envvar=name, help=f"{says}. Kept as {name}."))
    return command


@click.command()
@click.option("--non-interactive", is_flag=True, help="Ask nothing; stop when something needed is missing.")
@click.option(
    "--database-url", envvar="DATABASE_URL", help="PostgreSQL 15 or newer: postgresql://name:password@host/db"
)
@click.option("--counter-code", help="Short code of the first counter, such as utrecht.")
@click.option("--counter-name", help="Its name, as people know it.")
@click.option(
    "--municipality", "municipalities", multiple=True, help="CBS code (GM0344); repeat it, or: all."
)
@click.option("--central/--local", default=True, show_default=True, help="Takes what no other counter takes.")
@click.option("--member", "members", type=Member(), multiple=True, help="Twice: login:Full name:role.")
@click.option(
    "--papers", type=click.Path(path_type=Path), help="Also write what goes on paper to this new folder."
)
def setup(
    non_interactive: bool,
    database_url: str | None,
    counter_code: str | None,
    counter_name: str | None,
    municipalities: tuple[str, ...],
    central: bool,
    members: tuple[Newcomer, ...],
    papers: Path | None,
    **given: str | None,
) -> None:
    """Bring a real installation to life (inrichten): keys, tables, first counter, two members, mail, check.

    The recovery of the counter is shown once, to be written on paper: three sheets, of which two together
    help when a passphrase is lost. Keep them with three people.
    """
    if mode() != "production":
        raise StartRefused(
            "Inrichten is voor een echt loket: haal GEHOORD_MODE weg. Proberen doet u met 'gehoord demo'.",
            "Setting up is for a real installation: unset GEHOORD_MODE. To try it, run 'gehoord demo'.",
        )
    answers = Answers(quiet=non_interactive or not sys.stdin.isatty())
    if papers is not None and papers.exists():
        raise StartRefused(
            f"{papers} bestaat al. Noem een nieuwe map.", f"{papers} exists. Name a new folder."
        )
    click.echo(f"Setting up Gehoord in {home()}\n\n1. Keys")
    _keys()
    click.echo("\n2. Settings")
    _settings(answers, database_url, given)
    click.echo("\n3. Tables")
    _tables()
    click.echo("\n4. First counter")
    wanted = FirstCounter(counter_code, counter_name, municipalities, central, list(members))
    sheets = open_first_counter(wanted, answers.ask, quiet=answers.quiet)
    if sheets:
        write_papers(sheets, papers, quiet=answers.quiet)
    click.echo("\n5. Check")
    from gehoord.config.cli.check_setup import check_setup

    check_setup.main(args=[], standalone_mode=True)


def _keys() -> None:
    from gehoord.config.keys import create_keys, keys_path, load_keys

    if keys_path().exists():
        load_keys()
        click.echo(f"   are there: {keys_path()}")
        return
    create_keys(demo=False)
    click.echo(
        f"   made: {keys_path()}\n   Copy this file to a safe place, apart from the backups of the database."
    )


def _settings(answers: Answers, database_url: str | None, given: dict[str, str | None]) -> None:
    from gehoord.config.settings_file import keep_settings, load_settings, settings_path

    load_settings()
    url = answers.ask(
        database_url or os.environ.get("DATABASE_URL"), "Address of the database (DATABASE_URL)"
    )
    kept = {"DATABASE_URL": url} if url else {}
    for name, (option, says) in ASKED.items():
        known = given[option] if given[option] is not None else os.environ.get(name)
        kept[name] = answers.ask(known, says, default=DEFAULTS.get(name), hidden=name == "SMTP_PASSWORD")
    keep_settings(kept)
    click.echo(f"   kept in {settings_path()}")


def _tables() -> None:
    from gehoord.config import database
    from gehoord.config.cli.migrate import migrate_when_needed

    try:
        changed = migrate_when_needed(database.prepare())
    except subprocess.CalledProcessError:
        raise StartRefused(
            "De tabellen konden niet worden gemaakt; zie hierboven.",
            "The tables could not be made; see above.",
        ) from None
    click.echo("   made" if changed else "   are up to date")


setup = _with_settings(setup)
