"""The workbench in the browser: pages, and the JSON API that they and everybody else use."""

from abzug.web.app import create_app

__all__ = ["create_app"]
