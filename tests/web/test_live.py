"""Live changes: whoever listens hears of every change, from this program and from others."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from abzug.ledger import Draft, MemoryLedger
from abzug.model import Receipt
from abzug.pipeline import Judge
from abzug.pipeline.docket import Docket
from abzug.web.bodies import ItemBody
from abzug.web.live import WAITING, Broadcast
from tests.web.api.test_desk import an_item
from tests.web.conftest import clock

CASE = "2022-csto-kazakhstan"
Result = TypeVar("Result")


def a_draft(key: str = "live-1") -> Draft:
    receipt = Receipt(document="d", address="https://example.org/live", entered_by="anna")
    item = ItemBody(**an_item(item=key, says=f"Seen {key}.")).as_item(receipt)
    return Draft(content=item, case=CASE, entered_by="anna")


def in_a_loop_of_its_own(work: Coroutine[Any, Any, Result]) -> Result:
    """Run work in a thread: the browser tests leave a running loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def test_two_pages_hear_of_a_change(the_judge: Judge) -> None:
    docket = Docket(MemoryLedger(), the_judge, clock=clock)

    async def listen() -> list[str]:
        broadcast = Broadcast(docket)
        streams = [broadcast.stream(), broadcast.stream()]
        for stream in streams:
            assert await anext(stream) == ": open\n\n"
        await asyncio.to_thread(docket.record, [a_draft()])
        heard = [await asyncio.wait_for(anext(stream), 5) for stream in streams]
        broadcast.close()
        for stream in streams:
            await stream.aclose()  # type: ignore[attr-defined]
        return heard

    assert in_a_loop_of_its_own(listen()) == [f'event: case\ndata: {{"case": "{CASE}"}}\n\n'] * 2


def test_a_page_that_does_not_read_costs_no_more_memory(the_judge: Judge) -> None:
    docket = Docket(MemoryLedger(), the_judge, clock=clock)

    async def flood() -> None:
        broadcast = Broadcast(docket)
        stream = broadcast.stream()
        await anext(stream)
        for _ in range(WAITING + 50):
            docket.renew(CASE)
        await asyncio.sleep(0)
        broadcast.close()
        await stream.aclose()  # type: ignore[attr-defined]

    in_a_loop_of_its_own(flood())


def test_what_another_program_writes_is_noticed_and_what_we_write_is_not_noticed_twice(the_judge: Judge) -> None:
    ledger = MemoryLedger()
    docket = Docket(ledger, the_judge, clock=clock)
    heard: list[str] = []
    docket.listen(heard.append)
    docket.look()
    docket.record([a_draft()])
    docket.look()
    assert heard == [CASE]
    ledger.append([a_draft("live-2")])
    docket.look()
    assert heard == [CASE, CASE]
    entry = docket.dossier(CASE).entries["live-1"]
    docket.record([entry.retracted("a mix-up", entered_by="ben")])
    docket.look()
    assert heard == [CASE] * 3
