#!/usr/bin/env python3
"""Checks a published draw (tsudoi-draw-1). Written from docs/DRAW.md alone, with Python's standard library.

replay.py FILE: says what was checked, one line each; exit code 1 if anything is wrong.
"""

import hashlib
import json
import re
import sys


def sha256(text):
    return hashlib.sha256(text.encode("ascii")).hexdigest()


class Wrong(Exception):
    pass


def demand(right, what):
    if not right:
        raise Wrong(what)


def keys(thing, needed, allowed=()):
    demand(isinstance(thing, dict), f"{thing!r} is no object")
    demand(set(needed) <= set(thing) <= set(needed) | set(allowed), f"other names than {sorted(needed)} in {sorted(thing)}")


def no_twice(pairs):
    demand(len({name for name, _ in pairs}) == len(pairs), "a name stands twice in an object")
    return dict(pairs)


def ascending(things, what):
    demand(all(a < b for a, b in zip(things, things[1:])), f"{what} do not ascend")


def code(text):
    demand(isinstance(text, str) and re.fullmatch(r"[A-Za-z0-9-]{1,40}", text), f"{text!r} is no code")


def whole(number, least):
    demand(type(number) is int and number >= least, f"{number!r} is no number from {least}")


def form(file):
    """That the file is one of this algorithm, well made."""
    keys(file, ["algorithm", "kind", "draw", "offering", "rules", "commitment", "secret", "outside", "list_digest",
                "drawn", "seed", "counts", "entries", "results"])
    demand(file["algorithm"] == "tsudoi-draw-1", "another algorithm")
    demand(file["kind"] in ("draw", "dry_run"), "another kind")
    code(file["draw"])
    code(file["offering"])
    rules = file["rules"]
    keys(rules, ["method", "slots"], ["quotas", "classes"])
    demand(rules["method"] in ("lottery", "ranked", "each"), "another method")
    demand(rules["slots"], "no slot")
    for slot in rules["slots"]:
        keys(slot, ["slot", "places"], ["waiting"])
        code(slot["slot"])
        whole(slot["places"], 0)
    slots = [slot["slot"] for slot in rules["slots"]]
    quotas = [quota["quota"] for quota in rules.get("quotas", [])]
    classes = [c["class"] for c in rules.get("classes", [])]
    ascending(slots, "slots")
    ascending(quotas, "quotas")
    ascending([0] + classes, "classes")
    for quota in rules.get("quotas", []):
        keys(quota, ["quota", "at_most"], ["slot"])
        code(quota["quota"])
        demand(quota["slot"] in slots if "slot" in quota else rules["method"] != "each", "a quota's slot")
    for c in rules.get("classes", []):
        keys(c, ["class"], ["bounds"])
        bounds = [bound["slot"] for bound in c.get("bounds", [])]
        ascending(bounds, "bounds")
        demand(set(bounds) <= set(slots), "a bound of another slot")
        demand(not bounds or rules["method"] != "ranked", "a bound in a ranked draw")
    outside_form(file["outside"])
    numbers = set()
    for entry in file["entries"] or []:
        keys(entry, ["number", "size", "wishes"], ["class", "quotas"])
        code(entry["number"])
        whole(entry["size"], 1)
        wishes = entry["wishes"]
        demand(not entry["number"].startswith("MISSED-") and entry["number"] not in numbers, "a draw number")
        numbers.add(entry["number"])
        demand(wishes and len(set(wishes)) == len(wishes) and set(wishes) <= set(slots), "wishes")
        demand(rules["method"] != "lottery" or len(wishes) == 1, "one wish each")
        if rules["method"] == "each":
            ascending(wishes, "wishes")
        demand("class" not in entry or entry["class"] in classes, "a class")
        ascending([count["quota"] for count in entry.get("quotas", [])], "an entry's quotas")
        for count in entry.get("quotas", []):
            keys(count, ["quota", "units"])
            demand(count["quota"] in quotas, "a quota")
            whole(count["units"], 1)


