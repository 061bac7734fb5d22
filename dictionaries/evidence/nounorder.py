#!/usr/bin/env python3
"""Where do translators put the noun or name that follows a noun?

    nounorder.py PADAN CORPUS.jsonl... > ../transfer/noun-order.tsv

A development tool. Where an annotated noun is followed at once by another noun,
or by a name, the script looks for both in the reference, and counts by the
headword of the first which way they stand:

    before   the second, then the first: missile shield
    of       the first, of, the second: number of victims
    owner    the second with 's, then the first: president's wife
    after    the first, then the second: actress Zarkusima

A row is kept where one way was found LEAST times or more, clearly more often
than each other way, and is not what the rules do without it.
"""
import collections
import re
import sys

from corpus import annotated, stem

LEAST = 3
SHARE = 0.5
TOKEN = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|'s?|[0-9][0-9.,]*")
BETWEEN = {"the", "a", "an", "its", "his", "her", "their", "all", "these", "those", "this", "that"}


def stems(text):
    return [stem(word) for word in TOKEN.findall(text.replace("’", "'"))]


def find(words, part):
    """The places where a run of stems stands among words."""
    return [i for i in range(len(words) - len(part) + 1) if part and words[i : i + len(part)] == part]


def order(words, first, second):
    """How two runs of stems are tied in a reference; None if they are not neighbours."""
    for i in find(words, first):
        after = i + len(first)
        for j in find(words, second):
            end = j + len(second)
            if end == i:
                return "before"
            if words[end:i] in (["'s"], ["'"]):
                return "owner"
            if after == j:
                return "after"
            gap = words[after:j] if after < j else []
            if gap[:1] == ["of"] and all(word in BETWEEN for word in gap[1:]):
                return "of"
    return None


def pairs(segment):
    """Nouns with the noun or name that follows at once, and nothing more after a noun."""
    annotations = segment["annotations"]
    for left, right in zip(annotations, annotations[1:]):
        if left.get("partOfSpeech") != "noun" or right["start"] - left["end"] != 1 or left.get("parts"):
            continue
        if right.get("partOfSpeech") == "name":
            yield left, right, "name"
        elif right.get("partOfSpeech") == "noun":
            yield left, right, "n"


def glosses(annotation):
    return [stems(gloss) for gloss in annotation.get("glosses", []) if gloss]


def main():
    padan, corpora = sys.argv[1], sys.argv[2:]
    counts = collections.defaultdict(collections.Counter)
    for reference, segments in annotated(padan, corpora):
        words = stems(reference)
        for segment in segments:
            for left, right, kind in pairs(segment):
                found = {order(words, a, b) for a in glosses(left) for b in glosses(right)} - {None}
                if len(found) == 1:
                    counts[left["lemma"], kind][found.pop()] += 1
    print("# Where English puts what follows a noun, by the noun's headword; counted by dictionaries/evidence/nounorder.py.")
    print("# order: before (missile shield), of (number of victims), owner (president's wife), after (actress Zarkusima).")
    print("# The counts are those of the order and of all orders found.")
    print("# headword\tn or name\torder\tcounts")
    for (lemma, kind), found in sorted(counts.items()):
        best, count = found.most_common(1)[0]
        total = sum(found.values())
        is_kept = best != "before" and (best != "after" or kind == "name")
        if is_kept and count >= LEAST and count >= SHARE * total:
            print(f"{lemma}\t{kind}\t{best}\t{count}/{total}")


if __name__ == "__main__":
    main()
