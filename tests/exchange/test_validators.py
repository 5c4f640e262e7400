"""Each format is read by a library or validator that is not ours, for a real case and for one meant to do harm."""

import io
import json
import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from abzug.exchange import Account, Publisher
from abzug.exchange.claim_review import schema
from abzug.exchange.follow_the_money import COLUMNS
from abzug.ledger import Entry
from abzug.model import Hypothesis
from abzug.pipeline import Judge
from tests.brief.hostile import TITLE, hostile_case
from tests.conftest import CaseMaker, ItemMaker
from tests.exchange.parcels import border_account, made_up_account, one_of_each, written

Parcel = tuple[Account, list[Entry]]

# Few of them tell their types.
duckdb, fastkml, feedparser, geojson, icalendar, jsonld, provenance, stix2, validator, vocabulary = (
    import_module(name)
    for name in (
        "duckdb",
        "fastkml",
        "feedparser",
        "geojson",
        "icalendar",
        "pyld.jsonld",
        "prov.model",
        "stix2",
        "fastkml.validator",
        "msgspec_schemaorg.models",
    )
)


@pytest.fixture(params=["real", "hostile"])
def parcel(request: pytest.FixtureRequest, the_judge: Judge, make_case: CaseMaker, make_item: ItemMaker) -> Parcel:
    if request.param == "real":
        account, records = border_account(the_judge)
        return account, [*records, *one_of_each()]
    return made_up_account(the_judge, hostile_case(make_case, make_item), TITLE)


def output(name: str, parcel: Parcel) -> bytes:
    account, records = parcel
    return written(name, records, account)


def test_geojson_is_valid_by_rfc_7946(parcel: Parcel) -> None:
    collection = geojson.loads(output("geojson", parcel).decode())
    assert collection.is_valid, collection.errors()
    assert len(collection.features) == len(parcel[1])
    assert any(feature.geometry for feature in collection.features)


def test_kml_keeps_the_schema_of_the_ogc_and_is_read_strictly(parcel: Parcel, tmp_path: Path) -> None:
    path = tmp_path / "records.kml"
    path.write_bytes(output("kml", parcel))
    assert validator.validate(file_to_validate=path) is True
    document = fastkml.KML.parse(path, strict=True).features[0]
    assert isinstance(document, fastkml.Document)
    assert len(document.features) == len(parcel[1])
    placed = [mark for mark in document.features if mark.geometry is not None]
    assert placed


def test_stix_is_parsed_without_custom_content(parcel: Parcel) -> None:
    bundle = stix2.parse(output("stix", parcel).decode(), allow_custom=False, version="2.1")
    kinds = {thing["type"] for thing in bundle.objects}
    assert {"report", "identity", "note", "opinion", "sighting", "location", "extension-definition"} <= kinds
    names = [thing["id"] for thing in bundle.objects]
    assert len(names) == len(set(names))
    report = next(thing for thing in bundle.objects if thing["type"] == "report")
    assert set(report["object_refs"]) == set(names) - {report["id"]}


def test_every_stix_reference_leads_to_an_object(parcel: Parcel) -> None:
    text = output("stix", parcel).decode()
    objects = json.loads(text)["objects"]
    names = {thing["id"] for thing in objects}
    for thing in objects:
        references = [value for key, value in thing.items() if key.endswith("_ref")]
        references += [value for key, values in thing.items() if key.endswith("_refs") for value in values]
        assert set(references) <= names


def test_prov_is_read_and_every_likelihood_has_its_origin(parcel: Parcel) -> None:
    document = provenance.ProvDocument.deserialize(io.BytesIO(output("prov", parcel)), format="json")
    records = document.get_records()
    entities = {str(record.identifier) for record in records if isinstance(record, provenance.ProvEntity)}
    assert {f"abzug:likelihood/{hypothesis}" for hypothesis in Hypothesis} <= entities
    derived = {str(record.args[0]) for record in records if isinstance(record, provenance.ProvDerivation)}
    assert {"abzug:likelihood", "abzug:prior", "abzug:left_as_claimed"} <= derived
    for record in records:
        if isinstance(record, provenance.ProvDerivation | provenance.ProvUsage):
            assert {str(end) for end in record.args[:2] if end} <= entities | {"abzug:judging"}


def test_atom_is_well_formed_and_complete(parcel: Parcel) -> None:
    feed = feedparser.parse(io.BytesIO(output("atom", parcel)))
    assert not feed.bozo, feed.get("bozo_exception")
    assert feed.version == "atom10"
    assert feed.entries
    assert all(entry.id and entry.updated and entry.summary for entry in feed.entries)
    assert [entry.updated for entry in feed.entries] == sorted((entry.updated for entry in feed.entries), reverse=True)


