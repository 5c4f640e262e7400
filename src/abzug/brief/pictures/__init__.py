"""Pictures of a brief as SVG: drawn by hand, the same for the same verdict, readable in grey."""
