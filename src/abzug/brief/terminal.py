"""A verdict in the terminal."""

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from abzug.brief.bullets import bullets
from abzug.brief.headline import headline
from abzug.brief.phrases import Language, number, open_explanations, percent, phrase, some_of, written_date
from abzug.brief.safe_text import safe
from abzug.doctrine import Doctrine
from abzug.model import Check, Gap, Hypothesis, Likelihoods, Reason, Receipt, Verdict

COLOURS = {
    Hypothesis.COMPLETE: "green",
    Hypothesis.PARTIAL: "bright_green",
    Hypothesis.ROTATION: "yellow",
    Hypothesis.REDEPLOYMENT: "bright_yellow",
    Hypothesis.HOLLOW: "magenta",
    Hypothesis.NOT_CARRIED_OUT: "bright_red",
    Hypothesis.BUILD_UP: "red",
}
BAR_WIDTH = 40
REASONS_SHOWN = 5
COPIES_SHOWN = 6


def print_verdict(verdict: Verdict, doctrine: Doctrine, *, language: Language, title: str, console: Console) -> None:
    """Print a verdict: what, how sure, why, what is missing, and what would change it.

    Args:
        verdict: The verdict.
        doctrine: For names and words.
        language: ``en`` or ``de``.
        title: The case's title, for people.
        console: Where to print.
    """
    console.print(Text(safe(title, limit=200), style="bold"))
    console.print(Text(headline(verdict, doctrine, language=language)))
    console.print(_meaning(verdict, doctrine, language), _declared(verdict, language), sep="\n")
    console.print()
    console.print(_bars(verdict.likelihood, doctrine, language))
    _section(console, "reasons_for", language, _reasons(verdict.reasons_for, language))
    _section(console, "reasons_against", language, _reasons(verdict.reasons_against, language))
    _section(console, "gaps", language, _listed(gap_line(gap, language) for gap in verdict.gaps))
    _section(console, "would_change", language, _swings(verdict, doctrine, language))
    _section(console, "next_checks", language, _listed(check_line(check, language) for check in verdict.next_checks))
    _section(console, "basis", language, [Text(line) for line in basis_lines(verdict, doctrine, language=language)])


def gap_line(gap: Gap, language: Language) -> str:
    """Return one gap in words: "no view of ... since ...", never "nothing happened"."""
    name = phrase(f"gap.{gap.subject}", language)
    if gap.subject not in ("personnel", "heavy_equipment", "sustainment"):
        return name
    if gap.since is None:
        return phrase("gap.never", language, subject=name)
    return phrase("gap.since", language, subject=name, day=written_date(gap.since, language))


def check_line(check: Check, language: Language) -> str:
    """Return one date on which to look again, with its reason."""
    kind, _, days = check.why.partition("+")
    key = "days" if kind == "T" else "after_deadline" if days else "deadline"
    return f"{written_date(check.day, language)}: {phrase(f'check.{key}', language, days=days)}"


def basis_lines(verdict: Verdict, doctrine: Doctrine, *, language: Language) -> list[str]:
    """Return what the verdict rests on, a line each."""
    basis = "; ".join(phrase(f"basis.{key}", language, value=value) for key, value in verdict.confidence_basis)
    confidence = phrase(f"confidence.{verdict.confidence}", language)
    names = {rung: by_language[language] for rung, by_language, _ in doctrine.ladder}
    rung = phrase("verdict.rung", language, rung=verdict.rung, name=names[verdict.rung])
    if verdict.isolated_rungs:
        rung += phrase("verdict.isolated", language, rungs=", ".join(map(str, verdict.isolated_rungs)))
    lines = [
        phrase("verdict.confidence_line", language, words=confidence, basis=basis),
        rung,
        phrase(
            "verdict.prior",
            language,
            prior=percent(verdict.prior.left_as_claimed, language),
            flat=percent(verdict.flat_prior.left_as_claimed, language),
        ),
    ]
    if verdict.items_derived:
        key = "derived" if verdict.claim_derived else "derived_items"
        lines.append(phrase(f"verdict.{key}", language, derived=verdict.items_derived, used=verdict.items_used))
    record = verdict.track_record
    if record is not None:
        lines.append(
            phrase(
                "verdict.track_record",
                language,
                actor=safe(record.actor, limit=80),
                kept=number(record.kept, language, digits=1),
                broken=number(record.broken, language, digits=1),
                trust=percent(record.trust, language),
                low=percent(record.low, language),
                high=percent(record.high, language),
            )
        )
    lines.append(phrase("verdict.doctrine", language, version=verdict.doctrine_version))
    return lines


def day_bar(likelihoods: Likelihoods, *, width: int = BAR_WIDTH) -> Text:
    """Return one day as a bar: each hypothesis in its colour, as long as it is likely."""
    bar = Text()
    filled = 0
    reached = 0.0
    for hypothesis in Hypothesis:
        reached += likelihoods[hypothesis]
        upto = round(reached * width)
        bar.append("█" * (upto - filled), style=COLOURS[hypothesis])
        filled = upto
    return bar


