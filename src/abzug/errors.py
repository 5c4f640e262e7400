"""Everything that Abzug raises on purpose.

    AbzugError
     ├─ InputError                 something the user gave is wrong: exit status 2
     │   ├─ InputFileError         a file breaks its format (carries every problem found)
     │   │   ├─ CaseFileError
     │   │   ├─ ExerciseFileError
     │   │   └─ SiteFileError
     │   ├─ DoctrineError          a doctrine file breaks its schema
     │   ├─ UnknownCaseError       no case of that name
     │   ├─ NoWithdrawalError      articles that tell of no withdrawal
     │   ├─ UnreadLanguageError    no reader for that language
     │   ├─ UnreadableTextError    a file or page holds no text that can be read
     │   ├─ RefusedAddressError    a web address that is not fetched
     │   ├─ QuantityError          two quantities that cannot be combined
     │   ├─ EntryFormatError       JSON that is no entry of a ledger (carries the field)
     │   ├─ BriefRuleError         a brief that would break the rules of our own voice (carries every finding)
     │   ├─ ExchangeFormatError    a file that breaks the format it is to be read in (says where)
     │   ├─ FontError              no font has some characters of a brief
     │   └─ MissingLibraryError    a format needs an extra that is not installed
     ├─ FetchError                 a page could not be fetched: exit status 1
     ├─ ModelError                 a language model gave no answer that can be used: exit status 1
     ├─ TimeStampError             a time stamp could not be had, or does not hold: exit status 1
     ├─ OutputError                a file could not be written; nothing is there of it: exit status 1
     └─ LedgerError                the record could not be kept or read: exit status 1
         ├─ LedgerFileError        what stands at the path is no ledger that this Abzug can use: exit status 2
         ├─ LedgerBusyError        another program kept the ledger to itself for too long
         └─ EntryError             an entry that cannot be recorded as it was handed over: exit status 2

Each carries a stable ``code`` for programs and a ``hint`` that says what to do next.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


class AbzugError(Exception):
    """Something went wrong and a person can act on it.

    Args:
        message: What happened, in one sentence.
        hint: What to do next, or an empty string when the message says it all.
    """

    code: ClassVar[str] = "error"
    exit_status: ClassVar[int] = 1

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(AbzugError):
    """Something the user gave is wrong; nothing was written."""

    code = "input"
    exit_status = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake in a file: where it is and what is wrong with it.

    Args:
        file: The file as the user named it.
        line: The line, counted from 1.
        field: The path to the value, such as ``evidence[3].published``.
        message: What is wrong, in one sentence.
    """

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message}"


class InputFileError(InputError):
    """A user's file breaks its format; ``problems`` holds every mistake, in file order."""

    code = "input_file"
    described_in: ClassVar[str] = "docs/reference"

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__(
            "\n".join(str(problem) for problem in self.problems),
            hint=f"the format is described in {self.described_in}",
        )


class CaseFileError(InputFileError):
    """A case file breaks the case format."""

    code = "case_file"
    described_in = "docs/reference/case-format.md"


class ExerciseFileError(InputFileError):
    """An exercise file breaks its format."""

    code = "exercise_file"
    described_in = "docs/reference/exercise-format.md"


class SiteFileError(InputFileError):
    """A book of sites breaks its format."""

    code = "site_file"
    described_in = "docs/reference/site-format.md"


class DoctrineError(InputError):
    """A doctrine file breaks its schema; the message names file and key."""

    code = "doctrine"

    def __init__(self, file: str, key: str, message: str) -> None:
        super().__init__(
            f"{file}: {key}: {message}",
            hint="copy the packaged file, change one value at a time, and run `abzug doctrine check DIR`",
        )
        self.file = file
        self.key = key


class UnknownCaseError(InputError):
    """No case of that name is known, and no file stands there either."""

    code = "unknown_case"

    def __init__(self, name: str, near: list[str]) -> None:
        suggestion = f"did you mean {', '.join(near)}? " if near else ""
        super().__init__(
            f"no case and no file named {name!r}", hint=f"{suggestion}`abzug cases` lists the bundled cases"
        )
        self.name = name


class NoWithdrawalError(InputError):
    """Articles tell of no announced withdrawal, and the user has named no force.

    Args:
        articles: How many articles.
        left_out: What was not read and why, one sentence each.
    """

    code = "no_withdrawal"

    def __init__(self, articles: int, left_out: Sequence[str] = ()) -> None:
        noun = "article tells" if articles == 1 else "articles tell"
        unread = f"; {len(left_out)} more could not be read, among them {left_out[0]}" if left_out else ""
        super().__init__(
            f"{articles} {noun} of no announced withdrawal{unread}",
            hint="name the force with --actor and the day with --announced; `abzug read` shows what is found in a text",
        )
        self.articles = articles
        self.left_out = tuple(left_out)


