#!/usr/bin/env python3
"""Measures what others offer for finding terms in Indonesian text, and Padan beside them.

    python3 compare_matchers.py PADAN-BENCHMARKS DICTIONARIES [TEXT] [--results FOLDER]

TEXT is plain text, or JSONL with `text`; without it, the articles in `examples` are repeated to
1 MB. The terms are the headwords of the dictionaries. Every peer gets the same texts, one after
the other, in a process of its own on one core; what it needs to start is timed apart. A slow one
gets the first part of the texts only: the column `text` tells how much. The memory is Python's with
the texts and the peer; lt-proc is a process beside it that starts with every run.

They do less than Padan does: the automata find strings of letters, inside of words too; spaCy
finds tokens; PySastrawi finds roots, but no terms; lt-proc finds analyses; ICU finds words.

Those that are not installed are named and left out. To have them all:

    python3 -m venv .build/peers
    .build/peers/bin/pip install pyahocorasick ahocorasick_rs flashtext spacy PySastrawi PyICU
    apt-get install lttoolbox apertium-ind-zlm

`make bench-peers` takes the Python in .build/peers if it is there. PyICU is compiled for the
machine's own ICU and needs libicu-dev.
"""

import argparse
import concurrent.futures
import datetime
import json
import multiprocessing
import pathlib
import re
import shutil
import statistics
import subprocess
import tempfile
import time

RUNS = 3
# A run over the first texts tells how many a peer can go through in reasonable time.
TRIAL_BYTES = 50_000
SECONDS = 5
EXAMPLES_BYTES = 1_000_000
ANALYSES = pathlib.Path("/usr/share/apertium/apertium-ind-zlm/ind-zlm.automorf.bin")


class NotInstalled(Exception):
    """A peer that is not a Python module is missing."""


# Each peer is made of the terms, and goes through texts; it tells how many things it found.


def pyahocorasick(terms):
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for term in terms:
        automaton.add_word(term, term)
    automaton.make_automaton()
    return lambda texts: sum(1 for text in texts for _ in automaton.iter_long(text.lower()))


def ahocorasick_rs(terms):
    import ahocorasick_rs

    automaton = ahocorasick_rs.AhoCorasick(terms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return lambda texts: sum(len(automaton.find_matches_as_indexes(text.lower())) for text in texts)


def flashtext(terms):
    import flashtext

    processor = flashtext.KeywordProcessor()
    processor.add_keywords_from_list(terms)
    return lambda texts: sum(len(processor.extract_keywords(text, span_info=True)) for text in texts)


def spacy_phrases(terms):
    import spacy
    from spacy.matcher import PhraseMatcher

    language = spacy.blank("id")
    language.max_length = 1 << 30
    matcher = PhraseMatcher(language.vocab, attr="LOWER")
    matcher.add("term", list(language.tokenizer.pipe(terms)))
    return lambda texts: sum(len(matcher(document)) for document in language.pipe(texts))


def sastrawi(_):
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    stemmer = StemmerFactory().create_stemmer()

    def find(texts):
        # It remembers every word; as in a process that does this once, it begins without.
        stemmer.cache = type(stemmer.cache)()
        return sum(len(stemmer.stem(text)) for text in texts)

    return find


def icu_words(_):
    import icu

    iterator = icu.BreakIterator.createWordInstance(icu.Locale("id"))

    def find(texts):
        count = 0
        for text in texts:
            iterator.setText(text)
            count += sum(1 for _ in iterator)
        return count

    return find


def apertium(_):
    if shutil.which("lt-proc") is None or not ANALYSES.exists():
        raise NotInstalled

    def find(texts):
        command = ["lt-proc", "-w", str(ANALYSES)]
        # What would be marks of its stream format.
        text = re.sub(r"[][\\^$/<>{}@]", r"\\\g<0>", "\n".join(texts))
        return len(subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True).stdout)

    return find


PEERS = {
    "ahocorasick_rs": ahocorasick_rs,
    "pyahocorasick": pyahocorasick,
    "PyICU word iteration": icu_words,
    "flashtext": flashtext,
    "spaCy PhraseMatcher": spacy_phrases,
    "PySastrawi": sastrawi,
    "lt-proc with apertium-ind-zlm": apertium,
}


def first_texts(texts, size):
    """The first texts, as many as have so many bytes together; at least one."""
    taken = []
    for text in texts:
        taken.append(text)
        size -= len(text.encode())
        if size <= 0:
            break
    return taken


def byte_count(texts):
    return sum(len(text.encode()) for text in texts)


