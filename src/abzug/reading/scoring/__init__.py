"""How well a reader reads: scorers for the sets it is measured with. None of the sets is part of Abzug."""
