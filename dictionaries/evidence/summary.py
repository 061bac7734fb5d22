#!/usr/bin/env python3
"""How much does each feature of a sentence count for the summary?

    summary.py PADAN CORPUS.jsonl ../transfer/summary.tsv

A development tool; needs NumPy. Each CORPUS line is an object with `id`, `text` (an Indonesian article) and
`summary` (a list of sentences: a summary that an editor wrote). Padan tells the features of every sentence;
the script weighs them so that the sets of sentences that share most words with the editors' summaries come out
on top, and writes the weights into the table. Names, comments and rows that it does not learn stay as they are.

What is learnt is a probability for every set of an article's first sentences that is about as long as a
summary, log-linear in the sum of the sentences' features and in the set's own (its length, sentences that
follow each other or repeat each other). The weights maximize the expected unigram F1, less a small penalty on
their squares; where readers' wishes are known and the corpus is silent, they are kept within BOUNDS. Nothing is
random: the same corpus gives the same table.

Every article is learnt from twice, with its title and without; the title is the object's `title`, or else the
words of its id, as news sites put the title into their addresses.
"""
import collections
import json
import re
import subprocess
import sys

import numpy

WORD = re.compile(r"\w+")
FEATURES = ["position", "paragraph", "length", "short", "terms", "title", "names", "numbers", "speech", "quotation",
            "background", "attribution"]
SET_FEATURES = ["sentence", "follows", "repeats", "distance"]
# A reader does not want to be told things twice, nor by whom without what; editors had no need to avoid it here.
BOUNDS = {"repeats": (None, -2.0), "attribution": (None, -1.0), "background": (None, 0.0), "speech": (None, 0.0),
          "quotation": (None, 0.0), "distance": (None, 0.0), "terms": (0.3, None), "title": (0.0, None)}
FIRST_SENTENCES = 10
MOST_SENTENCES = 6
LENGTHS = (0.65, 1.45)  # of the words that a summary has
PENALTY = 0.0003
STEPS = 200


def words(text):
    return WORD.findall(text.lower())


def title(record):
    if "title" in record:
        return record["title"]
    parts = re.sub(r"^\d+-", "", record["id"]).split("-")
    # An address that was cut off ends in the middle of a word.
    return " ".join(part.capitalize() for part in (parts[:-1] if len(record["id"]) >= 50 else parts))


def profiles(padan, records, titled):
    """Padan's view of every record's sentences."""
    texts = [(title(r) + "\n\n" if titled else "") + r["text"] for r in records]
    lines = "".join(json.dumps({"id": r["id"], "text": t}) + "\n" for r, t in zip(records, texts))
    command = [padan, "summarize", "--explain", "--input-format", "jsonl", "--format", "jsonl", "-"]
    output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["sentences"] for line in output.splitlines()]


def sentence_sets(lengths, shortest, longest):
    """All sets of sentences, as tuples, whose words together lie within bounds."""
    found = []

    def extend(chosen, start, total):
        if total >= shortest:
            found.append(chosen)
        if len(chosen) == MOST_SENTENCES:
            return
        for index in range(start, len(lengths)):
            if total + lengths[index] <= longest:
                extend(chosen + (index,), index + 1, total + lengths[index])

    extend((), 0, 0)
    return found


def overlap_scores(members, sentences, reference):
    """The unigram F1 of every set against the reference."""
    vocabulary = {word: number for number, word in enumerate(reference)}
    limits = numpy.array(list(reference.values()))
    counts = numpy.zeros((len(sentences), len(vocabulary)))
    for row, sentence in zip(counts, sentences):
        for word in words(sentence["source"]):
            if word in vocabulary:
                row[vocabulary[word]] += 1
    shared = numpy.minimum(members @ counts, limits).sum(axis=1)
    sizes = members @ [len(words(sentence["source"])) for sentence in sentences]
    return 2 * shared / (sizes + limits.sum())