def outside_form(outside):
    keys(outside, ["what", "date", "publisher", "second_source", "decimals", "value"])
    if outside["value"] is None:
        return
    numbers = outside["value"].split(" ")
    demand(len(numbers) == len(outside["decimals"]), "how many outside numbers")
    for number, decimals in zip(numbers, outside["decimals"]):
        fraction = rf"\.[0-9]{{{decimals}}}" if decimals else ""
        demand(re.fullmatch(rf"-?(0|[1-9][0-9]*){fraction}", number), "the outside number's form")
        demand(number[0] != "-" or number.strip("-0."), "zero has no minus")


def list_lines(file, entries):
    rules = file["rules"]
    pairs = lambda all, name, n: ",".join(f"{x[name]}:{x[n]}" for x in all) or "-"
    yield "tsudoi-draw-1 list"
    yield f"draw {file['draw']}"
    yield f"offering {file['offering']}"
    yield f"method {rules['method']}"
    for s in rules["slots"]:
        yield f"slot {s['slot']} {s['places']} {s.get('waiting', '-')}"
    for q in rules.get("quotas", []):
        yield f"quota {q['quota']} {q['at_most']} {q.get('slot', '-')}"
    for c in rules.get("classes", []):
        yield f"class {c['class']} {pairs(c.get('bounds', []), 'slot', 'at_most')}"
    for e in sorted(entries, key=lambda e: e["number"]):
        quotas = pairs(e.get("quotas", []), "quota", "units")
        yield f"entry {e['number']} {e.get('class', '-')} {e['size']} {','.join(e['wishes'])} {quotas}"


def lines_sha256(lines):
    return sha256("".join(line + "\n" for line in lines))


def seed_of(file):
    secret, outside = file["secret"], file["outside"]["value"]
    if secret["state"] == "sealed" or outside is None or file["list_digest"] is None:
        return None
    return lines_sha256([
        "tsudoi-draw-1 " + {"draw": "seed", "dry_run": "dry run"}[file["kind"]],
        f"draw {file['draw']}",
        f"secret {secret['hex'] if secret['state'] == 'opened' else '-'}",
        f"outside {outside}",
        f"list {file['list_digest']}",
    ])


class Places:
    def __init__(self, rules):
        self.places = {s["slot"]: s["places"] for s in rules["slots"]}
        self.quotas = {q["quota"]: q["at_most"] for q in rules.get("quotas", [])}
        self.only = {q["quota"]: q.get("slot") for q in rules.get("quotas", [])}

    def counts(self, entry, slot):
        return [c for c in entry.get("quotas", []) if self.only[c["quota"]] in (None, slot)]

    def fits(self, entry, slot):
        return entry["size"] <= self.places[slot] and all(
            c["units"] <= self.quotas[c["quota"]] for c in self.counts(entry, slot))

    def take(self, entry, slot):
        self.places[slot] -= entry["size"]
        for c in self.counts(entry, slot):
            self.quotas[c["quota"]] -= c["units"]


def sure_wishes(rules, entry):
    return entry["wishes"] if rules["method"] == "each" else entry["wishes"][:1]


def is_needed(rules, entries):
    places = Places(rules)
    for entry in entries:
        for slot in sure_wishes(rules, entry):
            places.take(entry, slot)
    return min([*places.places.values(), *places.quotas.values()]) < 0


