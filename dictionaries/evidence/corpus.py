"""What the evidence scripts share: annotated corpora, and crude stems of English words.

Each corpus is a file of objects with `text` (Indonesian) and `reference` (a
published translation), one a line.
"""
import json
import re
import subprocess

WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
ENDINGS = ("ations", "ation", "ments", "ment", "ingly", "ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e", "y")


def stem(word):
    """A crude English stem: enough to bring inflections of one word together."""
    word = word.lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def annotated(padan, corpora, *options):
    """Yields each record's reference with the segments of its text."""
    for corpus in corpora:
        with open(corpus, encoding="utf8") as lines:
            references = [json.loads(line)["reference"] for line in lines if line.strip()]
        command = [padan, "annotate", "--input-format", "jsonl", "--format", "jsonl", *options, corpus]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for reference, line in zip(references, output.splitlines(), strict=True):
            yield reference, json.loads(line).get("segments", [])
