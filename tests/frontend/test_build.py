"""The committed scripts are those that the sources make; the sources are sound."""

from pathlib import Path

import pytest

from tests.node import FRONTEND, node, run

STATIC = FRONTEND.parent / "src" / "abzug" / "web" / "static"

pytestmark = pytest.mark.heavy


def test_the_committed_files_are_fresh(frontend: Path, tmp_path: Path) -> None:
    vite = frontend / "node_modules" / "vite" / "bin" / "vite.js"
    run([str(node()), str(vite), "build", "--outDir", str(tmp_path / "built")], folder=frontend)
    built = {path.relative_to(tmp_path / "built"): path for path in (tmp_path / "built").rglob("*") if path.is_file()}
    committed = {path.relative_to(STATIC): path for path in STATIC.rglob("*") if path.is_file()}
    assert built.keys() == committed.keys(), "run `npm run build` in frontend/ and commit what it writes"
    stale = [str(name) for name, path in built.items() if path.read_bytes() != committed[name].read_bytes()]
    assert not stale, f"stale: {', '.join(stale)}; run `npm run build` in frontend/"


def test_the_sources_are_typed(frontend: Path) -> None:
    run([str(node()), str(frontend / "node_modules" / "typescript" / "bin" / "tsc"), "--noEmit"], folder=frontend)


def test_the_logic_of_the_page_is_right(frontend: Path) -> None:
    tests = [str(path) for path in sorted((frontend / "tests").glob("*.test.ts"))]
    assert tests
    vite = frontend / "node_modules" / "vite" / "bin" / "vite.js"
    for test in tests:
        out = frontend / "node_modules" / ".tests"
        run(
            [str(node()), str(vite), "build", "--ssr", test, "--outDir", str(out), "--config", "vite.test.js"],
            folder=frontend,
        )
        run([str(node()), "--test", str(out / Path(test).name.replace(".ts", ".js"))], folder=frontend)


def test_no_address_of_a_registry_is_written_down() -> None:
    for path in (FRONTEND / "package-lock.json", FRONTEND / "package.json", FRONTEND / ".npmrc"):
        assert '"resolved"' not in path.read_text("utf-8")
        assert "://registry" not in path.read_text("utf-8")
