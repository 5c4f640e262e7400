"""A verdict in one sentence, as the brief says it."""

from abzug.brief.grammar import tongue
from abzug.exchange.account import Account
from abzug.model import Verdict


def headline_of(account: Account, verdict: Verdict) -> str:
    """Return a verdict in one sentence: day, word, range and estimate.

    Args:
        account: For language and doctrine.
        verdict: The verdict, that of the account or an earlier one.
    """
    words = tongue(account.language)
    word = account.doctrine.words.word(verdict.left_as_claimed, account.language)
    return words.text(
        "verdict.headline",
        day=words.dated(verdict.as_of),
        odds=words.rated(word),
        estimate=words.percent(verdict.left_as_claimed),
    )
