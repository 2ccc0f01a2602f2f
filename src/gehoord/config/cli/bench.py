# SPDX-License-Identifier: EUPL-1.2
"""`gehoord bench`: runs the scenarios of `benchmarks/`, each a file."""

import subprocess
import sys

import click

from gehoord.config.home import StartRefused, repository


@click.command()
@click.argument("scenario", required=False)
@click.option("--list", "only_list", is_flag=True, help="Only say which scenarios there are.")
def bench(scenario: str | None, only_list: bool) -> None:
    """Measure how quick it is on this machine (meten); all scenarios, or one by name."""
    root = repository()
    known = (
        sorted(path.stem for path in (root / "benchmarks" / "scenarios").glob("[a-z]*.py")) if root else []
    )
    if root is None or not known:
        raise StartRefused(
            "De metingen staan bij de broncode (benchmarks/scenarios), en die is hier niet.",
            "The measurements stand with the source (benchmarks/scenarios), which is not here.",
        )
    if only_list:
        click.echo("\n".join(known))
        return
    if scenario and scenario not in known:
        raise click.BadParameter(f"choose from: {', '.join(known)}", param_hint="SCENARIO")
    chosen = [scenario] if scenario else known
    codes = []
    for number, name in enumerate(chosen, 1):
        click.echo(f"[{number}/{len(chosen)}] {name}")
        done = subprocess.run([sys.executable, "-m", f"benchmarks.scenarios.{name}"], cwd=root, check=False)
        codes.append(done.returncode)
    sys.exit(max(codes))
