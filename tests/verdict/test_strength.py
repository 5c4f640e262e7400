"""How strongly each kind of report is made."""

from dataclasses import replace

from abzug.doctrine import Doctrine
from abzug.model import Direction, Extent, Grade
from abzug.verdict.parameters import shipped_parameters
from abzug.verdict.strength import tell
from tests.conftest import ANNOUNCED, CaseMaker, ItemMaker


def test_a_few_who_leave_tell_less_than_the_force(
    doctrine: Doctrine, make_item: ItemMaker, make_case: CaseMaker
) -> None:
    case = make_case(
        make_item(types=("E62",), grade=Grade("B", "2"), extent=Extent.SOME, direction=Direction.SUPPORTS_WITHDRAWAL)
    )
    few = replace(case, items=(replace(case.items[0], extent=Extent.FEW),))
    parameters = shipped_parameters()
    column = list(doctrine.evidence_types).index("E62")
    of_some, of_few = (tell(one, ANNOUNCED, doctrine, parameters).strength[column] for one in (case, few))
    assert of_few == of_some * parameters.few < of_some
