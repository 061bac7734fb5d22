"""Cards, counterparts, switches and the glossary's ways out, used as a reader uses them."""

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

import browser
import pages


def setUpModule():
    global PAGE, TSV, ANKI
    PAGE = pages.article()
    TSV = pages.padan("annotate", pages.ARTICLE, "--format", "tsv")
    ANKI = pages.padan("annotate", pages.ARTICLE, "--format", "anki")


class CardTest(browser.BrowserTest):
    def setUp(self):
        self.open(PAGE)

    def test_pointing_opens_and_leaving_closes(self):
        self.hover(self.term("perisai rudal"))
        self.assertIn("missile shield", self.card().text)
        self.leave()
        self.no_card()

    def test_general_words_have_cards_too(self):
        word = next(each for each in self.all(".text span[data-note]") if each.text)
        self.hover(word)
        self.assertEqual(self.card().accessible_name, f"Note on {word.text}")

    def test_the_affix_chain_is_told_in_words(self):
        self.open(pages.annotate(pages.HERE / "affixes.txt", "affixes"))
        self.hover(self.term("dikerahkan"))
        self.assertIn("di- + kerah + -kan: “be deployed”", self.card().text)

    def test_a_click_pins_and_another_takes_away(self):
        term = self.term("perisai rudal")
        self.hover(term)
        term.click()
        self.leave()
        self.hover(self.all(".text .term")[0])
        self.wait(lambda: len(self.cards()) == 2, "the pinned card does not stay beside another")
        term.click()
        self.leave()
        self.no_card()

    def test_a_card_stays_in_the_window(self):
        self.hover(self.all(".text .term")[-1])
        box = self.card().rect
        self.assertGreaterEqual(box["x"], 0)
        self.assertLessEqual(box["x"] + box["width"], browser.WIDE[0])

    def test_the_keyboard_walks_from_term_to_term(self):
        terms = self.all(".text .term")
        self.script("arguments[0].focus()", terms[0])
        self.assertEqual(self.card().accessible_name, f"Note on {terms[0].text}")
        self.press("n")
        self.assertEqual(self.browser.switch_to.active_element, terms[1])
        self.assertEqual([card.accessible_name for card in self.cards()], [f"Note on {terms[1].text}"])
        self.press("p")
        self.assertEqual(self.browser.switch_to.active_element, terms[0])

    def test_the_keyboard_pins_copies_and_returns(self):
        term = self.all(".text .term")[2]
        self.script("arguments[0].focus()", term)
        self.press(Keys.ENTER)
        card = self.card()
        self.assertEqual(self.browser.switch_to.active_element, card)
        self.press(Keys.TAB)
        self.assertEqual(self.browser.switch_to.active_element.get_attribute("data-do"), "previous")
        self.press(Keys.ESCAPE)
        self.no_card()
        self.assertEqual(self.browser.switch_to.active_element, term)

    def test_unknown_words_are_walked_and_said_to_be_unknown(self):
        self.open(pages.annotate(pages.HERE / "unknown.txt", "unknown"))
        unknown = self.all(".text .unknown")
        self.assertEqual(len(unknown), 3)
        self.script("arguments[0].focus()", self.one(".text .term"))
        for word in [*unknown, unknown[0]]:
            self.press("u")
            self.assertEqual(self.browser.switch_to.active_element, word)
            self.assertIn("No dictionary has this word.", self.card().text)

    def test_a_tap_opens_a_sheet_and_a_tap_beside_closes_it(self):
        self.open(PAGE, size=browser.NARROW)
        self.tap(self.term("perisai rudal"))
        card = self.card()
        self.assertIn("missile shield", card.text)
        bottom = self.script("return arguments[0].getBoundingClientRect().bottom - innerHeight", card)
        self.assertLess(abs(bottom), 1)
        self.tap(self.all(".text .number")[-1])
        self.no_card()

    def test_buttons_of_the_card(self):
        term = self.all(".text .term[data-entry]")[0]
        self.hover(term)
        self.click("copy")
        self.wait(lambda: "Copied." in self.card().text, "nothing is copied")
        self.click("choose")
        row = self.one(f"#g{term.get_attribute('data-entry')}")
        self.assertTrue(row.find_element("css selector", "input").is_selected())
        self.click("next")
        self.assertEqual(self.browser.switch_to.active_element, self.all(".text .term")[1])
        self.click("close")
        self.no_card()

    def click(self, command):
        self.card().find_element("css selector", f"[data-do={command}]").click()


