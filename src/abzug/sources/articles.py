"""Articles on their way in: a folder of texts, pages and JSON lines, or single files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from abzug.errors import AbzugError, InputError, UnreadableTextError
from abzug.sources.incoming import Incoming
from abzug.sources.lines import BadLine
from abzug.sources.opening import holds_many, is_url, open_many, open_text

TEXTS = (".txt", ".text", ".html", ".htm", ".xhtml")
"""Endings of the texts in a folder. What lies beside them, such as a note about them, is no article; a file that the
user names is read whatever its ending."""

MOST_FILES = 100_000
"""Files of one folder that are read; more is an archive, not a case. Source: choice."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that could not be taken in, and why.

    Args:
        address: The file, or the line of one.
        reason: Why, in one sentence.
    """

    address: str
    reason: str


def open_articles(names: Iterable[str]) -> Iterator[Incoming | Unreadable]:
    """Yield the texts of folders, files and web addresses, folder by folder in the order of their names.

    Of a folder all files and subfolders are read whose names end in .txt, .html, .jsonl or the like; hidden ones and
    links to folders are passed over. What cannot be read is told and does not stop the rest.

    Raises:
        UnreadableTextError: If a name given is neither a file nor a folder.
        InputError: If a folder holds more than 100,000 files.
    """
    for name in names:
        if not is_url(name) and not Path(name).exists():
            raise UnreadableTextError(name, "there is no such file or folder")
        for file in _files(name):
            yield from _texts(file)


def _files(name: str) -> Iterator[str]:
    if is_url(name) or not Path(name).is_dir():
        yield name
        return
    for number, path in enumerate(_walk(Path(name))):
        if number == MOST_FILES:
            raise InputError(f"{name} holds more than {MOST_FILES:,} files", hint="choose the articles of one case")
        yield str(path)


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _walk(path)
        elif path.is_file() and (path.name.lower().endswith(TEXTS) or holds_many(path.name)):
            yield path


def _texts(file: str) -> Iterator[Incoming | Unreadable]:
    try:
        if not holds_many(file):
            yield open_text(file)
            return
        for given in open_many(file):
            if isinstance(given, BadLine):
                problem = given.problem
                yield Unreadable(f"{problem.file}:{problem.line}", f"{problem.field}: {problem.message}")
            else:
                yield given
    except UnreadableTextError as error:
        yield Unreadable(file, error.reason)
    except AbzugError as error:
        yield Unreadable(file, error.message)
