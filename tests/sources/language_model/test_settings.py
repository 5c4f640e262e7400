"""Which language model is switched on: nothing by itself, and never with a key in a file."""

from pathlib import Path

import pytest

from abzug.errors import InputError
from abzug.sources.language_model import model_settings

ADDRESS = "http://127.0.0.1:8080/v1"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "config.toml"
    path.write_text("")
    return path


def environment(config: Path, **more: str) -> dict[str, str]:
    return {"ABZUG_CONFIG": str(config), **more}


def test_nothing_is_on_by_itself(config: Path) -> None:
    known = environment(config, ABZUG_MODEL="small", ABZUG_MODEL_ADDRESS=ADDRESS, ABZUG_MODEL_KEY="k")
    assert model_settings(None, environment=known) is None


def test_a_name_on_the_command_line_switches_a_model_on(config: Path) -> None:
    known = environment(config, ABZUG_MODEL_ADDRESS=f"{ADDRESS}/", ABZUG_MODEL_KEY="k")
    settings = model_settings("small", environment=known)
    assert settings is not None
    assert (settings.name, settings.address, settings.key) == ("small", ADDRESS, "k")


def test_the_configuration_can_switch_it_on_and_the_user_off(config: Path) -> None:
    config.write_text(
        f'[model]\non = true\nname = "small"\naddress = "{ADDRESS}"\nseconds = 7\nformat = "text"\n[page]\nx = 1\n'
    )
    settings = model_settings(None, environment=environment(config))
    assert settings is not None
    assert (settings.name, settings.seconds, settings.format) == ("small", 7.0, "text")
    assert model_settings(None, environment=environment(config), is_refused=True) is None


def test_a_receipt_names_the_model_and_its_host_only(config: Path) -> None:
    known = environment(config, ABZUG_MODEL_ADDRESS="https://models.example.org:8443/team/v1")
    settings = model_settings("small", environment=known)
    assert settings is not None
    assert settings.entered_by == "model small via models.example.org"


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ('[model]\non = true\nkey = "k"', "model.key"),
        ("[model]\non = true\ntemperature = 1", "model.temperature"),
        ('[model]\non = "yes"', "model.on"),
        ("[model]\non = true\nseconds = true", "model.seconds"),
        ("[model]\non = true\nseconds = 0", "model.seconds"),
        ('[model]\non = true\nformat = "xml"', "model.format"),
        ("model = 1", "model: no table"),
        ("[model", "no TOML"),
        ("\udcff", "no TOML"),
        ("[model]\non = true", "no language model is named"),
        ('[model]\non = true\nname = "small"', "no address"),
        ('[model]\non = true\nname = "small"\naddress = "models.example.org"', "is no address"),
        ('[model]\non = true\nname = "small"\naddress = "file:///etc/passwd"', "is no address"),
        ('[model]\non = true\nname = "small"\naddress = "https://[::1"', "is no address"),
        ('[model]\non = true\nname = "small"\naddress = "https://user:k@example.org/v1"', "key does not belong"),
    ],
)
def test_a_mistake_in_the_configuration_is_named(config: Path, content: str, wrong: str) -> None:
    config.write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(InputError, match=wrong):
        model_settings(None, environment=environment(config))


def test_a_configuration_that_is_named_and_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        model_settings(None, environment={"ABZUG_CONFIG": str(tmp_path / "none.toml")})
