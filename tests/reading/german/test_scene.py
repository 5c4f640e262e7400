"""A text with all that is known of it."""

from .conftest import SceneMaker


def test_the_innermost_report_holds_a_clause(scene_of: SceneMaker) -> None:
    text = "Der Präsident sagte, der General habe erklärt, die Brigade ziehe ab."
    scene = scene_of(text)
    (sentence,) = scene.sentences
    clause = next(c for c in sentence.clauses if sentence.words[c.first].text == "die")
    report = scene.report_of(sentence, clause)
    assert report is not None
    assert report.speaker is not None
    assert sentence.span_of(*report.speaker[1]).of(text) == "der General"


def test_the_owner_of_the_nearest_force_before_counts_first(scene_of: SceneMaker) -> None:
    text = "Russische Truppen stehen hier. Ukrainische Truppen stehen dort. Niemand geht."
    scene = scene_of(text)
    assert scene.owner_near(text.index("Niemand")) == "UKR"
    assert scene.owner_near(text.index("stehen")) == "RUS"
    assert scene.owners == {"RUS", "UKR"}


def test_a_text_of_forces_is_military_and_one_of_peoples_is_not(scene_of: SceneMaker) -> None:
    assert scene_of("Die Panzer rollen.").is_military
    assert not scene_of("Die Franzosen wählen am Sonntag.").is_military


def test_of_several_actors_the_one_that_covers_most_is_meant(scene_of: SceneMaker) -> None:
    text = "Der Sprecher des russischen Verteidigungsministeriums in Moskau schwieg."
    scene = scene_of(text)
    sentence = scene.sentences[0]
    subject = next(phrase for phrase in sentence.phrases[0] if phrase.nominative)
    actor = scene.actor_at(sentence.span_of(subject.first, subject.last))
    assert actor is not None
    assert actor.code == "RUS"
