# SPDX-License-Identifier: EUPL-1.2
"""Prints the shape of the house: the largest files, the longest functions, and who imports whom.

A mirror, not a judge: it never fails.
"""

import ast
from collections import Counter
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src" / "gehoord"


def part(path_or_module: str) -> str:
    """`gehoord.casework.models` belongs to casework, `gehoord.foundation.vault.codes` to foundation.vault."""
    words = path_or_module.split(".")
    return ".".join(words[1:3]) if words[1:2] == ["foundation"] else ".".join(words[1:2])


def main() -> None:
    sizes: list[tuple[int, str]] = []
    functions: list[tuple[int, str]] = []
    imports: Counter[tuple[str, str]] = Counter()
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text()
        name = str(path.relative_to(SOURCE))
        module = ".".join(("gehoord", *path.relative_to(SOURCE).with_suffix("").parts))
        sizes.append((text.count("\n"), name))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                functions.append(((node.end_lineno or node.lineno) - node.lineno + 1, f"{name} {node.name}"))
            elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("gehoord."):
                imports[part(module), part(node.module)] += 1
    lines = sum(size for size, _ in sizes)
    print(f"{len(sizes)} files, {lines} lines, {len(functions)} functions\n")
    for title, rows in (("Largest files", sizes), ("Longest functions", functions)):
        print(title)
        for size, name in sorted(rows, reverse=True)[:10]:
            print(f"  {size:5}  {name}")
        print()
    print("Imports between the parts")
    for (from_part, to_part), count in sorted(imports.items()):
        if from_part != to_part:
            print(f"  {count:5}  {from_part} → {to_part}")


if __name__ == "__main__":
    main()
