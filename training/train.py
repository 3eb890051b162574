"""Trains the weights of the embedded extractor on the lines beside this script and writes them where they ship.

Run by hand where scikit-learn is installed (it is no dependency of aql): python training/train.py
`lines/LL_*.txt` hold talk in language LL, written for aql: `[budget+ stakeholders+]` heads lines that prove those classes,
`[0]` lines that prove nothing; a seller's question before a line ends in ` >> `. No line stands in a gold call
(`tests/extract/embedded/test_training.py`).
"""

# ruff: noqa: T201 - a script speaks to who runs it
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from aql.extract.embedded.hear import hear  # noqa: E402
from aql.extract.embedded.traits import traits_of  # noqa: E402
from aql.values.transcript import Speaker, Transcript, Turn  # noqa: E402

LINES = ROOT / "training" / "lines"
WEIGHTS = ROOT / "aql" / "extract" / "embedded" / "weights.json"
CLASSES = (
    "industry",
    "size",
    "fit-",
    *(f"{name}{sign}" for name in ("pain", "timing", "stakeholders", "budget", "competition", "next_step") for sign in "+~-"),
)
# Inverse strength of the penalty on large weights, chosen by cross-validation over the lines; weights below 0.03 are left out.
PENALTY = 0.6
LEAST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of talk, the seller's question before it, and the classes it proves."""

    language: str
    classes: tuple[str, ...]
    asked: str
    said: str


def main() -> None:
    """Train, and write the weights."""
    lines = tuple(read_lines())
    weights = train(lines)
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")
    print(f"{len(lines)} lines, {len(weights['traits'])} traits, {WEIGHTS.stat().st_size // 1000} kB")


def read_lines() -> Iterator[Line]:
    """Every line of every file."""
    for path in sorted(LINES.glob("*.txt")):
        classes: tuple[str, ...] = ()
        for written in path.read_text("utf-8").splitlines():
            if written.startswith("["):
                classes = tuple(name for name in written.strip("[]").split() if name != "0")
                assert set(classes) <= set(CLASSES), f"{path.name}: {written}"
            elif written.strip() and not written.startswith("#"):
                asked, _, said = written.rpartition(" >> ")
                yield Line(path.name[:2], classes, asked.strip(), said.strip())


def traits_in(line: Line) -> frozenset[str]:
    """The traits of the whole line, heard as a buyer's turn after the seller's question."""
    mark = "？" if line.language == "ja" else "?"
    asked = [line.asked if line.asked.endswith(mark) else line.asked + mark] if line.asked else []
    turns = tuple(
        Turn(place, name, name, text) for place, (name, text) in enumerate([*(("seller", text) for text in asked), ("buyer", line.said)])
    )
    speakers = tuple(Speaker(turn.speaker, turn.speaker) for turn in turns)
    heard = hear(Transcript("", "", "", turns, speakers, language=line.language))
    return frozenset().union(*(traits_of(sentence) for sentence in heard if sentence.side == "buyer"))


def train(lines: Sequence[Line]) -> dict[str, object]:
    """The weights of one logistic regression a class, in hundredths, with a hash of what they were trained on."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([dict.fromkeys(traits_in(line), 1) for line in lines])
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    rows: dict[str, list[str]] = {}
    biases = []
    for place, name in enumerate(CLASSES):
        model = LogisticRegression(C=PENALTY, max_iter=1000, solver="liblinear", random_state=0)
        model.fit(matrix, [name in line.classes for line in lines])
        biases.append(round(float(model.intercept_[0]) * 100))
        for trait, weight in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True):
            hundredths = round(float(weight) * 100)
            if abs(hundredths) >= LEAST:
                rows.setdefault(str(trait), []).append(f"{place}:{hundredths}")
    traits = {trait: " ".join(row) for trait, row in rows.items()}
    return {"trained_on": fingerprint(), "classes": list(CLASSES), "biases": biases, "traits": traits}


def fingerprint() -> str:
    """A hash of the lines and the tables of phrases: whoever changes one of them must train again."""
    files = (*sorted(LINES.glob("*.txt")), *sorted((WEIGHTS.parent / "cues").glob("*.txt")))
    return sha256(b"".join(path.name.encode() + path.read_bytes() for path in files)).hexdigest()[:16]


if __name__ == "__main__":
    main()
