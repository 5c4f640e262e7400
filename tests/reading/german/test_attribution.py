import pytest
from hypothesis import given
from hypothesis import strategies as st

from abzug.reading.attribution import AttributionKind
from abzug.reading.german.attribution import find_attributions


def only(text: str) -> tuple[str, str, str]:
    """Speaker, first word of the cue, and content of the only attribution."""
    (found,) = find_attributions(text)
    speaker = found.speaker.of(text) if found.speaker else ""
    cue = found.cue[0].of(text) if found.cue else ""
    return speaker, cue, " … ".join(part.of(text) for part in found.content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Die Soldaten zögen ab, sagte ein Diplomat in Beirut.",
            ("ein Diplomat in Beirut", "sagte", "Die Soldaten zögen ab"),
        ),
        (
            "Der Minister erklärte, dass die Brigade bleibe.",
            ("Der Minister", "erklärte", "dass die Brigade bleibe"),
        ),
        (
            "Die Panzer sind fort. Das geht aus Aufnahmen eines Satellitenbetreibers hervor.",
            ("Aufnahmen eines Satellitenbetreibers", "geht", "Die Panzer sind fort."),
        ),
        (
            "Die Panzer sind fort. Das ergibt sich aus Satellitenbildern.",
            ("Satellitenbildern", "ergibt", "Die Panzer sind fort."),
        ),
        (
            "Vor den Augen der Beobachter rissen Pioniere den Posten ab.",
            ("der Beobachter", "Vor", "rissen Pioniere den Posten ab"),
        ),
        (
            "Ein Diplomat wandte ein, ohne Hubschrauber sei das kaum zu schaffen.",
            ("Ein Diplomat", "wandte", "ohne Hubschrauber sei das kaum zu schaffen"),
        ),
        (
            "Bewohner wollen beobachtet haben, dass Panzer aufgefahren sind.",
            ("Bewohner", "wollen", "dass Panzer aufgefahren sind"),
        ),
        (
            "Die Truppen seien gegangen, so deren Präsident.",
            ("Präsident", "so", "Die Truppen seien gegangen"),
        ),
        (
            "Paris verlangt, die Basis zu räumen.",
            ("Paris", "verlangt", "die Basis zu räumen"),
        ),
        (
            "Die Lage werde neu bewertet, heißt es in Brüssel.",
            ("Brüssel", "heißt", "Die Lage werde neu bewertet"),
        ),
        (
            "Aus Islamabad hieß es, man werde nachziehen.",
            ("Islamabad", "hieß", "man werde nachziehen"),
        ),
        (
            "»Wir ziehen nicht ab«, sagte der Verteidigungsminister.",
            ("der Verteidigungsminister", "sagte", "»Wir ziehen nicht ab«"),
        ),
        (
            "Laut Verteidigungsministerium sind die Panzer verladen.",
            ("Verteidigungsministerium", "Laut", "sind die Panzer verladen"),
        ),
        (
            "Dem Generalstab zufolge ist das Gerät abtransportiert.",
            ("Dem Generalstab", "zufolge", "ist das Gerät abtransportiert"),
        ),
        (
            "Die Lage sei, so der Geheimdienst am Montag, ruhig.",
            ("der Geheimdienst", "so", "Die Lage sei … ruhig"),
        ),
    ],
)
def test_speaker_cue_and_content_are_found(text: str, expected: tuple[str, str, str]) -> None:
    assert only(text) == expected


def test_a_sentence_in_reported_mood_goes_on_with_the_last_speaker() -> None:
    text = "Die Lage sei ruhig, sagte der Sprecher. Die Truppe habe das Lager verlassen."
    _, chained = find_attributions(text)
    assert chained.kind is AttributionKind.FREE_INDIRECT
    assert chained.speaker is not None
    assert chained.speaker.of(text) == "der Sprecher"


def test_a_pronoun_speaks_for_the_last_speaker() -> None:
    text = "Der Kanzler sagte, er reise ab. Er erklärte, die Truppe bleibe."
    second = find_attributions(text)[1]
    assert second.mention is not None
    assert second.speaker is not None
    assert (second.mention.of(text), second.speaker.of(text)) == ("Er", "Der Kanzler")


def test_das_sagte_points_back_to_the_sentence_before() -> None:
    text = "Die Brigade verlässt das Tal. Das bestätigte ein Sprecher in Colombo."
    assert only(text) == ("ein Sprecher in Colombo", "bestätigte", "Die Brigade verlässt das Tal.")


@given(st.text(alphabet="Der sagte, dass „ab“ geht: er. Sie zu\n", max_size=200))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for found in find_attributions(text):
        assert all(part.end <= len(text) for part in (*found.content, *found.cue, *found.frame))


def test_a_pronoun_in_somebodys_words_stands_for_him() -> None:
    text = "Moskau schwieg dazu. Man sehe keine Anzeichen, dass die Armee weiche, sagte ein Berater."
    speakers = {found.speaker.of(text) for found in find_attributions(text) if found.speaker is not None}
    assert "ein Berater" in speakers
    assert "Man" not in speakers
