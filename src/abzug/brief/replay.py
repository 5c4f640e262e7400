"""A verdict's history in the terminal: one bar a day."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from abzug.brief.phrases import Language, percent, written_date
from abzug.brief.safe_text import safe
from abzug.brief.terminal import day_bar, legend
from abzug.model import Case, Verdict

NEWS_WIDTH = 300
DATE_WIDTH = 19


def print_replay(case: Case, verdicts: Iterable[Verdict], *, language: Language, console: Console) -> None:
    """Print one row a day: the likelihoods as a bar, the likelihood of "has left", and the day's most telling report.

    Args:
        case: The case.
        verdicts: Its verdicts, in order of their days.
        language: ``en`` or ``de``.
        console: Where to print.
    """
    console.print(legend(language))
    for verdict in verdicts:
        line = Text(f"{written_date(verdict.as_of, language):<{DATE_WIDTH}}")
        line.append_text(day_bar(verdict.likelihood))
        line.append(f"{percent(verdict.left_as_claimed, language):>6}  ")
        line.append(_news(case, verdict), style="dim")
        line.truncate(console.width, overflow="ellipsis")
        console.print(line)


def _news(case: Case, verdict: Verdict) -> str:
    """Return what the weightiest report of the day says, or any report of the day."""
    weights = {reason.item.key: abs(reason.weight) for reason in (*verdict.reasons_for, *verdict.reasons_against)}
    todays = [item for item in case.items if max(item.published, case.announced) == verdict.as_of]
    todays.sort(key=lambda item: (-weights.get(item.key, 0.0), item.key))
    return safe(todays[0].says, limit=NEWS_WIDTH) if todays else ""