def work_out(rules, entries, seed):
    """number → (slots given, waiting as slot and position)"""
    given = {e["number"]: [] for e in entries}
    waiting = {e["number"]: [] for e in entries}
    queues = {s["slot"]: 0 for s in rules["slots"]}
    longest = {s["slot"]: s.get("waiting") for s in rules["slots"]}
    places = Places(rules)

    def attempt(entry, wishes, bounds):
        slot = next((wish for wish in wishes if places.fits(entry, wish)), None)
        if slot is None:
            for wish in wishes:
                queues[wish] += 1
                if longest[wish] is None or queues[wish] <= longest[wish]:
                    waiting[entry["number"]].append((wish, queues[wish]))
            return True
        if slot in bounds:
            if entry["size"] > bounds[slot]:
                return False
            bounds[slot] -= entry["size"]
        places.take(entry, slot)
        given[entry["number"]].append(slot)
        return True

    for only in [s["slot"] for s in rules["slots"]] if rules["method"] == "each" else [None]:
        tail = "" if only is None else f" {only}"
        here = [e for e in entries if only is None or only in e["wishes"]]
        order = sorted(here, key=lambda e: (sha256(f"{seed} {e['number']}{tail}"), e["number"]))
        wishes = lambda e: e["wishes"] if only is None else [only]
        again = {e["number"] for e in order if "class" not in e}
        for c in rules.get("classes", []):
            bounds = {b["slot"]: b["at_most"] for b in c.get("bounds", [])}
            for e in order:
                if e.get("class") == c["class"] and not attempt(e, wishes(e), bounds):
                    again.add(e["number"])
        for e in order:
            if e["number"] in again:
                attempt(e, wishes(e), {})
    return {n: (given[n], waiting[n]) for n in given}


def counts_of(rules, entries, results):
    def of(slot):
        placed = [e for e in entries if slot in results[e["number"]][0]]
        return {"slot": slot, "wished": sum(slot in e["wishes"] for e in entries), "placed": len(placed),
                "units": sum(e["size"] for e in placed),
                "waiting": sum(slot in dict(w) for _, w in results.values())}
    return {"entries": len(entries), "placed": sum(bool(g) for g, _ in results.values()),
            "slots": [of(s["slot"]) for s in rules["slots"]]}


def check(file):
    form(file)
    yield "the file has the published form"
    demand(file["kind"] == "draw", "this is a dry run, not the draw")
    secret = file["secret"]
    if secret["state"] == "opened":
        demand(re.fullmatch("[0-9a-f]{64}", secret["hex"]), "the secret's form")
        demand(sha256(secret["hex"]) == file["commitment"], "the secret is not the one committed to")
        yield "the secret is the one committed to"
    entries, rules = file["entries"], file["rules"]
    if entries is not None:
        demand(lines_sha256(list_lines(file, entries)) == file["list_digest"], "the list's fingerprint")
        yield "the list is the one that was fixed"
    if file["drawn"] is None:
        return
    demand((seed_of(file) if file["drawn"] else None) == file["seed"], "the seed")
    yield "the seed follows from secret, outside number and list"
    if entries is None:
        demand(file["results"] is None, "results without a list")
        return
    demand(is_needed(rules, entries) == file["drawn"], "whether a draw was needed")
    if file["drawn"]:
        results = work_out(rules, entries, file["seed"])
    else:
        results = {e["number"]: (sure_wishes(rules, e), []) for e in entries}
    published = {}
    for r in file["results"]:
        keys(r, ["number"], ["places", "waiting"])
        demand(r["number"] not in published, "a result twice")
        published[r["number"]] = (r.get("places", []), [(w["slot"], w["position"]) for w in r.get("waiting", [])])
    wrong = sorted(n for n in results.keys() | published.keys() if results.get(n) != published.get(n))
    demand(not wrong, f"the results of {wrong[:5]}")
    yield f"the results of {len(results)} entries are right"
    demand(counts_of(rules, entries, results) == file["counts"], "the counts")
    yield "the counts are right"


def main(path):
    try:
        with open(path, encoding="utf-8") as file:
            for line in check(json.load(file, object_pairs_hook=no_twice)):
                print("ok:", line)
    except (Wrong, ValueError, KeyError, TypeError) as wrong:
        print("WRONG:", wrong)
        return 1
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: replay.py FILE")
    sys.exit(main(sys.argv[1]))
