"""What the method pages show as output is what the commands print."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from abzug.cli import main

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs/methods").glob("*.md"))
SHOWN = [
    pytest.param(command.split()[1:], output, id=f"{page.stem}: {command[:60]}")
    for page in PAGES
    for command, output in re.findall(r"```console\n\$ ([^\n]+)\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
]


@pytest.mark.parametrize(("arguments", "shown"), SHOWN)
def test_the_page_shows_what_the_command_prints(
    arguments: list[str], shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    result = CliRunner().invoke(main, arguments, env={"COLUMNS": "200"})
    printed = {" ".join(line.split()) for line in result.stdout.splitlines()}
    missing = [
        line for line in shown.splitlines() if line.strip() not in ("", "...") and " ".join(line.split()) not in printed
    ]
    assert missing == []
