"""Checks that the Spark job comes to what `padan batch` comes to.

    python3 test_spark.py PADAN DICTIONARIES

Runs both on the articles of the examples folder, with a bad record among them.
"""

import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

from pyspark.sql import SparkSession

import annotate
import padan_stream

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent


def write_articles(path, copies=5):
    """Writes JSONL from the example texts; returns the records."""
    texts = [file.read_text() for file in sorted(EXAMPLES.glob("*.txt"))]
    records = [
        {"id": f"{copy}-{number}", "text": text}
        for copy in range(copies) for number, text in enumerate(texts)
    ]
    records.insert(3, {"id": "tanpa-teks", "text": None})
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return records


def batch(padan, dictionaries, articles, folder):
    """What `padan batch` makes of the articles: objects by id, and the glossary by lemma."""
    command = [padan, "batch", articles, "-o", folder, "--format", "json", "--quiet",
               "--dictionaries", dictionaries]
    assert subprocess.run(command, stderr=subprocess.DEVNULL).returncode == 1, "one record fails"
    outputs = [json.loads(path.read_text()) for path in folder.glob("*.jsonl.d/*.json")]
    terms = json.loads((folder / "glossary.json").read_text())["terms"]
    return {output["id"]: output for output in outputs}, {term["lemma"]: term for term in terms}


def plain(value):
    """A value of Spark as JSON has it, without what is missing."""
    if hasattr(value, "asDict"):
        value = value.asDict()
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items() if part is not None}
    return [plain(part) for part in value] if isinstance(value, list) else value


def holds(expected, found):
    """Whether the columns, which leave some keys out, say the same as the object."""
    if isinstance(found, dict):
        return all(key in expected and holds(expected[key], found[key]) for key in found)
    if isinstance(found, list):
        return len(found) == len(expected) and all(map(holds, expected, found))
    return expected == found


def pack(padan, dictionaries, path):
    """Packs the command and its dictionaries as `make install` lays them out."""
    with tarfile.open(path, "w:gz") as archive:
        archive.add(padan, "bin/padan")
        archive.add(dictionaries, "share/padan/dictionaries")


def test_crashes():
    """An article over which padan crashes costs only itself; a padan that cannot start, everything."""
    script = """
import json, os, sys
for line in sys.stdin:
    if "bom" in line: os.abort()
    print(json.dumps({"id": json.loads(line)["id"]}), flush=True)
"""
    padan = padan_stream.Padan([sys.executable, "-c", script])
    articles = [{"id": str(number), "text": "bom" if number in (2, 3) else "kapal"} for number in range(6)]
    answers = [json.loads(answer) for answer in padan.annotate(articles)]
    padan.close()
    assert [answer["id"] for answer in answers] == [article["id"] for article in articles]
    assert ["error" in answer for answer in answers] == [False, False, True, True, False, False]
    try:
        list(padan_stream.Padan(["false"]).annotate(articles))
        raise AssertionError("a padan that cannot start is no error")
    except RuntimeError as error:
        assert "exit code 1" in str(error)


def main(padan, dictionaries):
    test_crashes()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="padan-spark-"))
    records = write_articles(folder / "articles.jsonl")
    outputs, terms = batch(padan, dictionaries, folder / "articles.jsonl", folder / "batch")
    pack(padan, dictionaries, folder / "padan.tar.gz")

    # The workers need pyarrow, as this Python has it.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = (
        SparkSession.builder.master("local[2]").appName("padan-test")
        .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "4")
        .getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    spark.sparkContext.addPyFile(str(EXAMPLES / "spark" / "padan_stream.py"))
    spark.sparkContext.addArchive(f"{folder}/padan.tar.gz#padan")
    articles = spark.read.json(str(folder / "articles.jsonl")).repartition(3)
    annotate.annotated(articles).write.parquet(str(folder / "annotated"))
    rows = {row.id: row for row in spark.read.parquet(str(folder / "annotated")).collect()}

    assert set(rows) == {record["id"] for record in records}
    assert "'text' is null" in rows["tanpa-teks"].error, rows["tanpa-teks"].error
    assert set(outputs) == {id for id, row in rows.items() if row.error is None}
    for id, output in outputs.items():
        row = plain(rows[id])
        assert row["title"] == output["source"]["title"]
        for column in ["segments", "summary", "glossary", "unknown"]:
            assert holds(output[column], row[column]), f"{id}: {column}"
            assert len(output[column]) == len(row[column])
    found = {row.lemma: row for row in annotate.glossary(spark.read.parquet(str(folder / "annotated"))).collect()}
    assert set(found) == set(terms)
    for lemma, term in terms.items():
        for column in ["gloss", "documents", "occurrences"]:
            assert found[lemma][column] == term[column], f"{lemma}: {column}"
    print(f"{len(outputs)} articles and {len(terms)} terms as padan batch has them, 1 failure")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