class CounterpartTest(browser.BrowserTest):
    def setUp(self):
        self.open(PAGE)

    def test_a_word_lights_its_counterpart(self):
        self.hover(self.term("perisai rudal"))
        source, english = self.lit()
        self.assertEqual(source, ["perisai rudal"])
        self.assertIn("missile shield", english)
        self.leave()
        self.wait(lambda: self.lit() == ([], []), "the light stays on")

    def test_the_english_lights_its_source(self):
        english = next(each for each in self.all(".text .gist > [data-from]") if each.text == "missile shield")
        self.hover(english)
        self.assertEqual(self.lit(), (["perisai rudal"], ["missile shield"]))

    def test_every_word_and_its_counterpart_light_each_other(self):
        unequal = self.script("""
          const show = (element) => {
            element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
            return [...document.querySelectorAll(".lit")];
          };
          return [...document.querySelectorAll(".gist > [data-from]")].filter(
            (english) => !show(english).filter((lit) => lit.closest(".source")).every(
              (word) => show(word).includes(english))).map((english) => english.textContent);""")
        self.assertEqual(unequal, [])


class SwitchTest(browser.BrowserTest):
    def setUp(self):
        self.open(PAGE)
        self.script("localStorage.clear()")
        self.open(PAGE)

    def line(self, element):
        return self.script("""
          const style = getComputedStyle(arguments[0]);
          return style.textDecorationLine === "none" ? "none" : style.textDecorationStyle;""", element)

    def shown_gloss(self, element):
        return self.script("return getComputedStyle(arguments[0], '::after').content", element)

    def test_first_use_only(self):
        again, first = self.one(".text .again"), self.one(".text .term:not(.again)")
        self.assertNotEqual(self.line(again), "none")
        self.one("#first-use").click()
        self.assertEqual(self.line(again), "none")
        self.assertNotEqual(self.line(first), "none")

    def test_all_words(self):
        word = self.one(".text span[data-note]")
        self.assertEqual(self.line(word), "none")
        self.one("#every-word").click()
        self.assertEqual(self.line(word), "dotted")

    def test_glosses_in_the_text(self):
        term = self.term("perisai rudal")
        self.assertEqual(self.shown_gloss(term), "none")
        self.one("#in-line").click()
        self.assertEqual(self.shown_gloss(term), '"missile shield"')
        self.one("#in-line").click()
        self.assertEqual(self.shown_gloss(term), "none")

    def test_switches_are_remembered_for_the_file(self):
        for box in ["first-use", "in-line"]:
            self.one(f"#{box}").click()
        self.open(PAGE)
        self.assertEqual([box.is_selected() for box in self.all(".switches input")], [True, False, True])
        self.assertEqual(self.line(self.one(".text .again")), "none")
        self.open(pages.hostile())
        self.assertEqual([box.is_selected() for box in self.all(".switches input")], [False] * 3)


class GlossaryTest(browser.BrowserTest):
    def setUp(self):
        self.open(PAGE)
        self.cdp("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads)

    def column(self, number):
        return self.script("""
          const cells = document.querySelectorAll(`.glossary tbody tr > :nth-child(${arguments[0]})`);
          return [...cells].map((cell) => cell.innerText.split("\\n")[0]);""", number)

    def test_columns_sort_both_ways(self):
        for number in range(1, 6):
            with self.subTest(column=number):
                button = self.one(f".glossary thead th:nth-child({number}) button")
                key = int if number >= 4 else str.casefold
                button.click()
                self.assertEqual(self.column(number), sorted(self.column(number), key=key))
                button.click()
                self.assertEqual(self.column(number), sorted(self.column(number), key=key, reverse=True))

    def test_the_glossary_is_copied_as_the_command_writes_it(self):
        self.script("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
        self.one("[data-do=copy-glossary]").click()
        self.wait(lambda: "Copied." in self.one(".glossary .tools").text, "nothing is copied")
        self.assertEqual(self.script("return window.copied"), TSV.decode())

    def test_all_terms_are_downloaded_for_anki_as_the_command_writes_them(self):
        self.one("[data-do=choose-all]").click()
        self.one("[data-do=anki]").click()
        self.assertEqual(self.downloaded("perisai-rudal.txt.anki.txt").decode(), ANKI.decode())

    def test_only_chosen_terms_are_downloaded(self):
        for row in (1, 3):
            self.all(".glossary tbody input")[row].click()
        self.one("[data-do=anki]").click()
        lines = ANKI.decode().splitlines(keepends=True)
        expected = "".join(lines[:4] + [lines[4 + 1], lines[4 + 3]])
        self.wait(
            lambda: any(path.read_text() == expected for path in map(pages.pathlib.Path, self.files())),
            "the chosen terms are not downloaded")

    def files(self):
        return [str(path) for path in pages.pathlib.Path(self.downloads).glob("*.txt")]


class IndexTest(browser.BrowserTest):
    def test_the_box_filters(self):
        self.open(pages.index())
        shown = lambda: [entry.find_element("css selector", "h2").text for entry in self.all(".entry")
                         if entry.is_displayed()]
        self.assertGreater(len(shown()), 2)
        box = self.one("#filter")
        box.send_keys("Berselisih NATO")
        self.assertEqual(shown(), ["NATO dan Rusia Kembali Berselisih soal Perisai Rudal"])
        self.assertIn("1 of", self.one("#found").text)
        box.send_keys(Keys.CONTROL, "a", Keys.DELETE)
        self.assertGreater(len(shown()), 2)
