"""A PostgreSQL server of one's own, in a folder that goes away with it."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name))
PORT = 54329
"""Only part of the socket's name: the server listens to no network."""


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, or None when it is not installed."""
    found = shutil.which("initdb")
    return Path(found).parent if found else PROGRAMS[-1] if PROGRAMS else None


@contextmanager
def running_server(folder_of_programs: Path) -> Iterator[str]:
    """Start a server and yield the address of its database."""
    # PostgreSQL refuses to run as root.
    user = "postgres" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="abzug-", dir="/tmp") as name:
        data = Path(name) / "data"
        if user:
            shutil.chown(name, user)

        def run(program: str, *arguments: str) -> None:
            command = [str(folder_of_programs / program), *arguments]
            subprocess.run(command, user=user, cwd="/", check=True, stdout=subprocess.DEVNULL, timeout=120)

        run("initdb", "--pgdata", str(data), "--auth=trust", "--username=abzug", "--encoding=UTF8", "--locale=C.UTF-8")
        settings = f"-c listen_addresses='' -c unix_socket_directories={name} -c port={PORT}"
        run("pg_ctl", "--pgdata", str(data), "--wait", "--log", f"{name}/log", "--options", settings, "start")
        try:
            yield f"postgresql://abzug@/postgres?host={name}&port={PORT}"
        finally:
            run("pg_ctl", "--pgdata", str(data), "--mode=immediate", "stop")
