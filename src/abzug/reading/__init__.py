"""Text to statements and sightings, each with the passage it rests on."""
