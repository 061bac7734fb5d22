"""A headless Chromium, and what the suite asks of it."""

import base64
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.actions import interaction
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

WIDE = (1400, 1000)
NARROW = (390, 844)


def chromium(downloads):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("chromium-browser")
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]:
        options.add_argument(argument)
    options.add_experimental_option("prefs", {"download.default_directory": downloads})
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))


class BrowserTest(unittest.TestCase):
    """Tests that share one browser; each opens its page anew."""

    @classmethod
    def setUpClass(cls):
        cls.downloads = tempfile.mkdtemp(prefix="padan-browser-")
        cls.browser = chromium(cls.downloads)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        shutil.rmtree(cls.downloads)

    def open(self, page, size=WIDE, fragment="", media=()):
        """Opens a page anew, with media features as given."""
        self.browser.get("about:blank")
        self.browser.set_window_size(*size)
        # A page that still scrolls moves away from under the pointer.
        media = {"prefers-reduced-motion": "reduce", **dict(media)}
        features = [{"name": name, "value": value} for name, value in media.items()]
        self.cdp("Emulation.setEmulatedMedia", media="", features=features)
        self.browser.get_log("performance")
        self.browser.get_log("browser")
        self.browser.get(page.as_uri() + fragment)

    def cdp(self, command, **parameters):
        return self.browser.execute_cdp_cmd(command, parameters)

    def script(self, code, *arguments):
        return self.browser.execute_script(code, *arguments)

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def wait(self, condition, message):
        return WebDriverWait(self.browser, 5).until(lambda _: condition(), message)

    def term(self, surface):
        """The first use of a term in the text below the headline."""
        return next(each for each in self.all(".text .source > *") if each.text == surface)

    def cards(self):
        return self.all(".card")

    def card(self):
        return self.wait(lambda: next(iter(self.cards()), None), "no card opens")

    def no_card(self):
        self.wait(lambda: not self.cards(), "the card stays")

    def hover(self, element):
        self.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        ActionChains(self.browser, duration=20).move_to_element(element).perform()

    def leave(self):
        corner = ActionBuilder(self.browser, duration=20)
        corner.pointer_action.move_to_location(2, 2)
        corner.perform()

    def tap(self, element):
        self.script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        finger = PointerInput(interaction.POINTER_TOUCH, "finger")
        actions = ActionBuilder(self.browser, mouse=finger, duration=20)
        actions.pointer_action.move_to(element).pointer_down().pointer_up()
        actions.perform()

    def press(self, key):
        ActionChains(self.browser).send_keys(key).perform()

    def lit(self):
        """The texts that are lit, of the Indonesian and of the English column."""
        return tuple([each.text for each in self.all(f".{column} > .lit")] for column in ("source", "gist"))

    def downloaded(self, name):
        path = pathlib.Path(self.downloads) / name
        self.wait(path.exists, f"{name} is not downloaded")
        return path.read_bytes()

    def printed(self):
        """The printed page: its text as laid out, and the number of its sheets."""
        pdf = base64.b64decode(self.cdp("Page.printToPDF", preferCSSPageSize=True)["data"])
        with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
            file.write(pdf)
            file.flush()
            text = subprocess.run(
                ["pdftotext", "-layout", file.name, "-"], check=True, capture_output=True, text=True).stdout
        return text, text.count("\f")

    def requests(self):
        """The addresses that were asked for since the page was opened."""
        messages = [json.loads(entry["message"])["message"] for entry in self.browser.get_log("performance")]
        return [
            message["params"]["request"]["url"] for message in messages
            if message["method"] == "Network.requestWillBeSent"
        ]

    def complaints(self):
        """What the browser wrote to its console, violations of the security policy among it."""
        return [entry["message"] for entry in self.browser.get_log("browser")]
