"""Names that are loaded when they are first asked for."""

import subprocess
import sys
from importlib import import_module

import pytest

PACKAGES = ["abzug.model", "abzug.doctrine"]


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_of_the_stub_is_there(package: str) -> None:
    module = import_module(package)
    assert len(module.__all__) > 10
    for name in module.__all__:
        assert getattr(module, name) is not None, name


@pytest.mark.parametrize("package", PACKAGES)
def test_a_name_that_the_stub_does_not_list_is_not_there(package: str) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Unheard'"):
        _ = import_module(package).Unheard


@pytest.mark.parametrize("package", PACKAGES)
def test_asking_for_the_package_loads_hardly_any_of_its_modules(package: str) -> None:
    code = f"import sys, {package}; print(*(name for name in sys.modules if name.startswith('{package}.')))"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert set(shown.split()) <= {"abzug.model.identity"}


def test_a_name_that_is_also_that_of_its_module_is_the_name() -> None:
    from abzug.model import identity

    assert callable(identity)


def test_every_noun_of_the_model_is_offered() -> None:
    import ast
    from pathlib import Path

    import abzug.model

    folder = Path(abzug.model.__file__).parent
    defined = {
        node.name
        for file in folder.glob("*.py")
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }
    assert defined - set(abzug.model.__all__) == set()
