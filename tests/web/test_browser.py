"""The pages in Chromium: what only a browser can tell."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from tallybook.views.public import outlet_id
from tallybook.web.application import app
from tests.views.tarmel import COURIER_DOC, FINDINGS, NINE, SHELLING
from tests.web.fake import FakeBook

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PAGES = [
    "/",
    "/?near=Caracas&km=900",
    "/map",
    "/map?near=Caracas&first=2031-01-01",
    "/timeline",
    "/timeline?first=2031-01-01&last=2031-12-31",
    "/reports",
    "/claims",
    "/problems",
    "/help",
    f"/incidents/{SHELLING.id}",
    f"/reports/{COURIER_DOC.report_id}",
    "/outlets",
    "/voices?q=police",
    f"/outlets/{outlet_id('Osk Courier')}",
    f"/voices/{'b0' * 16}",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="chromium is not installed at /usr/bin/chromium"),
]


@pytest.fixture(scope="module")
def book() -> FakeBook:
    return FakeBook(FINDINGS)


@pytest.fixture(scope="module")
def home(book: FakeBook) -> Iterator[str]:
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app(book), log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    listening.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.said = []
    opened.on("console", lambda message: opened.said.append(message.text))
    opened.on("pageerror", lambda error: opened.said.append(str(error)))
    yield opened
    opened.close()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_is_wider_than_a_small_screen_or_breaks_its_own_policy(page: Page, home: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(home + path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.said == []


def test_a_number_leads_to_its_highlighted_place(page: Page, home: str) -> None:
    page.goto(f"{home}/incidents/{SHELLING.id}")
    page.locator("#who > summary").click()
    page.locator(f"#row-{NINE.id} a.place").click()
    assert page.url.endswith(f"#claim-{NINE.id}")
    assert page.locator(":target mark").inner_text() == "at least nine"
    assert page.locator(":target mark").bounding_box()["y"] >= 0


def test_from_a_toll_its_rule_its_sentence_and_what_is_left_out_are_a_click_away(browser: Browser, home: str) -> None:
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(f"{home}/incidents/{SHELLING.id}")
    tree = plain.locator(".derivation").first
    tree.locator("> summary").click()
    closed = tree.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()
    assert tree.locator("mark.figure").count() > 0
    link = tree.locator("a[href*='#claim-']").first
    words = link.inner_text().strip("“”")
    link.click()
    assert plain.locator(":target mark").inner_text() == words
    plain.context.close()


def test_the_form_works_without_a_script(browser: Browser, home: str, book: FakeBook) -> None:
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(home)
    plain.get_by_label("Paste the text of a report").fill("Nine died in Osk.")
    plain.get_by_role("button", name="Add and read").click()
    plain.wait_for_url("**/reports/**")
    assert plain.get_by_role("status").inner_text() == "This report was added and read."
    assert book.texts[-1][0] == "Nine died in Osk."
    plain.context.close()


def test_dropped_files_are_added_at_once(page: Page, home: str, book: FakeBook) -> None:
    page.goto(home)
    dropped = page.evaluate_handle(
        "() => { const held = new DataTransfer(); held.items.add(new File(['Nine died.'], 'a.txt')); return held; }"
    )
    page.dispatch_event("form.add", "drop", {"dataTransfer": dropped})
    page.wait_for_url("**/reports/**")
    assert book.uploads[-1] == ("a.txt", b"Nine died.")


def test_another_site_cannot_make_the_browser_ask(page: Page, home: str, book: FakeBook) -> None:
    before = len(book.texts)
    fields = '<textarea name="text">x</textarea>'
    page.set_content(f'<form method="post" action="{home}/add" enctype="multipart/form-data">{fields}</form>')
    with page.expect_navigation() as moved:
        page.evaluate("document.forms[0].submit()")
    assert moved.value.status == 403
    assert len(book.texts) == before


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(browser: Browser, home: str, scheme: str) -> None:
    shown = browser.new_context(color_scheme=scheme).new_page()
    shown.goto(f"{home}/reports/{COURIER_DOC.report_id}")
    worst = shown.evaluate(CONTRAST)
    assert worst >= 4.5
    shown.context.close()


CONTRAST = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
    .map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const found = channels(getComputedStyle(at).backgroundColor);
      if (found.length < 4 || found[3] > 0) return found;
    }
    return [255, 255, 255];
  };
  return Math.min(...[...document.querySelectorAll("main *, footer *")]
    .filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
    .map((one) => {
      const [a, b] = [light(channels(getComputedStyle(one).color)), light(ground(one))].sort((x, y) => y - x);
      return (a + 0.05) / (b + 0.05);
    }));
}"""
