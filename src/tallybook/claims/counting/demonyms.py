"""Nationalities: demonyms as adjectives and nouns, with the form that names the nationality.

Only states and peoples that a report may call by nationality are here; no religion and no ethnic group is inferred.
"""

from tallybook.language.words import words

REGULAR = """
Afghan Albanian Algerian American Andorran Angolan Argentine Argentinian Armenian Australian Austrian Azerbaijani
Azeri Bahamian Bahraini Bangladeshi Barbadian Belarusian Belgian Belizean Bolivian Bosnian Botswanan Brazilian
Bruneian Bulgarian Burundian Cambodian Cameroonian Canadian Chadian Chilean Colombian Comorian Croatian Cuban
Cypriot Czech Djiboutian Dominican Ecuadorian Ecuadorean Egyptian Emirati Eritrean Estonian Ethiopian Fijian
Gabonese Gambian Georgian German Ghanaian Greek Grenadian Guatemalan Guinean Guyanese Haitian Honduran Hungarian
Icelandic Indian Indonesian Iranian Iraqi Israeli Italian Ivorian Jamaican Jordanian Kazakh Kenyan Kosovan Kuwaiti
Kyrgyz Laotian Latvian Liberian Libyan Lithuanian Macedonian Malagasy Malawian Malaysian Maldivian Malian Maltese
Mauritanian Mauritian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepali Nicaraguan
Nigerian Norwegian Omani Pakistani Palestinian Panamanian Paraguayan Peruvian Polish Portuguese Qatari Romanian
Russian Rwandan Salvadoran Salvadorean Samoan Saudi Senegalese Serbian Seychellois Singaporean Slovak Slovenian
Somali Spanish Surinamese Sudanese Swazi Swedish Swiss Syrian Taiwanese Tajik Tanzanian Thai Togolese Tongan
Tunisian Turkish Turkmen Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Yemeni Zambian Zimbabwean Chinese
Japanese Korean Lebanese Burmese Filipino French British Irish Dutch Danish Finnish Chechen Crimean Kurdish
European African Asian Arab Western
"""
OTHERS = {
    "philippine": "Filipino",
    "us": "American",
    "u.s.": "American",
    "uk": "British",
    "scottish": "British",
    "welsh": "British",
    "english": "British",
    "frenchman": "French",
    "frenchmen": "French",
    "briton": "British",
    "britons": "British",
    "turk": "Turkish",
    "turks": "Turkish",
    "spaniard": "Spanish",
    "spaniards": "Spanish",
    "swede": "Swedish",
    "swedes": "Swedish",
    "dane": "Danish",
    "danes": "Danish",
    "finn": "Finnish",
    "finns": "Finnish",
    "pole": "Polish",
    "poles": "Polish",
    "serb": "Serbian",
    "serbs": "Serbian",
    "croat": "Croatian",
    "croats": "Croatian",
    "lao": "Laotian",
    "nepalese": "Nepali",
    "congolese": "Congolese",
    "beninese": "Beninese",
    "burkinabe": "Burkinabe",
    "nigerien": "Nigerien",
    "argentine": "Argentinian",
    "azeri": "Azerbaijani",
    "ecuadorean": "Ecuadorian",
    "salvadorean": "Salvadoran",
}
NO_NATIONALITY = frozenset({"european", "african", "asian", "arab", "western", "kurdish"})
"""Words that stand before nouns as demonyms do and name no nationality."""

INVARIANT = ("ese", "ish", "ch", "ss", "yz")

ADJECTIVES: dict[str, str] = {
    **{word.lower(): word for word in REGULAR.split()},
    **OTHERS,
}
PEOPLES: dict[str, str] = {
    **{f"{word.lower()}s": word for word in REGULAR.split() if not word.lower().endswith(INVARIANT)},
    **{word: name for word, name in OTHERS.items() if word.endswith(("s", "men")) and word not in {"us", "u.s."}},
}
"""Plural nouns: "two Cubans"."""

COMMUNITIES = words("""
    kurds alawites sunnis shiites shias druze christians muslims yazidis assyrians copts jews hindus sikhs buddhists
    catholics protestants turkmen turkmens hazaras rohingya uighurs uyghurs tamils tutsis hutus pashtuns tuaregs
    bedouins armenians
    """)
"""Plural nouns that a number may count and that say nothing further of those counted."""


def nationality(word: str) -> str | None:
    """Return the nationality that a word names.

    >>> nationality("Cuban"), nationality("Britons"), nationality("Western")
    ('Cuban', 'British', None)
    """
    low = word.lower()
    name = ADJECTIVES.get(low) or PEOPLES.get(low)
    return None if name is None or low.rstrip("s") in NO_NATIONALITY else OTHERS.get(name.lower(), name)
