#!/usr/bin/env python3
"""Counts the instructions of Padan's stages: a figure that does not depend on what else the machine does.

    python3 count_instructions.py PADAN-BENCHMARKS DICTIONARIES [TEXT] [--show KIND] [--results FOLDER]

TEXT is plain text, or JSONL with `text`, of which the texts count that begin in the first megabyte; without it, the articles in
`examples` are repeated to 1 MB. Every stage runs once under valgrind's callgrind in a process of its
own, caches empty at its start; what a process without a stage takes is subtracted. Takes minutes.
"""

import argparse
import datetime
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from compare_matchers import read_texts

BYTES = 1_000_000
YARDSTICK = "ICU word iteration in C"
STAGES = [YARDSTICK, "segments and tokens", "annotate", "annotate and write JSONL"]


def first_megabyte(texts):
    """The texts that begin within the first megabyte of all."""
    kept, count = [], 0
    for text in texts:
        if count >= BYTES:
            break
        kept.append(text)
        count += len(text.encode())
    return kept


def instructions(program, arguments, stage):
    """The instructions of a process that runs a stage."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program, *arguments, "--only", stage]
    run = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected:
        sys.exit(f"count_instructions.py: {' '.join(command)} failed:\n{run.stderr}")
    return int(collected.group(1))


def count(program, arguments):
    """The instructions of each stage."""
    with tempfile.TemporaryDirectory() as folder:
        # valgrind cannot read all that Swift says for debuggers.
        bare = str(pathlib.Path(folder) / "padan-benchmarks")
        shutil.copy(program, bare)
        subprocess.run(["strip", "--strip-debug", bare], check=True)
        setup = instructions(bare, arguments, "none")
        return {stage: instructions(bare, arguments, stage) - setup for stage in STAGES}


def table(name, byte_count, shown, counts):
    """The report for people."""
    lines = [
        f"text       {name}: {byte_count} bytes",
        f"shown      {shown}",
        f"machine    {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}, valgrind's callgrind",
        "",
        f"{'':25}  instructions/byte  ratio to ICU",
    ]
    for stage, number in counts.items():
        lines.append(f"{stage:25}  {number / byte_count:17.1f}  {counts[YARDSTICK] / number:12.4f}")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", metavar="PADAN-BENCHMARKS")
    parser.add_argument("dictionaries", metavar="DICTIONARIES")
    parser.add_argument("text", metavar="TEXT", nargs="?")
    parser.add_argument("--show", metavar="KIND", default="terms", help="terms or all")
    parser.add_argument("--results", metavar="FOLDER", help="keep the table there, in a file named after the day")
    options = parser.parse_args()
    texts = first_megabyte(read_texts(options.text))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "text.jsonl"
        records = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts))
        path.write_text("\n".join(records) + "\n", encoding="utf-8")
        counts = count(options.program, [str(path), "--dictionaries", options.dictionaries, "--show", options.show])
    byte_count = sum(len(text.encode()) for text in texts)
    text = table(options.text or "examples", byte_count, options.show, counts)
    print(text, end="")
    if options.results:
        results = pathlib.Path(options.results)
        results.mkdir(parents=True, exist_ok=True)
        day = f"{datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d}"
        (results / f"{day}-instructions.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
