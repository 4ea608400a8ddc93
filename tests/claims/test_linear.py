import pytest
from hypothesis import given
from hypothesis import strategies as st

from tallybook.claims.learned import Linear, linear
from tallybook.errors import NoWeights

NAMES = st.text("abc", min_size=1, max_size=2)
WEIGHT = st.floats(-50, 50)


@given(st.dictionaries(NAMES, st.tuples(WEIGHT, WEIGHT, WEIGHT)), st.lists(NAMES))
def test_probabilities_are_shares_of_one_and_do_not_depend_on_the_order_of_the_features(weights, features):
    model = Linear(("x", "y", "z"), (0.0, 1.0, -1.0), weights)
    found = model.probabilities(features)
    assert abs(sum(found.values()) - 1) < 1e-5
    assert found == model.probabilities(features[::-1])


def test_a_model_is_read_from_json():
    model = Linear.from_text('{"labels": ["no", "yes"], "bias": [1, 0], "weights": {"killed": [0, 3]}}')
    assert model.probabilities({"killed"})["yes"] > 0.8
    assert model.probabilities({"rain"})["yes"] < 0.3


@pytest.mark.parametrize(
    "text", [None, "", "{", "[]", "{}", '{"labels": ["a"], "bias": [0], "weights": {"x": [1, 2]}}']
)
def test_weights_that_are_missing_or_damaged_are_said_in_one_line(text, monkeypatch, tmp_path):
    if text is not None:
        (tmp_path / "scope.json").write_text(text)
    monkeypatch.setattr(linear, "files", lambda _: tmp_path)
    with pytest.raises(NoWeights, match='the learned weights "scope" are damaged; install Tallybook again'):
        Linear.shipped.__wrapped__(Linear, "scope")
