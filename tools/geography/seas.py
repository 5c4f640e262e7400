"""What the marine areas of Natural Earth are called in German, which lie within which, and which are left out."""

LEFT_OUT = frozenset({"generic", "river", "reef", "inlet"})
"""Feature classes that nobody names as the place of a fleet."""

PART_OF = {
    "Adriatic Sea": "Mediterranean Sea",
    "Aegean Sea": "Mediterranean Sea",
    "Alboran Sea": "Mediterranean Sea",
    "Balearic Sea": "Mediterranean Sea",
    "Bahía de Campeche": "Gulf of Mexico",
    "Bight of Benin": "Gulf of Guinea",
    "Bight of Biafra": "Gulf of Guinea",
    "Bo Hai": "Yellow Sea",
    "Bristol Bay": "Bering Sea",
    "East Korea Bay": "Sea of Japan",
    "Garabogaz Bay": "Caspian Sea",
    "Golfe du Lion": "Mediterranean Sea",
    "Golfo de Urabá": "Caribbean Sea",
    "Gulf of Anadyr'": "Bering Sea",
    "Gulf of Aqaba": "Red Sea",
    "Gulf of Bothnia": "Baltic Sea",
    "Gulf of Finland": "Baltic Sea",
    "Gulf of Gabès": "Mediterranean Sea",
    "Gulf of Honduras": "Caribbean Sea",
    "Gulf of Khambhät": "Arabian Sea",
    "Gulf of Kutch": "Arabian Sea",
    "Gulf of Masira": "Arabian Sea",
    "Gulf of Ob": "Kara Sea",
    "Gulf of Riga": "Baltic Sea",
    "Gulf of Sakhalin": "Sea of Okhotsk",
    "Gulf of Sidra": "Mediterranean Sea",
    "Gulf of Suez": "Red Sea",
    "Gulf of Tonkin": "South China Sea",
    "Hangzhou Bay": "East China Sea",
    "Ionian Sea": "Mediterranean Sea",
    "Kaliningrad": "Baltic Sea",
    "Ligurian Sea": "Mediterranean Sea",
    "Mecklenburger Bucht": "Baltic Sea",
    "Norton Sound": "Bering Sea",
    "Qiongzhou Strait": "South China Sea",
    "Sea of Crete": "Mediterranean Sea",
    "Shelikhova Gulf": "Sea of Okhotsk",
    "Stettiner Haff": "Baltic Sea",
    "Tyrrhenian Sea": "Mediterranean Sea",
    "Uda Bay": "Sea of Okhotsk",
    "Waddenzee": "North Sea",
    "Yenisey Gulf": "Kara Sea",
}
"""Gulf or basin to the sea that it belongs to (after IHO S-23, Limits of Oceans and Seas, 1953; mark M)."""

ENGLISH = {
    "Bo Hai": "Bohai Sea",
    "Gulf of Anadyr'": "Gulf of Anadyr",
    "Gulf of Khambhät": "Gulf of Khambhat",
    "Kaliningrad": "Vistula and Curonian Lagoons",
    "Mecklenburger Bucht": "Bay of Mecklenburg",
    "Stettiner Haff": "Szczecin Lagoon",
    "Waddenzee": "Wadden Sea",
}
"""English names where the source gives none or a slip of the pen."""

