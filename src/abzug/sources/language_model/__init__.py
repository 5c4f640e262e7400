"""An optional language model as a second reader: off unless switched on, any OpenAI-compatible address."""

from abzug.sources.language_model.settings import ModelSettings, model_settings

__all__ = ["ModelSettings", "model_settings"]