def test_the_calendar_is_read_by_rfc_5545(parcel: Parcel) -> None:
    data = output("ics", parcel)
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    days = {check.day for check in parcel[0].verdict.next_checks}
    assert {event["DTSTART"].dt for event in events} == days
    assert not calendar.errors
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert events[0]["SUMMARY"].startswith(parcel[0].title[:20].replace("\x1b", " "))


def test_csv_is_read_by_a_database(parcel: Parcel, tmp_path: Path) -> None:
    path = tmp_path / "records.csv"
    path.write_bytes(output("csv", parcel))
    rows = duckdb.sql(f"SELECT id FROM read_csv('{path}', all_varchar = true, header = true)").fetchall()
    assert [row[0] for row in rows] == [entry.id for entry in parcel[1]]


def test_no_cell_of_a_table_is_a_formula(parcel: Parcel) -> None:
    for row in output("csv", parcel).decode().splitlines():
        for cell in re.split(r'(?:^|,)"?', row):
            assert not cell.startswith(("=", "+", "@", "\t")), cell


def test_parquet_is_read_by_a_database_with_its_types(parcel: Parcel, tmp_path: Path) -> None:
    path = tmp_path / "records.parquet"
    path.write_bytes(output("parquet", parcel))
    table = duckdb.sql(f"SELECT * FROM '{path}'")
    types = dict(zip(table.columns, map(str, table.types), strict=True))
    assert types["item.quantity.low"] == "DOUBLE"
    assert types["item.types"] == "VARCHAR[]"
    assert [row[0] for row in table.project("id").fetchall()] == [entry.id for entry in parcel[1]]


def test_follow_the_money_reads_the_statements_and_their_values_are_of_their_types(parcel: Parcel) -> None:
    """The library needs ICU's headers to be built, so it is not among what a developer has to install."""
    reason = "followthemoney needs ICU to be built; pip install it to run this"
    model = pytest.importorskip("followthemoney", reason=reason).model
    serialize = import_module("followthemoney.statement.serialize")
    statements = list(serialize.read_csv_statements(io.BytesIO(output("ftm", parcel))))
    assert {statement.entity_id for statement in statements} == {f"abzug-{entry.id}" for entry in parcel[1]}
    for statement in statements:
        assert statement.id == statement.generate_key()
        schema = model.get(statement.schema)
        if statement.prop != "id":
            assert schema.get(statement.prop).type.clean(statement.value), (statement.prop, statement.value)
            assert statement.prop_type == schema.get(statement.prop).type.name


def test_follow_the_money_has_the_columns_of_its_statements(parcel: Parcel) -> None:
    header = output("ftm", parcel).decode().splitlines()[0]
    assert header == ",".join(f'"{column}"' for column in COLUMNS)


def offline(_url: str, _options: Any) -> dict[str, Any]:
    """Stand in for schema.org: every term is one of its vocabulary."""
    context = {"@context": {"@vocab": "https://schema.org/", "url": {"@type": "@id"}}}
    return {"contextUrl": None, "documentUrl": _url, "document": context}


def terms(value: Any) -> set[tuple[str, str]]:
    """Return type and property of every statement in a ClaimReview."""
    if isinstance(value, list):
        return {pair for inner in value for pair in terms(inner)}
    if not isinstance(value, dict):
        return set()
    own = {(value["@type"], key) for key in value if not key.startswith("@")}
    return own | {pair for inner in value.values() for pair in terms(inner)}


def test_claim_review_keeps_its_schema_and_the_vocabulary_of_schema_org(parcel: Parcel) -> None:
    review = json.loads(output("claimreview", parcel))
    jsonschema.validate(review, schema(), format_checker=jsonschema.FormatChecker())
    for kind, name in terms(review):
        assert name in getattr(vocabulary, kind).__struct_fields__, (kind, name)


def test_claim_review_expands_to_linked_data(parcel: Parcel) -> None:
    review = json.loads(output("claimreview", parcel))
    (expanded,) = jsonld.expand(review, {"documentLoader": offline})
    assert expanded["@type"] == ["https://schema.org/ClaimReview"]
    rating = expanded["https://schema.org/reviewRating"][0]
    assert 1 <= rating["https://schema.org/ratingValue"][0]["@value"] <= 7


def test_a_publisher_signs_claim_review_and_feed(the_judge: Judge) -> None:
    account, records = border_account(the_judge)
    signed = replace(
        account,
        publisher=Publisher(name="Prüfstelle", address="https://pruefstelle.example"),
        address="https://pruefstelle.example/1",
    )
    review = json.loads(written("claimreview", records, signed))
    assert review["author"] == {"@type": "Organization", "name": "Prüfstelle", "url": "https://pruefstelle.example"}
    assert review["url"] == "https://pruefstelle.example/1"
    feed = feedparser.parse(io.BytesIO(written("atom", records, signed)))
    assert feed.feed.author == "Prüfstelle"
    assert feed.entries[0].link == "https://pruefstelle.example/1"
