"""How the documentation is built: Sphinx with MyST and furo; reference pages are written from the code."""

import sys
from importlib import metadata
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "Abzug"
author = "The Abzug maintainers"
copyright = "2026, The Abzug maintainers"  # noqa: A001 - Sphinx wants this name
release = version = metadata.version("abzug")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "generate"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build"]
html_theme = "furo"
html_title = "Abzug"
html_static_path: list[str] = []
templates_path: list[str] = []
napoleon_custom_sections = ["Units", "Source"]
autodoc_member_order = "bysource"
autodoc_typehints = "description"
nitpicky = False
