# SPDX-License-Identifier: EUPL-1.2
"""The sealing itself knows no web framework, so a command line or another program can use it as it is."""

import subprocess
import sys

import pytest

MODULES = ["errors", "sealing", "bodies", "codes", "passphrases", "recovery"]


@pytest.mark.parametrize("module", MODULES)
def test_sealing_works_without_django(module: str) -> None:
    script = (
        f"import sys; sys.path[:] = {sys.path!r}; import gehoord.foundation.vault.{module}; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & {'django', 'psycopg'}))"
    )

    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert printed.stdout == "[]\n"
