#!/usr/bin/env python3
"""Which English renderings did translators choose for a term?

    glosses.py PADAN CORPUS.jsonl... > evidence.tsv

A development tool. Each CORPUS line is an object with `text` (Indonesian) and
`reference` (a published translation). Padan annotates the texts; for every
headword and part of speech the script counts in how many sentences each of its
glosses is found in the reference, and which other English words the references
hold far more often than chance when the headword is there. It proposes:

    first    another gloss of the row was chosen clearly more often: put it first
    missing  a word outside the row is strongly associated: perhaps a gloss

Nothing is changed by itself: a person reads the table and edits the rows.
Columns: headword, part of speech, sentences, glosses with their counts,
proposal, associated words with the share of sentences that hold them.
"""
import collections
import json
import math
import re
import subprocess
import sys

WORD = re.compile(r"[A-Za-z]+")
LEAST_SENTENCES = 4
STOP = set(
    "the a an of to in on at by for from with and or but not is are was were be been being has have had do does did"
    " will would that which who this these those it its he she they his her their said says as also than".split()
)


def stem(word):
    """A crude English stem: enough to bring inflections of one word together."""
    word = word.lower()
    for ending in ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def stems(text):
    return {stem(word) for word in WORD.findall(text) if word.lower() not in STOP}


def annotated(padan, corpus):
    """Yields each record's reference with the annotations of its text."""
    with open(corpus, encoding="utf8") as lines:
        references = [json.loads(line)["reference"] for line in lines if line.strip()]
    command = [padan, "annotate", "--input-format", "jsonl", "--format", "jsonl", corpus]
    output = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for reference, line in zip(references, output.splitlines()):
        found = json.loads(line).get("segments", [])
        yield reference, [a for segment in found for a in segment["annotations"] if a["kind"] in ("term", "word")]


def association(together, with_headword, with_word, sentences):
    """The G-squared score of a headword and an English word (Dunning 1993), 0 if they repel."""
    if together * sentences <= with_headword * with_word:
        return 0
    table = [
        [together, with_headword - together],
        [with_word - together, sentences - with_headword - with_word + together],
    ]
    score = 0.0
    for i in range(2):
        for j in range(2):
            expected = sum(table[i]) * (table[0][j] + table[1][j]) / sentences
            if table[i][j] > 0:
                score += table[i][j] * math.log(table[i][j] / expected)
    return 2 * score


def main():
    padan, corpora = sys.argv[1], sys.argv[2:]
    sentences = 0
    word_count = collections.Counter()
    head_count = collections.Counter()
    pair_count = collections.defaultdict(collections.Counter)
    gloss_hits = collections.defaultdict(collections.Counter)
    glosses = {}
    surface = {}
    for corpus in corpora:
        for reference, annotations in annotated(padan, corpus):
            sentences += 1
            english = stems(reference)
            for word in WORD.findall(reference):
                surface.setdefault(stem(word), word.lower())
            word_count.update(english)
            for key, entry in {(a["lemma"], a.get("partOfSpeech", "")): a for a in annotations}.items():
                head_count[key] += 1
                glosses.setdefault(key, entry["glosses"])
                pair_count[key].update(english)
                for gloss in glosses[key]:
                    if stems(gloss) and stems(gloss) <= english:
                        gloss_hits[key][gloss] += 1
    for key, count in head_count.most_common():
        if count < LEAST_SENTENCES:
            break
        own = set().union(*(stems(gloss) for gloss in glosses[key]))
        hits = [gloss_hits[key][gloss] for gloss in glosses[key]]
        scored = []
        for word, together in pair_count[key].items():
            if word in own or together < 3:
                continue
            score = association(together, count, word_count[word], sentences)
            if score > 15 and together / count > 0.06:
                scored.append((score, surface.get(word, word), together / count))
        scored.sort(reverse=True)
        best = max(range(len(hits)), key=lambda index: hits[index]) if hits else 0
        proposal = []
        if best > 0 and hits[best] >= 3 and hits[best] > 1.3 * hits[0]:
            proposal.append("first: " + glosses[key][best])
        if scored and scored[0][2] > max(0.12, 0.5 * max(hits, default=0) / count):
            proposal.append("missing?")
        row = [
            key[0], key[1], str(count), "; ".join(f"{g} {h}" for g, h in zip(glosses[key], hits)),
            ", ".join(proposal), " ".join(f"{word} {share:.2f}" for _, word, share in scored[:7]),
        ]
        print("\t".join(row))


if __name__ == "__main__":
    main()
