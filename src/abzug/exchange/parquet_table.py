"""Records as Parquet: the columns of the table with their types, for analysis (DuckDB, pandas, polars)."""

import importlib
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, BinaryIO

from abzug.errors import ExchangeFormatError, MissingLibraryError
from abzug.exchange.columns import Column, columns, record_of, row_of
from abzug.exchange.records import as_json, from_json
from abzug.ledger import Entry

ROWS_A_GROUP = 5_000
"""Rows held in memory at a time."""


def write(entries: Iterable[Entry], file: BinaryIO) -> None:
    """Write records, one a row.

    Raises:
        MissingLibraryError: If pyarrow is not installed.
    """
    arrow, parquet = _libraries()
    schema = arrow.schema([arrow.field(column.name, _type(arrow, column)) for column in columns()])
    rows = (row_of(as_json(entry)) for entry in entries)
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(rows, ROWS_A_GROUP)):
            writer.write_table(arrow.Table.from_pylist(group, schema=schema))


def read(file: BinaryIO) -> Iterator[Entry]:
    """Yield the records of all rows. Columns that we do not know are passed over.

    Raises:
        ExchangeFormatError: If it is no Parquet, or a row holds no record.
        MissingLibraryError: If pyarrow is not installed.
    """
    arrow, parquet = _libraries()
    known = {column.name: column for column in columns()}
    try:
        table = parquet.ParquetFile(file)
        names = [name for name in table.schema_arrow.names if name in known]
        if "id" not in names:
            raise ExchangeFormatError("there is no column id; this is no table of records")
        number = 0
        for batch in table.iter_batches(batch_size=ROWS_A_GROUP, columns=names):
            for row in batch.to_pylist():
                number += 1
                yield from_json(record_of(row), f"row {number}")
    except (arrow.ArrowException, OSError) as error:
        raise ExchangeFormatError(f"this is no Parquet: {str(error)[:200]}") from None


def _type(arrow: Any, column: Column) -> Any:
    types = {
        "text": arrow.string(),
        "number": arrow.float64(),
        "whole": arrow.int64(),
        "truth": arrow.bool_(),
        "list": arrow.list_(arrow.string()),
    }
    return types[column.shape]


def _libraries() -> tuple[Any, Any]:
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError:
        raise MissingLibraryError("Parquet", extra="parquet", library="pyarrow") from None
