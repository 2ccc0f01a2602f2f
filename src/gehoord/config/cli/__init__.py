# SPDX-License-Identifier: EUPL-1.2
"""The console command `gehoord`. Each subcommand is read only when it is asked for, so that help is quick."""

import sys
from importlib import import_module

import click

from gehoord.config.home import StartRefused

# name: (module, function, one line of help)
COMMANDS = {
    "demo": ("demo", "demo", "Try it: made-up counters, people and cases on this machine (proberen)."),
    "setup": (
        "setup",
        "setup",
        "Bring a real installation to life: keys, tables, first counter (inrichten).",
    ),
    "check-setup": (
        "check_setup",
        "check_setup",
        "Say what is still missing before people can report (controleren).",
    ),
    "serve": ("serve", "serve", "Serve the pages (draaien)."),
    "worker": ("worker", "worker", "Do the promised work: notices, deadlines, tidying (achtergrondwerk)."),
    "jobs": ("jobs", "jobs", "Show promised work that is stuck, and try it again (taken)."),
    "migrate": ("migrate", "migrate", "Bring the tables and the rights up to date (bijwerken)."),
    "database-url": (
        "database_url",
        "database_url",
        "Print how to enter the database, for psql and the like (backups: see the guides).",
    ),
    "audit": ("audit", "audit", "The log that nobody can change unseen (logboek)."),
    "figures": ("figures", "figures", "Build the yearly figures (cijfers)."),
    "read": ("read", "read", "Read parliamentary documents: references, questions, promises (lezen)."),
    "organisations": (
        "organisations",
        "organisations",
        "Bring a list of organisations into the register (organisaties).",
    ),
    "bench": ("bench", "bench", "Measure how quick it is on this machine (meten)."),
    "demo-data": ("demo_data", "demo_data", ""),
}


class Later(click.Group):
    """A group that imports a command when it is called, and lists it without importing anything."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, (_, _, says) in COMMANDS.items() if says]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function, _ = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"gehoord.config.cli.{module}"), function)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, _, says) in COMMANDS.items() if says])


@click.command(cls=Later, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name=None, version="0.1.0", prog_name="gehoord")
def gehoord() -> None:
    """Gehoord: people report discrimination in care, welfare and sport; a counter follows up; figures count it.

    New here? `gehoord demo` shows everything with made-up people. For real: `gehoord setup`.

    Where an installation lives: GEHOORD_HOME. Its database: DATABASE_URL. Other settings may stand in
    the file settings.env in that folder, or in the environment.
    """


def main() -> None:
    """Run the command; a refusal to start is two plain sentences and code 2, never a traceback."""
    try:
        gehoord(prog_name="gehoord")
    except StartRefused as refused:
        click.echo(str(refused), err=True)
        sys.exit(2)
