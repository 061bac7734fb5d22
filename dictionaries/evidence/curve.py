#!/usr/bin/env python3
"""What does each step of the English line bring?

    curve.py PADAN DICTIONARIES CORPUS.jsonl...

A development tool. It builds four lines for every sentence and compares them
with the published translation (chrF and BLEU, by the Python package sacrebleu):

    words        the first glosses in the order of the source
    +morphology  the glosses as they are inflected at their places
    +order       the gist, without the choice of glosses by neighbours
    +choice      the gist as it is shipped
"""
import json
import shutil
import subprocess
import sys
import tempfile

import sacrebleu


def annotated(padan, dictionaries, corpus):
    command = [padan, "annotate", "--input-format", "jsonl", "--format", "jsonl", "--dictionaries", dictionaries, corpus]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [json.loads(line)["segments"] for line in output.splitlines()]


def line(segment, gloss):
    """The source with every annotated stretch replaced."""
    text, start, end, result = segment["text"], segment["start"], 0, ""
    for annotation in segment["annotations"]:
        result += text[end : annotation["start"] - start] + gloss(annotation)
        end = annotation["end"] - start
    return result + text[end:]


def main():
    padan, dictionaries, corpora = sys.argv[1], sys.argv[2], sys.argv[3:]
    with tempfile.TemporaryDirectory() as folder:
        plain = folder + "/dictionaries"
        shutil.copytree(dictionaries, plain, ignore=shutil.ignore_patterns("preferences.tsv"))
        for corpus in corpora:
            with open(corpus, encoding="utf8") as lines:
                references = [json.loads(row)["reference"] for row in lines if row.strip()]
            without, shipped = annotated(padan, plain, corpus), annotated(padan, dictionaries, corpus)
            steps = {
                "words": [" ".join(line(s, lambda a: a["glosses"][0]) for s in d) for d in without],
                "+morphology": [" ".join(line(s, lambda a: a["gloss"]) for s in d) for d in without],
                "+order": [" ".join(s.get("gist") or "" for s in d) for d in without],
                "+choice": [" ".join(s.get("gist") or "" for s in d) for d in shipped],
            }
            for name, lines in steps.items():
                chrf = sacrebleu.corpus_chrf(lines, [references]).score
                bleu = sacrebleu.corpus_bleu(lines, [references]).score
                print(f"{corpus.rsplit('/', 1)[-1]}\t{name}\tchrF {chrf:.1f}\tBLEU {bleu:.1f}")


if __name__ == "__main__":
    main()