def clock(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def peak_bytes():
    """The most memory of this process; None where the system does not tell.

    What `getrusage` tells counts the parent's as well, from before this process was one of its own.
    """
    status = pathlib.Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024


def measure(name, terms, texts):
    """The figures of a peer; None if it is not installed."""
    try:
        start_seconds, find = clock(lambda: PEERS[name](terms))
    except (ImportError, NotInstalled):
        return None
    trial = first_texts(texts, TRIAL_BYTES)
    trial_seconds, _ = clock(lambda: find(trial))
    taken = first_texts(texts, byte_count(trial) / trial_seconds * SECONDS)
    runs = [clock(lambda: find(taken)) for _ in range(RUNS)]
    size = byte_count(taken)
    return {
        "name": name,
        "megabytesPerSecond": size / statistics.median(seconds for seconds, _ in runs) / 1e6,
        "startSeconds": start_seconds,
        "peakBytes": peak_bytes(),
        "bytes": size,
    }


def measure_apart(name, terms, texts):
    """Measures a peer in a new process, so that its memory is its own."""
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(measure, name, terms, texts).result()


def measure_padan(program, dictionaries, texts):
    """The report of Padan's own benchmark over the same texts."""
    with tempfile.TemporaryDirectory(prefix="padan-peers-") as folder:
        path = pathlib.Path(folder) / "texts.jsonl"
        records = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
        path.write_text("\n".join(records) + "\n", encoding="utf-8")
        command = [program, path, "--dictionaries", dictionaries, "--show", "terms", "--format", "json",
                   "--runs", str(RUNS)]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)


def read_terms(dictionaries):
    """The headwords of all term files in lower case, sorted."""
    terms = set()
    for folder in ["terms", "lexicon"]:
        for path in (pathlib.Path(dictionaries) / folder).glob("*.tsv"):
            lines = path.read_text(encoding="utf-8").splitlines()
            terms.update(line.split("\t")[0].lower() for line in lines if line and not line.startswith("#"))
    return sorted(terms)


def read_texts(path):
    if path is None:
        files = [file for file in sorted(pathlib.Path("examples").iterdir()) if file.suffix in (".txt", ".md")]
        texts = [file.read_text(encoding="utf-8") for file in files]
        return texts * -(-EXAMPLES_BYTES // byte_count(texts))
    text = pathlib.Path(path).read_text(encoding="utf-8")
    if not path.endswith(".jsonl"):
        return [text]
    return [json.loads(line)["text"] for line in text.split("\n") if line.strip()]


PADAN_STAGES = {
    "ICU word iteration in C": "ICU word iteration in C",
    "annotate": "Padan: annotate (terms)",
    "annotate and write JSONL": "Padan: annotate and write JSONL (terms)",
}


def rows(report, peers):
    """The table's cells, Padan's own figures first."""
    stages = {stage["stage"]: stage for stage in report["stages"]}
    icu = stages["ICU word iteration in C"]["megabytesPerSecond"]
    yield ["", "MB/s", "ratio to ICU", "start", "peak memory", "text"]
    size = f"{report['text']['bytes'] / 1e6:.2f} MB"
    for stage, name in PADAN_STAGES.items():
        speed = stages[stage]["megabytesPerSecond"]
        yield [name, f"{speed:.3f}", f"{speed / icu:.4f}", "", "", size]
    for peer in peers:
        speed = peer["megabytesPerSecond"]
        yield [peer["name"], f"{speed:.3f}", f"{speed / icu:.4f}", f"{peer['startSeconds']:.2f} s",
               f"{peer['peakBytes'] / 1e6:.0f} MB" if peer["peakBytes"] else "–",
               f"{peer['bytes'] / 1e6:.2f} MB"]


def table(cells):
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    return "\n".join(
        "  ".join(cell.rjust(width) if column else cell.ljust(width)
                  for column, (cell, width) in enumerate(zip(row, widths))).rstrip()
        for row in cells)


def summary(name, terms, report, peers, missing):
    machine = report["machine"]
    lines = [
        f"text       {name}: {report['text']['documents']} documents, {report['text']['bytes']} bytes",
        f"terms      {len(terms)}",
        f"runs       {RUNS}, medians",
        f"missing    {', '.join(missing) or 'none'}",
        f"machine    {machine['processor'] or 'unknown'}, {machine['cores']} cores, {machine['date']}",
        "",
        table(list(rows(report, peers))),
    ]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", metavar="PADAN-BENCHMARKS")
    parser.add_argument("dictionaries", metavar="DICTIONARIES")
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--results", metavar="FOLDER", help="keep the table there, in a file named after the day")
    options = parser.parse_args()
    texts, terms = read_texts(options.text), read_terms(options.dictionaries)
    report = measure_padan(options.program, options.dictionaries, texts)
    found = {name: measure_apart(name, terms, texts) for name in PEERS}
    peers = [figures for figures in found.values() if figures]
    missing = [name for name, figures in found.items() if not figures]
    text = summary(options.text or "examples", terms, report, peers, missing)
    print(text, end="")
    if options.results:
        folder = pathlib.Path(options.results)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}-peers.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
