"""When and where: dates, places, and which violence each claim speaks of."""
