# SPDX-License-Identifier: EUPL-1.2
"""`gehoord check-setup`: everything that must be right before people can report, each in a sentence."""

import sys

import click

from gehoord.config.cli.starting import start_django
from gehoord.config.home import mode


@click.command("check-setup")
@click.option("--mail-to", metavar="ADDRESS", help="Also send a test letter to this address.")
def check_setup(mail_to: str | None) -> None:
    """Say what is still missing before people can report (controleren); code 1 when something is."""
    from gehoord.config.settings_file import load_settings

    load_settings()
    from gehoord.config import setup_checks as checks

    findings = [*checks.machine(), *checks.keys()]
    if not any(one.bad for one in findings):
        findings += checks.database()
    if not any(one.bad for one in findings):
        start_django()
        findings += [*checks.settings(), *checks.counters(), *checks.work()]
        if mail_to:
            findings.append(checks.letter(mail_to))
    for one in findings:
        click.echo(f"{one.mark}  {one.says}")
    bad = sum(one.bad for one in findings)
    click.echo(f"\n{bad} to mend, {sum(one.mark == 'note' for one in findings)} to know (mode: {mode()})")
    sys.exit(1 if bad else 0)
