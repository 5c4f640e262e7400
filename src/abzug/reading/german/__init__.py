"""German: HanTa's tags and lemmas, topological clauses, and lexicons of the language of news."""
