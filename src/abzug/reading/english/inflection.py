"""The forms of English verbs and nouns, made from the words of the lexicon.

Only the words of the lexicon are ever looked up, so their forms are generated once instead of cutting endings off
every word of a text: exact, and one dictionary access a word.
"""

from collections.abc import Iterable

VOWELS = frozenset("aeiou")
SIBILANTS = ("s", "x", "z", "ch", "sh")

IRREGULAR: dict[str, tuple[str, str]] = {
    "arise": ("arose", "arisen"),
    "be": ("was", "been"),
    "bear": ("bore", "borne"),
    "become": ("became", "become"),
    "begin": ("began", "begun"),
    "bid": ("bade", "bidden"),
    "bind": ("bound", "bound"),
    "bleed": ("bled", "bled"),
    "break": ("broke", "broken"),
    "bring": ("brought", "brought"),
    "build": ("built", "built"),
    "buy": ("bought", "bought"),
    "cast": ("cast", "cast"),
    "catch": ("caught", "caught"),
    "choose": ("chose", "chosen"),
    "cling": ("clung", "clung"),
    "come": ("came", "come"),
    "cut": ("cut", "cut"),
    "dig": ("dug", "dug"),
    "do": ("did", "done"),
    "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"),
    "fall": ("fell", "fallen"),
    "feed": ("fed", "fed"),
    "feel": ("felt", "felt"),
    "fight": ("fought", "fought"),
    "fling": ("flung", "flung"),
    "find": ("found", "found"),
    "flee": ("fled", "fled"),
    "fly": ("flew", "flown"),
    "forbid": ("forbade", "forbidden"),
    "foresee": ("foresaw", "foreseen"),
    "forgo": ("forwent", "forgone"),
    "freeze": ("froze", "frozen"),
    "get": ("got", "got"),
    "give": ("gave", "given"),
    "go": ("went", "gone"),
    "grow": ("grew", "grown"),
    "hang": ("hung", "hung"),
    "have": ("had", "had"),
    "hear": ("heard", "heard"),
    "hide": ("hid", "hidden"),
    "hold": ("held", "held"),
    "keep": ("kept", "kept"),
    "know": ("knew", "known"),
    "lay": ("laid", "laid"),
    "lead": ("led", "led"),
    "leave": ("left", "left"),
    "let": ("let", "let"),
    "lie": ("lay", "lain"),
    "lose": ("lost", "lost"),
    "make": ("made", "made"),
    "mean": ("meant", "meant"),
    "meet": ("met", "met"),
    "pay": ("paid", "paid"),
    "put": ("put", "put"),
    "quit": ("quit", "quit"),
    "read": ("read", "read"),
    "rebuild": ("rebuilt", "rebuilt"),
    "ride": ("rode", "ridden"),
    "ring": ("ringed", "ringed"),
    "rise": ("rose", "risen"),
    "run": ("ran", "run"),
    "say": ("said", "said"),
    "see": ("saw", "seen"),
    "seek": ("sought", "sought"),
    "send": ("sent", "sent"),
    "set": ("set", "set"),
    "shoot": ("shot", "shot"),
    "show": ("showed", "shown"),
    "shrink": ("shrank", "shrunk"),
    "shut": ("shut", "shut"),
    "slink": ("slunk", "slunk"),
    "sit": ("sat", "sat"),
    "slide": ("slid", "slid"),
    "speak": ("spoke", "spoken"),
    "split": ("split", "split"),
    "spread": ("spread", "spread"),
    "spring": ("sprang", "sprung"),
    "stand": ("stood", "stood"),
    "stick": ("stuck", "stuck"),
    "stride": ("strode", "stridden"),
    "strike": ("struck", "struck"),
    "strip": ("stripped", "stripped"),
    "swear": ("swore", "sworn"),
    "sweep": ("swept", "swept"),
    "swing": ("swung", "swung"),
    "take": ("took", "taken"),
    "tell": ("told", "told"),
    "think": ("thought", "thought"),
    "throw": ("threw", "thrown"),
    "understand": ("understood", "understood"),
    "undertake": ("undertook", "undertaken"),
    "uphold": ("upheld", "upheld"),
    "wind": ("wound", "wound"),
    "withdraw": ("withdrew", "withdrawn"),
    "withhold": ("withheld", "withheld"),
    "write": ("wrote", "written"),
}
"""Past tense and past participle where they are not made with -ed."""

