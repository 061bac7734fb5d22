"""Annotates a data set of articles on Spark, into Parquet.

    spark-submit --py-files padan_stream.py --archives padan.tar.gz#padan \
        annotate.py articles.jsonl annotated

The input has the columns `id` and `text` (JSONL, or Parquet if its name says so).
The output folder receives three Parquet data sets:

    articles   one row an article, with typed columns; `error` instead where it failed
    glossary   the terms of all articles: gloss, documents, occurrences
    failures   id and error of the articles that failed

padan.tar.gz holds what `make install PREFIX=...` lays out: bin/ and share/.
"""

import argparse
import itertools

import pyarrow
from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ARTICLE = """
    id STRING, error STRING,
    source STRUCT<title: STRING>,
    segments ARRAY<STRUCT<
        id: STRING, kind: STRING, paragraph: INT, start: INT, end: INT, text: STRING, gist: STRING,
        annotations: ARRAY<STRUCT<
            start: INT, end: INT, surface: STRING, lemma: STRING, kind: STRING, gloss: STRING,
            glosses: ARRAY<STRING>, partOfSpeech: STRING, domain: STRING, `match`: STRING,
            analysis: STRING, dictionary: STRING, concept: STRING>>>>,
    summary ARRAY<STRUCT<segment: STRING, source: STRING, english: STRING, score: DOUBLE>>,
    glossary ARRAY<STRUCT<
        lemma: STRING, term: STRING, gloss: STRING, domain: STRING, count: INT, first: STRING>>,
    unknown ARRAY<STRUCT<surface: STRING, count: INT>>
"""


def annotate_batches(command):
    """Returns the function that Spark calls on the executors, a partition at a time."""

    def annotate(batches):
        import padan_stream

        resolved = command or [SparkFiles.get("padan") + "/bin/padan"]
        for batch in batches:
            answers = padan_stream.annotate(resolved, batch.to_pylist())
            # An answer is many times as long as its article: few are held at once.
            while chunk := list(itertools.islice(answers, 100)):
                yield pyarrow.RecordBatch.from_pydict({"json": chunk})

    return annotate


def annotated(articles, command=None):
    """The articles with typed columns.

    articles: a data frame with `id` and `text`.
    command: how to start padan on an executor; by default it is in the archive `padan`.
    """
    named = articles.select(F.col("id").cast("string"), "text")
    answers = named.mapInArrow(annotate_batches(command), "json STRING")
    return answers.select(F.from_json("json", ARTICLE).alias("article")).select(
        "article.id", "article.source.title", "article.segments", "article.summary",
        "article.glossary", "article.unknown", "article.error")


def glossary(articles):
    """The terms of annotated articles, with the gloss that stands for most of their uses."""
    uses = articles.select(F.explode("glossary").alias("use")).select("use.*")
    glosses = uses.groupBy("lemma", "gloss").agg(
        F.count("*").alias("documents"), F.sum("count").alias("occurrences"))
    # Of glosses with equal counts the first of the alphabet.
    best = F.min_by("gloss", F.struct(-F.col("occurrences"), "gloss"))
    return glosses.groupBy("lemma").agg(
        best.alias("gloss"), F.sum("documents").alias("documents"),
        F.sum("occurrences").alias("occurrences"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, help="how many tasks share the articles")
    arguments = parser.parse_args()

    spark = SparkSession.builder.appName("padan").getOrCreate()
    read = spark.read.parquet if arguments.input.endswith(".parquet") else spark.read.json
    articles = read(arguments.input)
    if arguments.partitions:
        articles = articles.repartition(arguments.partitions)
    path = arguments.output + "/articles"
    annotated(articles).write.mode("overwrite").parquet(path)
    # Read again, so that nothing is annotated twice.
    done = spark.read.parquet(path)
    glossary(done).write.mode("overwrite").parquet(arguments.output + "/glossary")
    failed = done.where("error IS NOT NULL").select("id", "error")
    failed.write.mode("overwrite").parquet(arguments.output + "/failures")
    print(f"{done.count()} articles, {failed.count()} of them failed")
    spark.stop()


if __name__ == "__main__":
    main()
