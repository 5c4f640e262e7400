"""What the owner of a force is called, with its cases: a state in the reader's language, a group as its source does."""

from abzug.brief.grammar.forms import Inflected
from abzug.brief.grammar.tongue import Tongue
from abzug.brief.safe_text import safe

CODE_LENGTH = 3
LONGEST_NAME = 80
_CASES = ("nom", "of", "dat", "acc")
_ARTICLES = {
    "feminine": ("die {}", "der {}", "der {}", "die {}"),
    "masculine": ("der {}", "des {}", "dem {}", "den {}"),
}
_SIBILANTS = ("s", "x", "z", "ß")


def actor_name(actor: str, tongue: Tongue) -> Inflected:
    """Return the name of a state or a group, in its cases.

    Args:
        actor: ISO 3166 alpha-3 code of a state, or the name of a group.
        tongue: The language.
    """
    name = state_name(actor, tongue)
    if name is None:
        words = safe(actor, limit=LONGEST_NAME)
        of = f"von {words}" if tongue.language == "de" else f"of {words}"
        return Inflected({"nom": words, "of": of}, is_outside=True)
    return (_german if tongue.language == "de" else _english)(actor, name, tongue)


def state_name(code: str, tongue: Tongue) -> str | None:
    """Return what a state is called, or None for what is no code of a state."""
    if len(code) != CODE_LENGTH or not code.isupper():
        return None
    from abzug.geography import load_world  # 0.1 s, and groups need none

    former: dict[str, str] = tongue.tables["states"]["names"]
    name = former.get(code) or load_world().name(code, tongue.language)
    return name if name != code or code in former else None


def _german(code: str, name: str, tongue: Tongue) -> Inflected:
    states = tongue.tables["states"]
    of = f"von {name}" if name.endswith(_SIBILANTS) else f"{name}s"
    forms = states["irregular"].get(code, (name, of, name, name))
    for gender, patterns in _ARTICLES.items():
        if code in states[gender]:
            forms = tuple(pattern.format(name) for pattern in patterns)
    return Inflected(dict(zip(_CASES, forms, strict=True)), is_plural=code in states["plural"])


def _english(code: str, name: str, tongue: Tongue) -> Inflected:
    full = f"the {name}" if code in tongue.tables["states"]["with_article"] else name
    return Inflected({"nom": full, "of": f"of {full}"})