GERMAN = {
    "Adriatic Sea": "Adria",
    "Aegean Sea": "Ägäis",
    "Alboran Sea": "Alboran-Meer",
    "Andaman Sea": "Andamanensee",
    "Arabian Sea": "Arabisches Meer",
    "Arctic Ocean": "Arktischer Ozean",
    "Bab el Mandeb": "Bab al-Mandab",
    "Baltic Sea": "Ostsee",
    "Barents Sea": "Barentssee",
    "Bay of Bengal": "Golf von Bengalen",
    "Bay of Biscay": "Golf von Biskaya",
    "Bay of Mecklenburg": "Mecklenburger Bucht",
    "Beaufort Sea": "Beaufortsee",
    "Bering Sea": "Beringmeer",
    "Black Sea": "Schwarzes Meer",
    "Bohai Sea": "Bohai-Meer",
    "Bosporus": "Bosporus",
    "Caribbean Sea": "Karibisches Meer",
    "Caspian Sea": "Kaspisches Meer",
    "Dardanelles": "Dardanellen",
    "East China Sea": "Ostchinesisches Meer",
    "East Siberian Sea": "Ostsibirische See",
    "English Channel": "Ärmelkanal",
    "Greenland Sea": "Grönlandsee",
    "Gulf of Aden": "Golf von Aden",
    "Gulf of Aqaba": "Golf von Akaba",
    "Gulf of Bothnia": "Bottnischer Meerbusen",
    "Gulf of Finland": "Finnischer Meerbusen",
    "Gulf of Guinea": "Golf von Guinea",
    "Gulf of Mexico": "Golf von Mexiko",
    "Gulf of Oman": "Golf von Oman",
    "Gulf of Riga": "Rigaer Bucht",
    "Gulf of Sidra": "Große Syrte",
    "Gulf of Suez": "Golf von Suez",
    "Gulf of Thailand": "Golf von Thailand",
    "Gulf of Tonkin": "Golf von Tonkin",
    "Indian Ocean": "Indischer Ozean",
    "Ionian Sea": "Ionisches Meer",
    "Irish Sea": "Irische See",
    "Java Sea": "Javasee",
    "Kara Sea": "Karasee",
    "Kattegat": "Kattegat",
    "Korea Strait": "Koreastraße",
    "La Perouse Strait": "La-Pérouse-Straße",
    "Laptev Sea": "Laptewsee",
    "Ligurian Sea": "Ligurisches Meer",
    "Mediterranean Sea": "Mittelmeer",
    "Mozambique Channel": "Straße von Mosambik",
    "North Atlantic Ocean": "Nordatlantik",
    "North Pacific Ocean": "Nordpazifik",
    "North Sea": "Nordsee",
    "Norwegian Sea": "Europäisches Nordmeer",
    "Persian Gulf": "Persischer Golf",
    "Philippine Sea": "Philippinensee",
    "Red Sea": "Rotes Meer",
    "Sea of Azov": "Asowsches Meer",
    "Sea of Crete": "Kretisches Meer",
    "Sea of Japan": "Japanisches Meer",
    "Sea of Marmara": "Marmarameer",
    "Sea of Okhotsk": "Ochotskisches Meer",
    "Skagerrak": "Skagerrak",
    "South Atlantic Ocean": "Südatlantik",
    "South China Sea": "Südchinesisches Meer",
    "South Pacific Ocean": "Südpazifik",
    "Southern Ocean": "Südlicher Ozean",
    "Strait of Gibraltar": "Straße von Gibraltar",
    "Strait of Malacca": "Straße von Malakka",
    "Szczecin Lagoon": "Stettiner Haff",
    "Taiwan Strait": "Taiwanstraße",
    "Tatar Strait": "Tatarensund",
    "Tsugaru Strait": "Tsugaru-Straße",
    "Tyrrhenian Sea": "Tyrrhenisches Meer",
    "Vistula and Curonian Lagoons": "Frisches und Kurisches Haff",
    "Wadden Sea": "Wattenmeer",
    "White Sea": "Weißes Meer",
    "Yellow Sea": "Gelbes Meer",
    "Øresund": "Öresund",
}
"""German names; other areas keep the name of the source."""


def english(name: str) -> str:
    """Return the English name of an area as the source spells it, with single spaces and no capitals throughout."""
    plain = " ".join(name.split())
    return ENGLISH.get(plain, plain.title() if plain.isupper() else plain)


def german(name_en: str) -> str:
    """Return the German name, or the English one where none is known."""
    return GERMAN.get(name_en, name_en)


def parent(name_en: str) -> str | None:
    """Return the sea that an area belongs to, or None where it stands for itself."""
    return next((english(whole) for part, whole in PART_OF.items() if english(part) == name_en), None)
