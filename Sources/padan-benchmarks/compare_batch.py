#!/usr/bin/env python3
"""Compares `padan batch` with what one would script: a pool of Python processes that
find terms with ahocorasick_rs and write one JSON of their matches a file.

    python3 compare_batch.py PADAN DICTIONARIES ARTICLES.jsonl [ARTICLES.jsonl ...]

The articles (objects with `text`) are repeated to 5,000 files in a memory file
system, because on a disk one measures the making of files. Both sides use as many
workers as there are processors, take turns, and the best of three runs counts.
Like for like is `--show terms --format json`; the outputs that padan makes by
default are measured beside it, and peak memory at 500 and at 5,000 files.

Needs `pip install ahocorasick_rs`.
"""

import json
import multiprocessing
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

COUNT = 5000
RUNS = 3
WORKERS = min(4, os.cpu_count() or 1)


def write_articles(sources, folder):
    """Writes the texts, again and again, as COUNT files and as a tenth of them."""
    texts = [json.loads(line)["text"] for source in sources for line in open(source, encoding="utf-8")]
    for name, count in [("many", COUNT), ("few", COUNT // 10)]:
        (folder / name).mkdir()
        for number in range(count):
            (folder / name / f"{number:05}.txt").write_text(texts[number % len(texts)], encoding="utf-8")


def terms(dictionaries):
    """The headwords of all term files with their first glosses, in lower case."""
    found = {}
    for path in sorted(pathlib.Path(dictionaries).glob("terms/*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            cells = line.split("\t")
            if len(cells) >= 3 and not line.startswith("#"):
                found.setdefault(cells[0].lower(), cells[2])
    return found


def start_worker(glosses):
    import ahocorasick_rs

    global automaton, keys, renderings
    keys, renderings = list(glosses), list(glosses.values())
    automaton = ahocorasick_rs.AhoCorasick(
        keys, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def annotate(task):
    source, target = task
    text = source.read_text(encoding="utf-8")
    matches = automaton.find_matches_as_indexes(text.lower())
    answer = [
        {"start": start, "end": end, "surface": text[start:end], "gloss": renderings[index]}
        for index, start, end in matches
    ]
    target.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")


def run_script(glosses, articles, out):
    out.mkdir()
    tasks = [(path, out / (path.name + ".json")) for path in sorted(articles.iterdir())]
    with multiprocessing.Pool(WORKERS, start_worker, (glosses,)) as pool:
        for _ in pool.imap_unordered(annotate, tasks, chunksize=50):
            pass


def run_padan(padan, dictionaries, articles, out, options):
    """Runs padan; returns its peak memory in MB."""
    command = [padan, "batch", articles, "-o", out, "--dictionaries", dictionaries, "--quiet",
               "--jobs", str(WORKERS), *options]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return usage.ru_maxrss / 1024


def seconds(work, out):
    shutil.rmtree(out, ignore_errors=True)
    start = time.perf_counter()
    work(out)
    return time.perf_counter() - start


def main(padan, dictionaries, *sources):
    folder = pathlib.Path(tempfile.mkdtemp(dir="/dev/shm", prefix="padan-compare-"))
    try:
        write_articles(sources, folder)
        glosses = terms(dictionaries)
        like = ["--show", "terms", "--format", "json"]
        sides = {
            "Python with ahocorasick_rs": lambda out: run_script(glosses, folder / "many", out),
            "padan batch --show terms --format json":
                lambda out: run_padan(padan, dictionaries, folder / "many", out, like),
            "padan batch --format html,json":
                lambda out: run_padan(padan, dictionaries, folder / "many", out, ["--format", "html,json"]),
        }
        best = {name: float("inf") for name in sides}
        for _ in range(RUNS):
            for name, work in sides.items():
                best[name] = min(best[name], seconds(work, folder / "out"))
        script = next(iter(best.values()))
        print(f"{COUNT} files, {WORKERS} workers, best of {RUNS}")
        for name, time_taken in best.items():
            print(f"{name:40} {COUNT / time_taken:8.0f} files/s {script / time_taken:6.2f} ×")
        for name in ["few", "many"]:
            shutil.rmtree(folder / "out", ignore_errors=True)
            peak = run_padan(padan, dictionaries, folder / name, folder / "out", like)
            print(f"peak memory over {len(list((folder / name).iterdir())):5} files: {peak:.0f} MB")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
