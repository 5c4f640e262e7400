"""What a language model may answer: a bounded form, and nothing else."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from abzug.model.component import Component
from abzug.model.record import Stage
from abzug.reading.proposals import LONGEST_CONTENT, Proposal

MOST_RECORDS = 40
"""Records of one answer that are looked at; six thousand characters of news hold fewer."""

_Words = Annotated[str, Field(min_length=1, max_length=300)]


class ProposedRecord(BaseModel):
    """One record as a model writes it."""

    model_config = ConfigDict(extra="forbid")

    stage: Stage
    content: Annotated[str, Field(min_length=1, max_length=LONGEST_CONTENT)]
    speaker: _Words | None = None
    cue: _Words | None = None
    mover: _Words | None = None
    mover_code: Annotated[str, Field(max_length=20)] | None = None
    component: Component = Component.UNSPECIFIED
    place_from: _Words | None = None
    place_to: _Words | None = None
    negated: bool = False
    hedged: bool = False

    def proposal(self) -> Proposal:
        """Return it as a proposal."""
        return Proposal(**self.model_dump())


class Answer(BaseModel):
    """A model's answer. Records are checked one by one, so that one bad record does not spoil the others."""

    model_config = ConfigDict(extra="forbid")

    records: Annotated[list[dict[str, Any]], Field(max_length=MOST_RECORDS)]


class AskedFor(BaseModel):
    """The form that a server is asked to hold the model to."""

    model_config = ConfigDict(extra="forbid")

    records: Annotated[list[ProposedRecord], Field(max_length=MOST_RECORDS)]


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    message: _Message


class _Completion(BaseModel):
    """As much of a completion as is looked at."""

    choices: Annotated[list[_Choice], Field(min_length=1, max_length=16)]


def said_in(completion: bytes) -> str:
    """Return what the model says in a completion of the OpenAI protocol.

    Raises:
        ValueError: If it is no completion, or says nothing.
    """
    try:
        content = _Completion.model_validate_json(completion).choices[0].message.content
    except ValidationError as error:
        raise ValueError(_first(error)) from None
    if content is None:
        raise ValueError("it says nothing")
    return content


def parse_answer(text: str) -> tuple[list[Proposal], int]:
    """Return the proposals of an answer, and how many of its records break the form.

    Args:
        text: The answer; a fence of backticks around it is passed over.

    Raises:
        ValueError: If it is no JSON of the form, or holds too many records.
    """
    try:
        answer = Answer.model_validate_json(_unfenced(text))
    except ValidationError as error:
        raise ValueError(_first(error)) from None
    proposals = []
    for raw in answer.records:
        try:
            proposals.append(ProposedRecord.model_validate(raw).proposal())
        except ValidationError:
            continue
    return proposals, len(answer.records) - len(proposals)


def _unfenced(text: str) -> str:
    stripped = text.strip()
    if not stripped.startswith("```"):
        return stripped
    return stripped.partition("\n")[2].rpartition("```")[0]


def _first(error: ValidationError) -> str:
    """Return the first thing that is wrong, without the input, which is not ours."""
    return str(error.errors(include_url=False, include_input=False)[0]["msg"])
