"""``abzug posture`` and ``abzug return-time``."""

import json

import pytest
from click.testing import CliRunner, Result

from abzug.cli import main
from abzug.cli.force_groups import read_group
from abzug.model import CrewTravel, ForceGroup, Route


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_posture_of_a_bundled_case_as_of_a_day_is_json() -> None:
    result = run("posture", "2022-russia-ukraine-border-feb", "--as-of", "2022-02-22", "--json")
    data = json.loads(result.output)
    assert (data["case"], data["as_of"]) == ("2022-russia-ukraine-border-feb", "2022-02-22")
    assert all(count["published"] <= "2022-02-22" for count in data["stated"])
    assert data["finding"] is None


def test_naming_the_claimed_area_walks_the_tree() -> None:
    result = run("posture", "2024-us-niger", "--claimed", "Niamey Air Base 101", "--json")
    assert json.loads(result.output)["finding"]["hypothesis"] == "UNDETERMINED"


def test_posture_speaks_german() -> None:
    assert "Was wo steht" in run("posture", "2024-us-niger", "--lang", "de").output


def test_areas_are_added_up() -> None:
    result = run(
        "posture", "2021-russia-ukraine-border-dec", "--area", "Russia-Ukraine border regions=Russia", "--json"
    )
    assert json.loads(result.output)["totals"][0]["area"] == "Russia"


def test_a_return_time_is_json_with_its_draws_and_seed() -> None:
    result = run("return-time", "rail,battalions=10,km=3500", "--draws", "2000", "--seed", "7", "--json")
    data = json.loads(result.output)
    assert (data["draws"], data["seed"]) == (2000, 7)
    assert [back["share"] for back in data["back"]] == [0.25, 0.5, 0.8]


def test_great_circles_make_longer_ways() -> None:
    plain, longer = (
        json.loads(run("return-time", "rail,battalions=10,km=3500", *extra, "--draws", "2000", "--json").output)
        for extra in ((), ("--great-circle",))
    )
    assert longer["back"][1]["days"]["median"] > plain["back"][1]["days"]["median"] + 1


def test_a_worked_example_speaks_german() -> None:
    output = run("return-time", "--example", "rostov_division", "--draws", "2000", "--lang", "de").output
    assert "noch im Raum" in output


def test_a_group_is_read_with_its_values_and_flags() -> None:
    assert read_group(
        "kit-stays, battalions=5, km=500, share=0.5, crews=air, stored, released, name=north"
    ) == ForceGroup(
        name="north",
        route=Route.KIT_STAYS,
        battalions=5,
        distance_km=500,
        share=0.5,
        crew_travel=CrewTravel.AIR,
        draws_stored_kit=True,
        are_crews_released=True,
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["return-time"], "at least one group"),
        (["return-time", "camel,battalions=1,km=5"], "begin with one of"),
        (["return-time", "rail,km=5"], "say how far and how many"),
        (["return-time", "rail,battalions=many,km=5"], "invalid literal"),
        (["return-time", "rail,battalions=1,km=5,wings=2"], "is none of"),
        (["return-time", "rail,battalions=0,km=5"], "give 1 to 10,000"),
        (["return-time", "--example", "nowhere"], "no worked example"),
        (["posture", "2099-nowhere"], "no case and no file"),
        (["posture", "2024-us-niger", "--area", "Gao"], "is not PLACE=AREA"),
    ],
)
def test_a_users_mistake_gets_a_message_and_status_two(arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.output + result.stderr
    assert "Traceback" not in result.output + result.stderr
