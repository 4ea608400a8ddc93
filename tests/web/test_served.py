"""The real pages over a real book, served by the command as a user starts it."""

import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tallybook.book import Book

EXAMPLES = Path(__file__).parents[2] / "examples"
TALLYBOOK = Path(sys.executable).with_name("tallybook")
LABEL = "people, places and outlets are invented"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Serve a book of the example reports until the tests are done."""
    path = tmp_path_factory.mktemp("served") / "e.tally"
    with Book.open(path, create=True) as book:
        book.add_places(EXAMPLES / "places.csv")
        book.add([EXAMPLES / "reports"])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [str(TALLYBOOK), "serve", str(path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        assert "http://127.0.0.1" in served.stdout.readline()  # it is said when it is answered
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30) as asking:
            yield asking
        served.terminate()


def links(page: httpx.Response, kind: str) -> list[str]:
    """Return the links of a page to incidents or reports."""
    return sorted(set(re.findall(rf'href="(/{kind}/[0-9a-f]{{32}})', page.text)))


def test_every_page_of_the_exercise_says_that_it_is_one(client: httpx.Client) -> None:
    incidents, reports = links(client.get("/"), "incidents"), links(client.get("/reports"), "reports")
    assert (len(incidents), len(reports)) == (6, 14)
    for path in ["/", "/reports", "/claims", "/problems", *incidents, *reports]:
        page = client.get(path)
        assert page.status_code == 200
        assert LABEL in page.text or "A retelling of public reports" in page.text, path


def test_every_figure_leads_to_its_place_in_its_report(client: httpx.Client) -> None:
    for incident in links(client.get("/"), "incidents"):
        for report, claim in re.findall(
            r'href="(/reports/[0-9a-f]{32})#(claim-[0-9a-f]{32})"', client.get(incident).text
        ):
            assert f'id="{claim}"' in client.get(report).text


def test_a_pasted_text_is_read_at_once_and_shown_as_text(client: httpx.Client) -> None:
    text = "<script>alert(1)</script> At least 33 people were killed in Belgar on 2 May 2031, the mayor said."
    done = client.post("/add", data={"text": text, "published": "2031-05-03"}, follow_redirects=True)
    assert done.status_code == 200
    report = links(done, "reports")[0]
    page = client.get(report).text
    assert "<script>alert" not in page
    assert "At least 33" in page


@pytest.mark.parametrize(
    "headers",
    [{"Host": "tallybook.example"}, {"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_foreign_hosts_and_origins_are_refused(client: httpx.Client, method: str, headers: dict[str, str]) -> None:
    assert client.request(method, "/" if method == "GET" else "/add", headers=headers).status_code == 403
