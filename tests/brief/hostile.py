"""A case in which every word from outside is meant to do harm, or is hard to set."""

from abzug.model import Case, ItemKind, Place, Quantity, Receipt
from tests.conftest import CaseMaker, ItemMaker

SCRIPT = "<script>alert(1)</script>"
TYPST = '#panic("x") $x$ `y` @z <lab>'
MARKDOWN = "[link](javascript:alert(1)) *bold* # h | cell ![i](x) <b>"
RIGHT_TO_LEFT = "חיל הים الجيش"
TURNED = "\u202eevil\u202c \x1b[31mred"
LONG_NAME = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 20
TITLE = f"{SCRIPT} {TYPST} {MARKDOWN} {RIGHT_TO_LEFT} {TURNED}"


def hostile_case(make_case: CaseMaker, make_item: ItemMaker) -> Case:
    """Return the case."""
    words = (SCRIPT, TYPST, MARKDOWN, RIGHT_TO_LEFT, TURNED, LONG_NAME)
    items = [
        make_item(
            says=f"{word} the troops were said to have left with the tanks",
            source=word,
            kind=ItemKind.OBSERVATION,
            place=Place(word, 50.0 + number, 30.0 + number),
            quantity=Quantity(number + 1, None, word, word),
            receipt=Receipt(document=f"d{number}", address=f"javascript:{word}", passage=word, entered_by="a test"),
        )
        for number, word in enumerate(words)
    ]
    return make_case(*items, actor=SCRIPT, theatre=TITLE, question=TITLE)
