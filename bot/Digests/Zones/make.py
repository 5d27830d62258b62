"""Makes cities.tsv and zones.tsv beside this file: python3 make.py GEONAMES_CITIES500.txt CLDR_MAIN [ZONEINFO].

GEONAMES_CITIES500.txt  of download.geonames.org/export/dump (CC BY 4.0)
CLDR_MAIN               the folder main/ of the npm package cldr-dates-modern (Unicode licence)
ZONEINFO                the system's tz database, by default /usr/share/zoneinfo

cities.tsv, most people first:  name, country, latitude, longitude, people, zone, other names (Latin and Russian, "|" between)
zones.tsv:                      zone, its city in French, English, Russian
"""
import json
import re
import sys
import unicodedata
from pathlib import Path

MOST_NAMES, FEWEST_PEOPLE = 40, 50_000


def fold(name):
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return re.sub(r"[^a-zа-яё]", "", plain)


def is_name(name):
    """In Latin letters or Russian ones, not in the letters of airports, nor in those of a machine's transcription ("la ge si")."""
    letters = [c for c in name if c.isalpha()]
    latin = all(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    return (latin or re.fullmatch(r"[А-Яа-яЁё .-]+", name)) and len(fold(name)) > 2 and name[0].isupper() and not name.isupper() and not re.search(r"\d", name)


def exemplars(tree, prefix=""):
    for key, value in tree.items():
        if "exemplarCity" in value:
            yield prefix + key, value["exemplarCity"]
        elif not {"long", "short"} & value.keys():
            yield from exemplars(value, f"{prefix}{key}/")


def main(cities, cldr, zoneinfo="/usr/share/zoneinfo"):
    here = Path(__file__).parent
    links = {line.split()[2]: line.split()[1] for line in Path(zoneinfo, "tzdata.zi").read_text().splitlines() if line.startswith("L ")}
    tab = [line.split("\t")[2].strip() for line in Path(zoneinfo, "zone.tab").read_text().splitlines() if not line.startswith("#")]
    rows = [line.rstrip("\n").split("\t") for line in open(cities, encoding="utf-8")]
    rows = sorted((r for r in rows if r[17] and r[7] != "PPLX"), key=lambda r: (-int(r[14]), int(r[0])))  # PPLX: a part of a city
    seen, lines = set(), []
    for r in rows:
        if int(r[14]) < FEWEST_PEOPLE and r[17] in seen:
            continue
        seen.add(r[17])
        names, known = [], {fold(r[1])}
        for name in sorted((n for n in [r[2], *r[3].split(",")] if n and is_name(n)), key=lambda n: n[0] < "А"):  # Russian ones first
            if fold(name) not in known and len(names) < MOST_NAMES:
                known.add(fold(name))
                names.append(name)
        lines.append("\t".join([r[1], r[8], f"{float(r[4]):.2f}", f"{float(r[5]):.2f}", r[14], r[17], "|".join(names)]))
    (here / "cities.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    spoken = {}
    for lang in ("fr", "en", "ru"):
        tree = json.loads(Path(cldr, lang, "timeZoneNames.json").read_text(encoding="utf-8"))["main"][lang]["dates"]["timeZoneNames"]["zone"]
        spoken[lang] = dict(exemplars(tree))
    older = {}
    for old, new in links.items():
        older.setdefault(new, []).append(old)

    def city(lang, zone):
        for known in [zone, *older.get(zone, []), links.get(zone, zone) if zone not in tab else zone]:
            if known in spoken[lang]:
                return spoken[lang][known]
        return zone.rsplit("/", 1)[-1].replace("_", " ")

    zones = sorted(seen | set(tab))
    (here / "zones.tsv").write_text("".join("\t".join([zone, *(city(lang, zone) for lang in ("fr", "en", "ru"))]) + "\n" for zone in zones), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
