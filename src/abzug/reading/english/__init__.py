"""English: sentences parsed into trees, attribution, movements and their stages."""
