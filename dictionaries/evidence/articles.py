#!/usr/bin/env python3
"""Which article do English nouns take where nothing in the Indonesian says?

    articles.py CORPUS.jsonl... > ../english/articles.tsv

A development tool. It reads the references alone. Only places count where it is
plain that a noun phrase begins: after a preposition, a conjunction or a mark. There
the word, as it is written, stands with `the`, with `a`, or with neither, by itself
or with other words before it. A word is taken for the last of its phrase if a
function word or a mark follows.

A row is kept where one of the three makes SHARE or more of at least LEAST places.
"""
import collections
import json
import re
import sys

LEAST = 8
SHARE = 0.6
# A word with so many plurals is counted: without an article it is a verb, or part of some phrase.
PLURALS = 0.15
# An object takes the only where this share of the and a is, of at least so many.
ALWAYS = 0.95
LEAST_OBJECTS = 20
TOKEN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*(?:'s)?|[0-9][0-9.,]*|[^\sA-Za-z0-9]")
OPENING = set(
    "in on at of by for from with into about against among between during over under through after before since"
    " until towards toward via and or but because while when that if than like within without across around"
    " near behind beyond despite including regarding concerning".split()
)
CLOSING = OPENING | set(
    "as to is are was were be been being has have had do does did will would can could may might must should shall not"
    " who which where whose he she it they we i you this these those there also only still already yesterday today"
    " so then however said says".split()
)
OTHER = set("my your his her its our their some any no each every all both another such what whose many much more"
            " most several few one two three four five six seven eight nine ten other last next first second"
            " third".split())


def is_mark(token):
    return not token[0].isalnum()


def openings(tokens):
    """Yields each noun phrase that surely begins where it seems to: its article, its words. None has a name in it."""
    for start in range(len(tokens)):
        if start and not (tokens[start - 1] in OPENING or is_mark(tokens[start - 1])):
            continue
        article = tokens[start] if tokens[start] in ("the", "a", "an") else ""
        begin = start + (1 if article else 0)
        end = begin
        while end < len(tokens) and tokens[end][0].isalpha() and tokens[end] not in CLOSING | {"the", "a", "an"}:
            end += 1
        words = tokens[begin:end]
        if not words or len(words) > 3 or words[0] in OTHER or any(w.endswith("'s") or w != w.lower() for w in words):
            continue
        if end == len(tokens) or is_mark(tokens[end]) or tokens[end] in CLOSING:
            yield "a" if article == "an" else article, words


def main():
    counts = collections.defaultdict(collections.Counter)
    for corpus in sys.argv[1:]:
        with open(corpus, encoding="utf8") as lines:
            for line in lines:
                text = json.loads(line)["reference"].replace("’", "'")
                tokens = TOKEN.findall(text)
                for article, words in openings([token.lower() for token in tokens[:1]] + tokens[1:]):
                    counts[words[-1], len(words) > 1][article] += 1
    print("# Which article an English noun takes where nothing says; counted by dictionaries/evidence/articles.py.")
    print("# by itself, and with other words before it: the, a, - for neither, ? if it varies.")
    print("# object: the same where it is the object of a verb.")
    print("# counts: the/a/neither, by itself and with other words.")
    print("# noun\tby itself\tmodified\tobject\tcounts")
    for noun in sorted({noun for noun, _ in counts}):
        bare, modified = counts[noun, False], counts[noun, True]
        cells = [usual(bare), usual(modified), of_object(bare + modified)]
        if is_counted(noun, counts):
            cells = ["?" if cell == "-" else cell for cell in cells]
        if set(cells) != {"?"}:
            print("\t".join([noun, *cells, f"{shown(bare)} {shown(modified)}"]))


def usual(found):
    total = sum(found.values())
    article, count = found.most_common(1)[0] if found else ("", 0)
    return (article or "-") if total >= LEAST and count >= SHARE * total else "?"


def plural(noun):
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def is_counted(noun, counts):
    singulars, plurals = (
        sum(sum(counts[form, is_modified].values()) for is_modified in (False, True)) for form in (noun, plural(noun))
    )
    return plurals >= PLURALS * singulars


def of_object(found):
    total = sum(found.values())
    if total < LEAST:
        return "?"
    if found[""] >= SHARE * total:
        return "-"
    is_definite = found["the"] >= ALWAYS * (found["the"] + found["a"]) and found["the"] >= SHARE * total
    return "the" if is_definite and total >= LEAST_OBJECTS else "?"


def shown(found):
    return "/".join(str(found[article]) for article in ("the", "a", ""))


if __name__ == "__main__":
    main()