FURTHER_FORMS: dict[str, tuple[str, ...]] = {
    "be": ("am", "are", "is", "were", "'s", "'re", "'m", "being"),
    "have": ("has", "'ve", "having"),
    "lie": ("lying",),
    "do": ("does",),
    "go": ("goes",),
}
"""Forms that no rule makes."""

DOUBLING = frozenset(
    [
        *("admit", "bar", "beg", "cap", "clap", "clip", "commit", "compel", "confer", "deter", "dig", "dip", "drag"),
        *("drip", "drop", "drum", "equip", "fit", "flag", "get", "grab", "grip", "hop", "infer", "jam", "jet", "jog"),
        *("let", "occur", "omit", "pat", "permit", "plan", "plot", "plug", "pop", "prefer", "propel", "put", "quit"),
        *("rebut", "refer", "regret", "repel", "rid", "rig", "rip", "rob", "rub", "run", "scan", "set", "ship"),
        *("shut", "sit", "skip", "slip", "snap", "spin", "split", "spot", "stem", "step", "stop", "strap", "strip"),
        *("submit", "swap", "swim", "tap", "thin", "transfer", "transmit", "trap", "trim", "trip", "tug", "unplug"),
        *("unwrap", "upset", "win", "wrap", "zip", "airdrop", "backpedal", "signal", "cancel", "travel", "shovel"),
        *("marshal", "label", "level", "model", "quarrel", "rival", "shrivel", "swivel", "total", "tunnel", "pencil"),
        *("log", "tag", "pin", "lob", "hem", "don", "zap", "wag", "slam", "trek", "hug", "mob", "nod", "pop"),
        *("rot", "sob", "tip", "bog", "counsel", "dispel", "expel", "control", "patrol", "enrol", "cut"),
    ]
)
"""Verbs that double their last letter before -ed and -ing; those in -l have both spellings."""


def verb_forms(lemma: str) -> set[str]:
    """Return every form of a verb: "withdraw" gives withdraws, withdrew, withdrawn, withdrawing and itself."""
    forms = {lemma, third_person(lemma), *FURTHER_FORMS.get(lemma, ())}
    if lemma != "be":
        forms.update(stem + "ing" for stem in _stems(lemma, keeps_e=False))
    past = IRREGULAR.get(lemma)
    return forms | (set(past) if past else {_past(stem) for stem in _stems(lemma, keeps_e=True)})


def noun_forms(noun: str) -> set[str]:
    """Return singular and plural of a noun."""
    return {noun, third_person(noun)}


def third_person(word: str) -> str:
    """Return the form with -s: plural of a noun, third person of a verb."""
    if word.endswith(SIBILANTS) or (word.endswith("o") and word[-2:-1] not in VOWELS):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def lemmas_by_form(lemmas: Iterable[str]) -> dict[str, str]:
    """Return the lemma of every form of the given verbs; where two share a form, the first one given has it."""
    table: dict[str, str] = {}
    for lemma in lemmas:
        for form in verb_forms(lemma):
            table.setdefault(form, lemma)
    return table


def _stems(lemma: str, *, keeps_e: bool) -> list[str]:
    if lemma.endswith("ie") and not keeps_e:
        return [lemma[:-2] + "y"]
    if lemma.endswith("e"):
        return [lemma if keeps_e or lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]]
    if lemma in DOUBLING:
        doubled = lemma + lemma[-1]
        return [doubled, lemma] if lemma.endswith("l") else [doubled]
    return [lemma]


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return stem + "d"
    if stem.endswith("y") and stem[-2:-1] not in VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"
