"""The page on paper, without its script, and as readers ask to have it."""

import browser
import pages

CONTROLS = ["First use only", "Glosses in the text", "Copy as TSV", "Download for Anki", "Keys while"]


def setUpModule():
    global PAGE
    PAGE = pages.article()


class PrintTest(browser.BrowserTest):
    def setUp(self):
        self.open(PAGE)
        self.text, self.sheets = self.printed()

    def test_no_controls(self):
        for control in CONTROLS:
            self.assertNotIn(control, self.text)

    def test_columns_stay_side_by_side(self):
        line = next(line for line in self.text.splitlines() if "Andrei Velikonov" in line)
        self.assertEqual(line.count("Andrei Velikonov"), 2)

    def test_terms_are_numbered_and_the_glossary_tells_the_numbers(self):
        glossary = self.text[self.text.lower().index("glossary"):]
        rows = self.all(".glossary tbody tr")
        self.assertGreater(len(rows), 10)
        for number, row in enumerate(rows, 1):
            term = row.find_element("css selector", "bdi").text
            self.assertRegex(glossary, rf"(?m)^\s*{number}\. {term}")
            numbers = self.all(f'.term[data-entry="{number}"]:not(.again)')
            self.assertEqual(len(numbers), 1, term)

    def test_an_article_takes_few_sheets(self):
        self.assertLessEqual(self.sheets, 4)


class WithoutScriptTest(browser.BrowserTest):
    def setUp(self):
        self.cdp("Emulation.setScriptExecutionDisabled", value=True)
        self.open(PAGE)
        self.cdp("Emulation.setScriptExecutionDisabled", value=False)

    def test_no_control_is_shown_that_would_not_work(self):
        self.assertEqual([each for each in self.all("button, input") if each.is_displayed()], [])

    def test_a_term_is_described_by_its_note_and_leads_to_it(self):
        term = self.term("perisai rudal")
        note = self.one(term.get_dom_attribute("href"))
        self.assertEqual(term.get_dom_attribute("aria-describedby"), note.get_dom_attribute("id"))
        self.assertIn("missile shield", note.text)
        term.click()
        self.assertEqual(self.script("return getComputedStyle(arguments[0]).position", note), "fixed")
        self.assertTrue(note.is_displayed())
        note.find_element("css selector", ".back").click()
        self.assertEqual(self.script("return getComputedStyle(arguments[0]).position", note), "static")

    def test_every_word_with_a_gloss_is_in_the_notes(self):
        missing = self.script("""
          return [...document.querySelectorAll("[data-note]")].filter(
            (word) => !document.querySelector(`#n${word.dataset.note} .renderings`)).length""")
        self.assertEqual(missing, 0)


class PreferenceTest(browser.BrowserTest):
    def style(self, selector, name):
        return self.script("return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, name)

    def test_dark_and_light(self):
        papers = set()
        for scheme in ["light", "dark"]:
            self.open(PAGE, media=[("prefers-color-scheme", scheme)])
            papers.add(self.style("body", "backgroundColor"))
        self.assertEqual(len(papers), 2)

    def test_reduced_motion(self):
        for preference, scrolling, animation in [("no-preference", "smooth", "appear"), ("reduce", "auto", "none")]:
            self.open(PAGE, media=[("prefers-reduced-motion", preference)])
            self.assertEqual(self.style("html", "scrollBehavior"), scrolling)
            self.hover(self.term("perisai rudal"))
            self.card()
            self.assertEqual(self.style(".card", "animationName"), animation)

    def test_forced_colours_keep_the_light_visible(self):
        self.open(PAGE, media=[("forced-colors", "active")])
        self.hover(self.term("perisai rudal"))
        self.wait(lambda: self.all(".lit"), "nothing is lit")
        self.assertNotEqual(self.style(".lit", "outlineStyle"), "none")

    def test_nothing_is_cut_off_at_any_width(self):
        # 700 and 195 are what a screen of 1400 and a phone of 390 have left when enlarged to 200%.
        for page in [PAGE, pages.hostile(), pages.index(), pages.interlinear()]:
            self.open(page)
            for width in [1400, 1000, 700, 390, 320, 195]:
                with self.subTest(page=page.name, width=width):
                    self.cdp(
                        "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1,
                        mobile=False)
                    excess = self.script("return document.documentElement.scrollWidth - innerWidth")
                    self.assertLessEqual(excess, 0)
            self.cdp("Emulation.clearDeviceMetricsOverride")

    def test_columns_face_each_other_on_wide_screens_and_interleave_on_narrow_ones(self):
        for size, are_facing in [(browser.WIDE, True), (browser.NARROW, False)]:
            self.open(PAGE, size=size)
            source, gist = (self.one(f"#s3 > .{column}").rect for column in ("source", "gist"))
            self.assertEqual(gist["x"] > source["x"] + source["width"] - 1, are_facing)
            self.assertEqual(gist["y"] > source["y"] + source["height"] - 1, not are_facing)