def set_features(members, sentences, wanted, likeness):
    """The features of every set, in the order of FEATURES and SET_FEATURES."""
    size = len(sentences)
    values = numpy.array([[sentence["features"][name] for name in FEATURES] for sentence in sentences])
    follows = numpy.zeros((size, size))
    repeats = numpy.zeros((size, size))
    places = {sentence["place"]: index for index, sentence in enumerate(sentences)}
    for index, sentence in enumerate(sentences):
        before = places.get(sentence["place"] - 1)
        if sentence["follows"] and before is not None:
            follows[before, index] = 1
        for place, other in enumerate(sentence["likeness"]):
            if place in places:
                repeats[places[place], index] = max(0, other - likeness)
    pairs = [((members @ matrix) * members).sum(axis=1) for matrix in (follows, repeats)]
    distance = abs(members @ [sentence["words"] for sentence in sentences] - wanted) / 10
    return numpy.column_stack([members @ values, members.sum(axis=1), *pairs, distance])


def examples(records, all_sentences, wanted, likeness):
    """For every article the features of its sets and their scores."""
    for record, sentences in zip(records, all_sentences):
        for place, sentence in enumerate(sentences):
            sentence["place"] = place
        sentences = [sentence for sentence in sentences if sentence["eligible"]][:FIRST_SENTENCES]
        bounds = (share * wanted for share in LENGTHS)
        sets = sentence_sets([sentence["words"] for sentence in sentences], *bounds)
        if not sets:
            continue
        members = numpy.zeros((len(sets), len(sentences)))
        for row, chosen in zip(members, sets):
            row[list(chosen)] = 1
        reference = collections.Counter(words(" ".join(record["summary"])))
        scores = overlap_scores(members, sentences, reference)
        yield set_features(members, sentences, wanted, likeness), scores


def bounded(weights):
    for index, name in enumerate(FEATURES + SET_FEATURES):
        weights[index] = numpy.clip(weights[index], *BOUNDS.get(name, (None, None)))
    return weights


def learn(articles):
    """The weights that maximize the expected score, by gradient ascent (Adam)."""
    features = numpy.vstack([found for found, _ in articles]).astype(numpy.float32)
    scores = numpy.concatenate([found for _, found in articles]).astype(numpy.float32)
    sizes = [len(found) for _, found in articles]
    starts = numpy.cumsum([0] + sizes[:-1])
    article = numpy.repeat(numpy.arange(len(articles)), sizes)
    scale = features.std(axis=0) + 1e-6
    features /= scale
    weights = bounded(numpy.zeros(len(scale))) * scale
    mean, square = numpy.zeros_like(weights), numpy.zeros_like(weights)
    for step in range(1, STEPS + 1):
        logits = features @ weights.astype(numpy.float32)
        chances = numpy.exp(logits - numpy.maximum.reduceat(logits, starts)[article])
        chances /= numpy.add.reduceat(chances, starts)[article]
        expected = numpy.add.reduceat(chances * scores, starts)
        slope = (chances * (scores - expected[article])) @ features / len(articles) - PENALTY * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.15 if step < 0.7 * STEPS else 0.05
        weights += rate * (mean / (1 - 0.9**step)) / (numpy.sqrt(square / (1 - 0.99**step)) + 1e-8)
        weights = bounded(weights / scale) * scale
    return weights / scale


def main():
    padan, corpus, path = sys.argv[1:]
    with open(corpus, encoding="utf8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    with open(path, encoding="utf8") as lines:
        table = lines.read().splitlines()
    rows = dict(line.split("\t")[:2] for line in table if "\t" in line and not line.startswith("#"))
    wanted = round(sum(len(words(" ".join(r["summary"]))) for r in records) / len(records))
    likeness = float(rows["likeness"])
    articles = []
    for titled in (False, True):
        articles += examples(records, profiles(padan, records, titled), wanted, likeness)
    weights = learn(articles)
    learnt = {name: f"{weight:.2f}" for name, weight in zip(FEATURES + SET_FEATURES, weights)}
    learnt["words"] = str(wanted)
    best = sum(scores[numpy.argmax(features @ weights)] for features, scores in articles) / len(articles)
    ceiling = sum(scores.max() for _, scores in articles) / len(articles)
    print(f"{len(articles)} articles: F1 {best:.4f}, of the best sets {ceiling:.4f}", file=sys.stderr)
    with open(path, "w", encoding="utf8") as output:
        for line in table:
            cells = line.split("\t")
            if len(cells) == 3 and cells[0] in learnt and not line.startswith("#"):
                cells[1] = learnt[cells[0]]
            output.write("\t".join(cells) + "\n")


if __name__ == "__main__":
    main()
