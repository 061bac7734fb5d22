#!/usr/bin/env python3
"""Which of a headword's glosses do translators choose beside which other headword?

    preferences.py PADAN DICTIONARIES CORPUS.jsonl... > ../transfer/preferences.tsv

A development tool. Padan annotates the texts without the preferences learnt
before. For every content word with several glosses, and the content word next
to it on either side (at most GAP words lie between), the script counts in how
many sentences each gloss, and no other, is found in the reference.

A row is kept where a gloss other than the first was found LEAST times or more
and RATIO times as often as the first, and where that has to do with the
neighbour: translators who write it beside every word tell their style, not what
the pair means. Dunning's G-squared says so.
"""
import collections
import math
import shutil
import sys
import tempfile

from corpus import WORD, annotated, stem

GAP = 2
LEAST = 2
RATIO = 3
ASSOCIATION = 6.63
CONTENT = {"noun", "verb", "adjective", "adverb", "name"}
STOP = {"the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "be", "is", "or", "out", "up"}


def stems(text):
    return {stem(word) for word in WORD.findall(text) if word.lower() not in STOP}


def neighbours(segment):
    """Content annotations with the headwords beside them."""
    words = [a for a in segment["annotations"] if a.get("partOfSpeech") in CONTENT and a["kind"] in ("word", "term")]
    text, start = segment["text"], segment["start"]
    for left, right in zip(words, words[1:]):
        between = text[left["end"] - start : right["start"] - start]
        if len(between.split()) <= GAP and not any(mark in between for mark in ".,;:!?()\"“”"):
            yield left, "next", right["lemma"]
            yield right, "prev", left["lemma"]


def found_gloss(annotation, english):
    """The one gloss that a reference has; None if it has none, or several."""
    found = [g for g in annotation["glosses"] if stems(g) and stems(g) <= english]
    return found[0] if len(found) == 1 else None


def association(here, count, everywhere, total):
    """G-squared of a gloss with a neighbour: found `here` of `count` times, `everywhere` of `total`; 0 if rarer here."""
    rest, others = everywhere - here, total - count
    if here * total <= everywhere * count:
        return 0.0
    table = ((here, count, everywhere), (count - here, count, total - everywhere),
             (rest, others, everywhere), (others - rest, others, total - everywhere))
    return 2 * sum(n * math.log(n * total / (row * column)) for n, row, column in table if n)


def main():
    padan, dictionaries, corpora = sys.argv[1], sys.argv[2], sys.argv[3:]
    counts = collections.defaultdict(collections.Counter)
    overall = collections.defaultdict(collections.Counter)
    offered = {}
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(dictionaries, folder + "/d", ignore=shutil.ignore_patterns("preferences.tsv"))
        for reference, segments in annotated(padan, corpora, "--dictionaries", folder + "/d"):
            english = stems(reference)
            for segment in segments:
                for annotation, side, other in neighbours(segment):
                    if len(annotation.get("glosses", [])) < 2 or annotation.get("match") in ("context", "composed"):
                        continue
                    gloss = found_gloss(annotation, english)
                    if gloss is None:
                        continue
                    key = annotation["lemma"], side, other
                    counts[key][gloss] += 1
                    overall[annotation["lemma"]][gloss] += 1
                    offered.setdefault(key, annotation["glosses"][0])
    print("# Which gloss of a headword translators choose beside another headword; counted by")
    print("# dictionaries/evidence/preferences.py, consulted where no condition and no collocation decides.")
    print("# side: prev or next, where the other headword stands.")
    print("# counts: how often this gloss, and the first one, was found in published translations.")
    print("# headword\tside\tother headword\tgloss\tcounts")
    for (lemma, side, other), found in sorted(counts.items()):
        best, count = max(found.items(), key=lambda pair: (pair[1], pair[0]))
        first = found[offered[lemma, side, other]]
        total = overall[lemma]
        is_kept = best != offered[lemma, side, other] and count >= LEAST and count >= RATIO * max(first, 0.5)
        if is_kept and association(count, sum(found.values()), total[best], sum(total.values())) >= ASSOCIATION:
            print(f"{lemma}\t{side}\t{other}\t{best}\t{count}/{first}")


if __name__ == "__main__":
    main()
