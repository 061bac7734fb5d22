"""Makes the pages that the suite looks at, with the command as it is built."""

import functools
import os
import pathlib
import shutil
import subprocess

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get("BUILD", REPOSITORY / ".build")).resolve()
PADAN = BUILD / "release" / "padan"
FOLDER = BUILD / "browser-pages"
HERE = pathlib.Path(__file__).resolve().parent
REAL_ARTICLES = REPOSITORY.parent / "shared" / "articles"
EXAMPLES = REPOSITORY / "examples"

ARTICLE = EXAMPLES / "perisai-rudal.txt"


def padan(*arguments):
    """The command's standard output."""
    return subprocess.run([PADAN, *arguments], cwd=REPOSITORY, check=True, stdout=subprocess.PIPE).stdout


def annotate(article, name, *options, form="html"):
    """The page of an article, in a file of the suite's folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    page = FOLDER / f"{name}.html"
    padan("annotate", article, "--format", form, "-o", page, *options)
    return page


@functools.cache
def article():
    return annotate(ARTICLE, "article")


@functools.cache
def hostile():
    """An article and a dictionary that try to break out of the page."""
    return annotate(HERE / "hostile.txt", "hostile", "--dictionary", HERE / "hostile.tsv")


def example_articles():
    articles = [path for path in sorted(EXAMPLES.iterdir()) if path.suffix in {".txt", ".md", ".html"}]
    return [path for path in articles if not path.name.endswith(".annotated.html")]


def examples():
    return [annotate(path, path.stem) for path in example_articles()]


def real_articles():
    """The pages of the articles beside the clone; none where they are missing."""
    if not REAL_ARTICLES.is_dir():
        return []
    return [annotate(path, path.stem) for path in sorted(REAL_ARTICLES.glob("*.txt"))]


@functools.cache
def index():
    articles, folder = FOLDER / "articles", FOLDER / "batch"
    articles.mkdir(parents=True, exist_ok=True)
    for path in [*example_articles(), HERE / "hostile.txt"]:
        shutil.copy(path, articles)
    padan("batch", articles, "-o", folder, "--quiet")
    return folder / "index.html"


def glossary():
    """The terms of all articles of the index."""
    return index().with_name("glossary.html")


@functools.cache
def interlinear():
    return annotate(ARTICLE, "interlinear", form="interlinear-html")


@functools.cache
def bitext():
    FOLDER.mkdir(parents=True, exist_ok=True)
    english = FOLDER / "english.txt"
    english.write_text("NATO and Russia disagree again over the missile shield\n\nThe talks ended on Thursday.\n")
    page = FOLDER / "bitext.html"
    padan("align", ARTICLE, english, "--format", "html", "-o", page)
    return page


def every():
    return [article(), hostile(), index(), glossary(), interlinear(), bitext(), *examples(), *real_articles()]
