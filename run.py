#!/usr/bin/env python3
"""Set Abzug up and run it, with nothing but Python 3.11 or newer.

    python3 run.py demo             set up, then judge two bundled cases day by day
    python3 run.py test             set up, then run every check and every test
    python3 run.py test --fast      the same without the heavy tests (under three minutes)
    python3 run.py COMMAND ...      set up, then run `abzug COMMAND ...`

The set-up lives in `.venv` beside this file and is made anew only when the pinned requirements change.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = Path(os.environ.get("ABZUG_VENV", HERE / ".venv"))
REQUIREMENTS = HERE / "requirements.lock"
MINIMUM = (3, 11)

SYSTEM_PROGRAMS = {
    "chromium": ["chromium", "fonts-dejavu-core"],
    "pdftotext": ["poppler-utils"],
    "soffice": ["libreoffice-writer-nogui"],
}
"""Programs that the heavy tests need, and the Debian packages that bring them."""

CHECKS = [
    ["ruff", "check", "."],
    ["ruff", "format", "--check", "."],
    ["lint-imports"],
    ["mypy"],
]
FAST_TESTS = ["pytest", "-m", "not heavy", "-n", "auto", "--dist", "loadfile", "-q"]
HEAVY_TESTS = ["pytest", "-m", "heavy"]
"""Crash tests, browsers and refits want the machine to themselves: one after the other."""


def main(arguments: list[str]) -> int:
    """Set up and run; return the exit status."""
    if sys.version_info < MINIMUM:
        wanted = ".".join(map(str, MINIMUM))
        print(f"Abzug needs Python {wanted} or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 2
    if not arguments or arguments[0] in ("-h", "--help"):
        print(__doc__)
        return 0
    set_up()
    if arguments[0] == "test":
        return run_tests(arguments[1:])
    return subprocess.call([program("abzug"), *arguments])


def set_up() -> None:
    """Make the environment, unless one stands that fits the pinned requirements."""
    stamp = ENVIRONMENT / "requirements.sha256"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Setting up in {ENVIRONMENT} (once, about a minute) ...", file=sys.stderr)
    try:
        venv.create(ENVIRONMENT, with_pip=True, clear=ENVIRONMENT.exists())
    except (subprocess.CalledProcessError, ImportError):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        minor = sys.version_info.minor
        sys.exit(f"Python's venv module is incomplete here. On Debian or Ubuntu: apt install python3.{minor}-venv")
    pip("--require-hashes", "--requirement", str(REQUIREMENTS))
    pip("--no-deps", "--no-build-isolation", "--editable", str(HERE))
    stamp.write_text(wanted)


def pip(*arguments: str) -> None:
    """Install with the environment's own pip; leave with its message when it fails."""
    command = [
        program("python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        *arguments,
    ]
    if subprocess.call(command) != 0:
        sys.exit("The set-up failed; the lines above say why. It starts afresh when you run this again.")


def install_system_programs() -> None:
    """Install what the heavy tests need, where that is ours to do: in CI, on Debian, as root."""
    missing = [package for name, packages in SYSTEM_PROGRAMS.items() if not shutil.which(name) for package in packages]
    if not missing or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"== apt-get install {' '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quietly = ["--yes", "--quiet=2", "--no-install-recommends"]
    subprocess.call(["apt-get", "update", "--quiet=2"], env=environment)
    if subprocess.call(["apt-get", "install", *quietly, *missing], env=environment, stdout=subprocess.DEVNULL) != 0:
        sys.exit(f"The heavy tests need {' '.join(missing)}; the lines above say why it could not be installed.")


def program(name: str) -> str:
    """Return the path of a program inside the environment."""
    windows = os.name == "nt"
    return str(ENVIRONMENT / ("Scripts" if windows else "bin") / (f"{name}.exe" if windows else name))


def run_tests(arguments: list[str]) -> int:
    """Run the linters, the import contract, the type checker, then the tests."""
    fast = "--fast" in arguments
    if not fast and os.environ.get("CI") == "true":
        install_system_programs()
    passed_on = [argument for argument in arguments if argument != "--fast"]
    commands = [["pytest", *passed_on]] if passed_on else [*CHECKS, FAST_TESTS, *([] if fast else [HEAVY_TESTS])]
    for command in commands:
        print(f"== {' '.join(command)}", flush=True)
        status = subprocess.call([program(command[0]), *command[1:]], cwd=HERE)
        if status != 0:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
