"""The page's words: complete in both languages, and every word that a page asks for is there."""

import re
import string
from pathlib import Path

import pytest

from abzug.brief.phrases import LANGUAGES, Language, catalogue
from abzug.doctrine import Doctrine
from abzug.model import About, Claim, Direction, Extent, Gap, ItemKind, Movement, SourceKind
from abzug.model.record import Stage
from abzug.web.words import SHARED_SECTIONS, page_phrases, words

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "frontend" / "src").glob("**/*.ts"))
TEMPLATES = sorted((ROOT / "src" / "abzug" / "web" / "templates").glob("*.html"))


def test_both_languages_have_the_same_phrases() -> None:
    assert page_phrases("de").keys() == page_phrases("en").keys()


def test_both_languages_fill_in_the_same_values() -> None:
    def fields(language: Language) -> dict[str, set[str]]:
        return {
            key: {name for _, name, _, _ in string.Formatter().parse(text) if name}
            for key, text in page_phrases(language).items()
        }

    assert fields("de") == fields("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_that_a_script_names_is_in_the_catalogue(language: Language, doctrine: Doctrine) -> None:
    known = words(language, doctrine)["phrases"]
    named = {key for path in SOURCES for key in re.findall(r"\bt\(\s*'([a-z_]+\.[a-zA-Z_]+)'", path.read_text("utf-8"))}
    bound = {key for path in SOURCES for key in re.findall(r"'(keys\.[a-z_]+)'", path.read_text("utf-8"))}
    assert len(named) > 100
    assert named | bound <= known.keys()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_every_phrase_that_a_template_names_is_in_the_catalogue(path: Path) -> None:
    named = set(re.findall(r"say\([\"']([a-z_.]+)[\"']\)", path.read_text("utf-8")))
    assert named <= page_phrases("en").keys()


@pytest.mark.parametrize(
    ("section", "values"),
    [
        ("kind", ItemKind),
        ("about", About),
        ("movement", Movement),
        ("source_kind", SourceKind),
        ("direction", Direction),
        ("extent", Extent),
        ("stage", Stage),
        ("reliability", "ABCDEF"),
        ("credibility", "123456"),
    ],
)
def test_every_value_that_a_report_can_have_has_a_name(section: str, values: object) -> None:
    assert {f"{section}.{value}" for value in values} <= page_phrases("en").keys()  # type: ignore[attr-defined]


def test_every_attribute_of_a_claim_has_a_name() -> None:
    assert {f"claim.{name}" for name in Claim.__slots__} <= page_phrases("en").keys()


def test_the_pages_phrases_and_the_shared_ones_do_not_clash() -> None:
    shared = {key for key in catalogue("en") if key.split(".")[0] in SHARED_SECTIONS}
    assert not shared & page_phrases("en").keys()
    assert Gap(subject="personnel").subject in {key.split(".")[1] for key in shared if key.startswith("gap.")}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_no_script_writes_markup_or_evaluates_text(path: Path) -> None:
    text = path.read_text("utf-8")
    for forbidden in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "srcdoc",
    ):
        assert forbidden not in text
