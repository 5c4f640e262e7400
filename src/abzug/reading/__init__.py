"""From words to what they say: cues, coding, origins, statements and sightings."""
