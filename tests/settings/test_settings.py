"""Settings: defaults, file, variables, and what is refused by name."""

from pathlib import Path

import hypothesis
import pytest
from hypothesis import strategies as st

from tallybook.errors import BadSetting, TallybookError
from tallybook.settings import Limits, Settings, described, load


def write(folder: Path, text: str) -> Path:
    path = folder / "tallybook.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load(env={}) == Settings() == Settings("reported", 8377, 20, 10, 200)


def test_the_file_of_the_present_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 'port = 9000\ncodebook = "ibc"\n')
    monkeypatch.chdir(tmp_path)
    assert load(env={}) == Settings(codebook="ibc", port=9000)


def test_a_variable_wins_over_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "port = 9000\nmax_text_mb = 5\n")
    settings = load(path, env={"TALLYBOOK_PORT": " 9100 ", "HOME": "/", "TALLYBOOK_CODEBOOK": "ibc"})
    assert settings == Settings(codebook="ibc", port=9100, max_text_mb=5)


def test_the_real_variables_are_read_where_none_are_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TALLYBOOK_PORT", "9200")
    assert load().port == 9200


def test_the_variable_that_names_the_gold_is_no_setting(tmp_path: Path) -> None:
    assert load(write(tmp_path, ""), env={"TALLYBOOK_GOLD": "/somewhere"}) == Settings()


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "t.toml"
    path.write_bytes(b"\xef\xbb\xbfport = 9000\n")
    assert load(path, env={}).port == 9000


def test_limits_are_the_megabytes_set() -> None:
    assert Settings().limits == Limits()
    assert Settings(max_html_mb=3).limits == Limits(html=3_000_000)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("prot = 9000", ['"prot"', "port", "max_text_mb"]),
        ("port = 0", ['"port"', "1 to 65535"]),
        ("port = 70000", ['"port"', "70000"]),
        ("port = true", ['"port"', "True"]),
        ('port = "9000"', ['"port"', "'9000'"]),
        ("max_html_mb = 2.5", ['"max_html_mb"', "2.5"]),
        ("codebook = 3", ['"codebook"', "one word"]),
        ('codebook = "two words"', ['"codebook"']),
        ('codebook = ""', ['"codebook"']),
        ("names = 'shown'", ['"names"']),
        ("[port]\nx = 1", ['"port"']),
        ("port = ", ["cannot be read", "TOML"]),
        ("port = 1\nport = 2", ["cannot be read"]),
        ("a = " + "[" * 100_000, ["cannot be read"]),
        ("port = " + "9" * 5000, ["cannot be read"]),
    ],
)
def test_a_wrong_file_is_named_with_key_and_remedy(tmp_path: Path, *, text: str, says: list[str]) -> None:
    path = write(tmp_path, text)
    with pytest.raises(BadSetting) as caught:
        load(path, env={})
    line = caught.value.line()
    assert "\n" not in line
    for words in [str(path), *says]:
        assert words in line


@pytest.mark.parametrize(
    ("variables", "says"),
    [
        ({"TALLYBOOK_PORT": "high"}, ["TALLYBOOK_PORT", "'high'", "1 to 65535"]),
        ({"TALLYBOOK_PORT": ""}, ["TALLYBOOK_PORT"]),
        ({"TALLYBOOK_PORT": "-1"}, ["TALLYBOOK_PORT"]),
        ({"TALLYBOOK_PORT": "1" * 6000}, ["TALLYBOOK_PORT"]),
        ({"TALLYBOOK_PROT": "1"}, ["TALLYBOOK_PROT", "no setting"]),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, *, variables: dict[str, str], says: list[str]) -> None:
    with pytest.raises(BadSetting) as caught:
        load(write(tmp_path, ""), env=variables)
    for words in says:
        assert words in caught.value.line()


def test_a_file_that_is_named_must_be_there_and_be_text(tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="no such settings file"):
        load(tmp_path / "none.toml", env={})
    binary = tmp_path / "binary.toml"
    binary.write_bytes(b"\xff\x00")
    for path in (binary, tmp_path):
        with pytest.raises(BadSetting, match="cannot be read"):
            load(path, env={})


def test_every_setting_is_described() -> None:
    rows = described()
    assert [name for name, _, _ in rows] == ["codebook", "port", "max_text_mb", "max_html_mb", "max_table_mb"]
    assert all(default and description for _, default, description in rows)


SOME = st.dictionaries(st.sampled_from(["codebook", "port", "max_text_mb", "x"]), st.integers() | st.text() | st.none())


@hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
@hypothesis.given(SOME)
def test_any_values_are_settings_or_one_clear_line(values: dict[str, object]) -> None:
    try:
        said = {key: getattr(Settings.of(values), key) for key in values}
    except TallybookError as error:
        said = values if "\n" not in error.line() else {}
    assert said == values
