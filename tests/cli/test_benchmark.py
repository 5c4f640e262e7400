"""``abzug benchmark reading``."""

from pathlib import Path

from click.testing import CliRunner

from abzug.cli import main


def test_the_report_is_printed_and_written(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    output = tmp_path / "reading.md"
    result = CliRunner().invoke(
        main, ["benchmark", "reading", "--data", str(tmp_path / "data"), "--output", str(output)]
    )
    assert result.exit_code == 0
    assert "# How well Abzug reads" in result.stdout
    assert output.read_text(encoding="utf-8") in result.stdout


def test_data_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["benchmark", "reading", "--data", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "none" in result.stderr
