"""The ledger of sites in the terminal."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from abzug.brief.phrases import Language, phrase, written_date
from abzug.brief.safe_text import safe
from abzug.model import SiteAccess, SiteAccount, SiteLedger, SiteRungs

COLUMNS = ("site", "role", "state", "removed", "last_visit", "codes")


def print_sites(ledger: SiteLedger, rungs: SiteRungs, *, language: Language, console: Console) -> None:
    """Print every site with its state, the rung that monitors verified, and what does not fit.

    Args:
        ledger: The sites as of a day.
        rungs: The irreversibility ladder.
        language: ``en`` or ``de``.
        console: Where to print.
    """
    title = phrase("sites.title", language, name=safe(ledger.name, limit=120), day=written_date(ledger.as_of, language))
    table = Table(title=title, title_justify="left", box=None, padding=(0, 1))
    for column in COLUMNS:
        table.add_column(phrase(f"sites.{column}", language))
    for account in ledger.accounts:
        table.add_row(*(Text(cell) for cell in _cells(account, language)))
    console.print(table)
    line = phrase("sites.rung", language, rung=rungs.rung)
    if rungs.isolated:
        line += phrase("sites.isolated", language, rungs=", ".join(map(str, rungs.isolated)))
    console.print(Text(line))
    if ledger.contradictions:
        console.print(Text(phrase("sites.contradictions", language), style="bold"))
        for text in ledger.contradictions:
            console.print(Text(f"- {safe(text)}"))


def _cells(account: SiteAccount, language: Language) -> tuple[str, ...]:
    none = phrase("sites.none", language)
    removed = account.removed
    last = account.entries[-1] if account.entries else None
    codes = ", ".join(last.codes) if last and last.codes else none
    if last and last.access in (SiteAccess.PARTIAL, SiteAccess.DENIED):
        codes = f"{codes}; {phrase('sites.restricted', language)}"
    return (
        safe(account.site.name, limit=60),
        phrase(f"site_role.{account.site.role}", language),
        phrase(f"site_state.{account.state}", language),
        phrase("sites.share", language, low=f"{100 * removed.low:.0f}", high=f"{100 * removed.high:.0f} %")
        if removed
        else none,
        account.last_visit.isoformat() if account.last_visit else none,
        codes,
    )