def legend(language: Language) -> Text:
    """Return which colour is which hypothesis."""
    parts = [
        Text.assemble(("█ ", COLOURS[hypothesis]), phrase(f"short.{hypothesis}", language)) for hypothesis in Hypothesis
    ]
    return Text("  ").join(parts)


def _section(console: Console, heading: str, language: Language, lines: Sequence[RenderableType]) -> None:
    if not lines:
        return
    console.print()
    console.print(Text(phrase(f"heading.{heading}", language), style="bold"))
    console.print(Padding(Group(*lines), (0, 0, 0, 2), expand=False))


def _listed(lines: Iterable[str]) -> list[RenderableType]:
    rows = list(lines)
    return [bullets(rows)] if rows else []


def _meaning(verdict: Verdict, doctrine: Doctrine, language: Language) -> Text:
    label = f"{phrase('heading.meaning', language)}: "
    if verdict.military_meaning is None:
        return Text(label + _undetermined(verdict, language))
    word = doctrine.words.word(verdict.likelihood[verdict.military_meaning], language)
    return Text(f"{label}{doctrine.name_of(verdict.military_meaning, language)}, {word}")


def _undetermined(verdict: Verdict, language: Language) -> str:
    """Return which explanations nothing tells apart yet, or that nobody has looked."""
    names = open_explanations(verdict.likelihood, language)
    if len(names) == 1:  # clear enough from the announcement alone, but nobody has looked
        return phrase("verdict.unseen", language)
    return phrase("verdict.undetermined", language, names=", ".join(names))


def _declared(verdict: Verdict, language: Language) -> Text:
    line = phrase(
        "verdict.declared_line",
        language,
        words=phrase(f"declared.{verdict.as_declared}", language),
        percent=percent(verdict.declared_likelihood, language),
    )
    return Text(f"{phrase('heading.declared', language)}: {line}")


def _bars(likelihoods: Likelihoods, doctrine: Doctrine, language: Language) -> Table:
    table = Table.grid(padding=(0, 1))
    for hypothesis, probability in likelihoods.items():
        bar = Text("█" * round(probability * BAR_WIDTH) or "▏", style=COLOURS[hypothesis])
        table.add_row(Text(doctrine.name_of(hypothesis, language)), Text(percent(probability, language)), bar)
    return table


def _reasons(reasons: Iterable[Reason], language: Language) -> list[RenderableType]:
    rows = list(reasons)
    lines: list[RenderableType] = [_reason(reason, language) for reason in rows[:REASONS_SHOWN]]
    if len(rows) > REASONS_SHOWN:
        lines.append(Text(phrase("verdict.more", language, count=len(rows) - REASONS_SHOWN), style="dim"))
    return lines


def _reason(reason: Reason, language: Language) -> Table:
    item = reason.item
    receipt = phrase(
        "verdict.receipt", language, source=safe(item.source, limit=120), day=written_date(item.published, language)
    )
    grade = f" · {item.grade}" if item.grade else ""
    text = Text(safe(item.says, limit=400))
    text.append(f"\n{receipt}{grade} · {' '.join(item.types or ())}", style="dim")
    if item.receipt.address:
        text.append(f"\n{safe(item.receipt.address, limit=300)}{_characters(item.receipt)}", style="dim")
    if reason.copies:
        sources = some_of(sorted({safe(copy.source, limit=60) for copy in reason.copies}), language, shown=COPIES_SHOWN)
        text.append(f"\n{phrase('verdict.copies', language, sources=sources)}", style="dim")
    table = Table.grid(padding=(0, 1))
    table.add_row(Text(number(reason.weight, language, digits=2, signed=True), style="bold"), text)
    return table


def _characters(receipt: Receipt) -> str:
    """Return where the passage stands in the text that was read."""
    return "" if receipt.start is None else f" [{receipt.start}:{receipt.end}]"


def _swings(verdict: Verdict, doctrine: Doctrine, language: Language) -> list[RenderableType]:
    """Return what each kind of report would make of the verdict, a row each."""
    if not verdict.would_change:
        return []
    table = Table.grid(padding=(0, 2))
    headings = (phrase(f"verdict.swing_{key}", language) for key in ("left", "lead", "seen"))
    table.add_row(*(Text(heading, style="dim") for heading in headings))
    for swing in verdict.would_change:
        lead = phrase(
            "verdict.swing_then",
            language,
            lead=phrase(f"short.{swing.lead_if_seen}", language),
            percent=percent(swing.lead_likelihood_if_seen, language),
        )
        left = percent(swing.left_if_seen, language)
        table.add_row(
            Text(left, justify="right"), Text(lead), Text(doctrine.evidence_types[swing.type].names[language])
        )
    return [table]
