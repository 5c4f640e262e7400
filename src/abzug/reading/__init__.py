"""Text to records: who says or sees what, about whose force, with the passage it rests on."""