class UnreadLanguageError(InputError):
    """A language was asked for that is not read."""

    code = "unread_language"

    def __init__(self, language: str, read: Sequence[str]) -> None:
        super().__init__(f"language not read: {language!r}", hint=f"languages read: {', '.join(read)}")
        self.language = language


class UnreadableTextError(InputError):
    """A file or page holds no text that can be read."""

    code = "unreadable_text"

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"{address}: {reason}", hint="plain text, HTML and JSON lines are read")
        self.address = address
        self.reason = reason


class RefusedAddressError(InputError):
    """A web address is not fetched, because of its scheme or of where it leads."""

    code = "refused_address"

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}", hint="--allow-private fetches from your own network too")
        self.url = url


class QuantityError(InputError):
    """Two quantities of different unit or scope were about to be combined."""

    code = "quantity"


class BriefRuleError(InputError):
    """A brief that would break the rules of our own voice; ``findings`` holds every sentence that does."""

    code = "brief_rule"

    def __init__(self, findings: list[str]) -> None:
        super().__init__(
            "the brief breaks the rules of our own voice:\n" + "\n".join(findings),
            hint="with a doctrine of your own, look for such a word in its names; else report it as our mistake",
        )
        self.findings = findings


class ExchangeFormatError(InputError):
    """A file breaks the format in which it is to be read; the message says where. Nothing was recorded."""

    code = "exchange_format"

    def __init__(self, message: str) -> None:
        super().__init__(message, hint="the formats are described in docs/reference/exchange.md")


class FontError(InputError):
    """No font has some characters of a brief, or the shipped fonts are gone; nothing was written.

    Args:
        undrawn: The words that cannot be drawn.
        folder: The folder of the shipped fonts, if it is empty.
    """

    code = "font"

    def __init__(self, undrawn: list[str], *, folder: str = "") -> None:
        message = f"no font can draw {', '.join(map(repr, undrawn))}" if undrawn else f"no fonts in {folder}"
        hint = "give a folder with a font that has them: --fonts DIR" if undrawn else "install Abzug anew"
        super().__init__(message, hint=hint)
        self.undrawn = undrawn


class MissingLibraryError(InputError):
    """A format needs a library that is not installed.

    Args:
        what: What needs it.
        extra: The extra of Abzug that brings it.
        library: The library.
    """

    code = "missing_library"

    def __init__(self, what: str, *, extra: str, library: str) -> None:
        super().__init__(f"{what} needs the library {library}", hint=f"install it with: pip install 'abzug[{extra}]'")
        self.library = library


class ModelError(AbzugError):
    """A language model gave no answer that can be used; what the rules found stands."""

    code = "language_model"

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"language model {name}: {reason}", hint="what the rules found stands; --no-model asks none")
        self.name = name
        self.reason = reason


class TimeStampError(AbzugError):
    """A time stamp could not be had, or one that is there does not hold."""

    code = "time_stamp"


class OutputError(AbzugError):
    """A file could not be written where the user wants it; nothing of it is there."""

    code = "output"

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            f"{path} could not be written: {reason}; nothing of it is there", hint="check the folder and the free space"
        )
        self.path = path


class EntryFormatError(InputError):
    """JSON that is no entry of a ledger, or no noun that an entry can hold.

    Args:
        message: What is wrong, in one sentence.
        field: The path to the value, such as ``item.place.latitude``; an empty string for the whole.
    """

    code = "entry_format"

    def __init__(self, message: str, *, field: str = "") -> None:
        super().__init__(
            f"{field}: {message}" if field else message,
            hint="the format of an entry is described in docs/reference/ledger.md",
        )
        self.field = field


class LedgerError(AbzugError):
    """The record could not be kept or read; what was acknowledged before stays."""

    code = "ledger"


class LedgerFileError(LedgerError):
    """What stands at the path is no ledger that this version of Abzug can use; it was left as it was."""

    code = "ledger_file"
    exit_status = 2


class LedgerBusyError(LedgerError):
    """Another program kept the ledger to itself for longer than we wait; nothing was written."""

    code = "ledger_busy"


class EntryError(LedgerError):
    """An entry that cannot be recorded as it was handed over; nothing was written."""

    code = "entry"
    exit_status = 2


class FetchError(AbzugError):
    """A page could not be fetched."""

    code = "fetch"

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: {reason}", hint="save the page and give the file")
        self.url = url
