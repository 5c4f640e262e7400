"""The verdict in sentences: what, how it stands at its word, what it means, and how good its basis is."""

from abzug.brief.document import Ground, Odds, Section, Sentence, Table, Words
from abzug.brief.grammar.tongue import cell
from abzug.brief.phrases import open_explanations
from abzug.brief.writing.scribe import Scribe, paragraph
from abzug.model import Hypothesis


def headline(scribe: Scribe) -> Sentence:
    """Return the verdict in one sentence: day, word, range and estimate."""
    verdict = scribe.material.verdict
    return scribe.sentence(
        "verdict.headline",
        Ground.VERDICT,
        day=scribe.day(verdict.as_of),
        odds=scribe.rated(verdict.left_as_claimed),
        estimate=scribe.tongue.percent(verdict.left_as_claimed),
    )


def verdict_section(scribe: Scribe) -> Section:
    """Return the verdict: military meaning, the announcement at its word, confidence, irreversibility, all seven."""
    return scribe.section(
        "verdict",
        paragraph([*_warnings(scribe), _meaning(scribe), _declared(scribe)]),
        paragraph([_confidence(scribe), *_rungs(scribe), *_derived(scribe)]),
        None if scribe.is_short else hypotheses_table(scribe),
    )


def hypotheses_table(scribe: Scribe) -> Table:
    """Return the seven explanations with word, range, estimate, and what they were before the reports."""
    verdict, tongue = scribe.material.verdict, scribe.tongue
    return Table(
        caption=scribe.sentence("verdict.table", Ground.VERDICT),
        headings=tuple(tongue.text(f"verdict.column_{key}") for key in ("name", "word", "now", "prior", "flat")),
        rows=tuple(_row(scribe, hypothesis) for hypothesis in verdict.likelihood),
        numeric=frozenset({2, 3, 4}),
    )


def name_of(scribe: Scribe, hypothesis: Hypothesis) -> str:
    """Return what a hypothesis is called in the reader's language."""
    return scribe.material.doctrine.name_of(hypothesis, scribe.tongue.language)


def _row(scribe: Scribe, hypothesis: Hypothesis) -> tuple[Sentence, ...]:
    verdict = scribe.material.verdict
    estimates = (likelihoods[hypothesis] for likelihoods in (verdict.likelihood, verdict.prior, verdict.flat_prior))
    return (
        cell(Words(name_of(scribe, hypothesis))),
        cell(Odds(format(scribe.rated(verdict.likelihood[hypothesis])))),
        *(cell(Words(scribe.tongue.percent(estimate))) for estimate in estimates),
    )


def _warnings(scribe: Scribe) -> list[Sentence]:
    case, as_of = scribe.material.case, scribe.material.verdict.as_of
    warnings = []
    if as_of < case.announced:
        warnings.append(scribe.sentence("verdict.future", Ground.CLAIM, day=scribe.day(case.announced)))
    if not case.items:
        warnings.append(scribe.sentence("verdict.no_items", Ground.SEARCH))
    return warnings


def _meaning(scribe: Scribe) -> Sentence:
    verdict = scribe.material.verdict
    lead = verdict.military_meaning
    if lead is None:
        return _open(scribe)
    likelihood = verdict.likelihood[lead]
    return scribe.sentence(
        "verdict.meaning",
        Ground.VERDICT,
        name=name_of(scribe, lead),
        odds=scribe.rated(likelihood),
        estimate=scribe.tongue.percent(likelihood),
    )


def _open(scribe: Scribe) -> Sentence:
    """Return which explanations nothing tells apart yet, or that nobody has looked."""
    names = open_explanations(scribe.material.verdict.likelihood, scribe.tongue.language)
    if len(names) == 1:
        return scribe.sentence("verdict.meaning_unseen", Ground.VERDICT)
    return scribe.sentence("verdict.meaning_open", Ground.VERDICT, names=scribe.tongue.listed(names))


def _declared(scribe: Scribe) -> Sentence:
    verdict = scribe.material.verdict
    return scribe.sentence(
        "verdict.declared",
        Ground.VERDICT,
        status=scribe.tongue.text(f"status.{verdict.as_declared}"),
        odds=scribe.rated(verdict.declared_likelihood),
        estimate=scribe.tongue.percent(verdict.declared_likelihood),
    )


def _confidence(scribe: Scribe) -> Sentence:
    verdict, tongue = scribe.material.verdict, scribe.tongue
    basis = dict(verdict.confidence_basis)
    level = tongue.text(f"confidence.{verdict.confidence}")
    origins = int(basis.get("independent_origins", 0))
    if not origins:
        return scribe.sentence("verdict.confidence_none", Ground.VERDICT, level=level)
    return scribe.sentence(
        "verdict.confidence",
        Ground.VERDICT,
        level=level,
        origins=tongue.counted(origins),
        good=tongue.counted(int(basis.get("good_origins", 0))),
        channels=tongue.counted(int(basis.get("channels", 0))),
        coverage=tongue.weeks(float(basis.get("coverage", 0.0))),
    )


def _rungs(scribe: Scribe) -> list[Sentence]:
    verdict, tongue = scribe.material.verdict, scribe.tongue
    names = {rung: by_language[tongue.language] for rung, by_language, _ in scribe.material.doctrine.ladder}
    if verdict.rung:
        first = scribe.sentence("verdict.rung", Ground.VERDICT, rung=verdict.rung, name=names[verdict.rung])
    else:
        first = scribe.sentence("verdict.rung_none", Ground.VERDICT)
    if not verdict.isolated_rungs:
        return [first]
    isolated = scribe.sentence(
        "verdict.isolated",
        Ground.VERDICT,
        count=tongue.counted(len(verdict.isolated_rungs)),
        rungs=tongue.listed([str(rung) for rung in verdict.isolated_rungs]),
    )
    return [first, isolated]


def _derived(scribe: Scribe) -> list[Sentence]:
    verdict = scribe.material.verdict
    sentences = []
    if verdict.items_derived:
        sentences.append(
            scribe.sentence(
                "verdict.derived",
                Ground.VERDICT,
                derived=scribe.tongue.counted(verdict.items_derived),
                used=scribe.tongue.counted(verdict.items_used),
            )
        )
    if verdict.claim_derived:
        sentences.append(scribe.sentence("verdict.derived_claim", Ground.CLAIM))
    return sentences
