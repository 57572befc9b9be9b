"""Fit the weights of the summaries, and score them on texts that they were not fitted on.

    python tests/bench/fit_summaries.py --data en=ENGLISH.jsonl --data fr=FRENCH.jsonl --out DIRECTORY [--write]

DATA lines are {"id", "title", "text", "summary"}, the summary as a person wrote it. Three models, all linear:
a ridge regression of the share of a sentence's words that the person's summary has, on the features of
``bot.stories.summaries.features``; and a logistic regression of whether the person used a word, on those of
``word_features``. Each language is cut into five folds; the summaries of a fold are made by weights
fitted on the other four, and written to DIRECTORY/cv.LANGUAGE.jsonl for the scorer, those of 700 characters to
DIRECTORY/cv700.LANGUAGE.jsonl. ``--write`` fits on
everything and writes ``bot/stories/summaries/weights.py``. The choice weights (four numbers for all languages)
were picked on a coarse grid by the same cross-validation: ``--grid`` prints it.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.stories.summaries.choice import ChoiceWeights, FoundSet, find_sets
from bot.stories.summaries.features import NAMES as SENTENCE_FEATURES
from bot.stories.summaries.features import bag_words
from bot.stories.summaries.options import Candidate, make_options
from bot.stories.summaries.set_features import NAMES as SET_FEATURES
from bot.stories.summaries.summary import choose_places, read_candidates
from bot.stories.summaries.word_features import NAMES as WORD_FEATURES
from bot.stories.summaries.word_features import chance
from bot.text.plain import stem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FOLDS = 5
RIDGE = 30.0
LOGISTIC_RIDGE = 1.0
SET_RIDGE = 1.0
BUDGET, LONG_BUDGET = 280, 700
CHOICE_WEIGHTS = ChoiceWeights(
    share_of_words=0.5, repetition_penalty=1.0, words_expected=22.0, lead_bonus=0.12, alone_penalty=0.005
)
GRID = tuple(
    itertools.starmap(
        ChoiceWeights,
        itertools.product((0.0, 0.3, 0.5, 0.7), (0.0, 0.5, 1.0), (16.0, 22.0, 30.0), (0.05, 0.12), (0.0, 0.005)),
    )
)
TITLE_FEATURES = {"title_likeness", "title_share"}
WEIGHTS_FILE = Path(__file__).parents[2] / "bot" / "stories" / "summaries" / "weights.py"


@dataclass
class Report:
    id: str
    candidates: list[Candidate]
    words: dict[str, tuple[float, ...]]
    wanted: Counter[str]

    def usable(self) -> list[Candidate]:
        return [one for one in self.candidates if one.fit and len(one.text) <= BUDGET]


@dataclass
class Model:
    sentences: Any
    words: Any
    sets: Any = ()


Sets = tuple[Any, Any]


def load(path: Path, language: str) -> list[Report]:
    reports = []
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        candidates, words = read_candidates(row["text"], title=row.get("title") or "", language=language)
        wanted = Counter(stem(word, language) for word in bag_words(row["summary"]))
        reports.append(Report(row["id"], candidates, words, wanted))
    return reports


def fit(reports: Sequence[Report], weights: ChoiceWeights, more_sets: Sequence[Sets] = ()) -> Model:
    """Fit all three on the reports; what makes a good set is learned from other languages too (``more_sets``)."""
    model = Model(fit_sentences(reports), fit_words(reports))
    model.sets = fit_sets([*read_sets(reports, model, weights), *more_sets])
    return model


def fit_sentences(reports: Sequence[Report]) -> Any:
    """Ridge on standardised features; each report weighs the same. Returned for features as they are."""
    rows, shares, weights = [], [], []
    for report in reports:
        usable = report.usable()
        for one in usable:
            rows.append(one.features)
            shares.append(sum((Counter(one.stems) & report.wanted).values()) / max(1, len(one.stems)))
            weights.append(1 / len(usable))
    x, y, w = np.array(rows)[:, 1:], np.array(shares), np.array(weights) / np.mean(weights)
    middle, spread = np.average(x, axis=0, weights=w), x.std(axis=0) + 1e-9
    z = np.column_stack([(x - middle) / spread, np.ones(len(x))])
    gram = (z * w[:, None]).T @ z
    gram[np.arange(x.shape[1]), np.arange(x.shape[1])] += RIDGE
    solved = np.linalg.solve(gram, (z * w[:, None]).T @ y)
    slopes = solved[:-1] / spread
    return np.concatenate([[solved[-1] - slopes @ middle], slopes])


def fit_words(reports: Sequence[Report]) -> Any:
    """Newton's method; eight steps are more than enough for twelve weights."""
    x = np.array([row for report in reports for row in report.words.values()])
    y = np.array([float(word in report.wanted) for report in reports for word in report.words])
    weights = np.zeros(x.shape[1])
    for _ in range(8):
        p = 1 / (1 + np.exp(-x @ weights))
        hessian = (x * (p * (1 - p))[:, None]).T @ x + LOGISTIC_RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(hessian, x.T @ (y - p) - LOGISTIC_RIDGE * weights)
    return weights


def read_sets(reports: Sequence[Report], model: Model, weights: ChoiceWeights) -> list[Sets]:
    """The features and the scores of the sets that the beam finds for each report, less their means there."""
    read = []
    for report in reports:
        found = report_sets(report, model, weights)
        if len(found) > 1:
            x = np.array([one.features for one in found])
            y = np.array([score(report, one.places) for one in found])
            read.append(((x - x.mean(axis=0)) / np.sqrt(len(x)), (y - y.mean()) / np.sqrt(len(x))))
    return read


def fit_sets(read: Sequence[Sets]) -> Any:
    """Ridge of ROUGE-1 F on the features of sets."""
    x, y = np.concatenate([rows for rows, _ in read]), np.concatenate([gains for _, gains in read])
    spread = x.std(axis=0) + 1e-9
    z = x / spread
    solved = np.linalg.solve(z.T @ z + SET_RIDGE * np.eye(z.shape[1]) / spread.max() ** 2, z.T @ y)
    return solved / spread


def report_worths(report: Report, model: Model) -> list[float]:
    return [float(np.dot(one.features, model.sentences)) for one in report.candidates]


def report_sets(report: Report, model: Model, weights: ChoiceWeights) -> list[FoundSet]:
    chances = {word: chance(row, model.words) for word, row in report.words.items()}
    options = make_options(report.candidates, report_worths(report, model), BUDGET)
    found = find_sets(options, chances, weights, max_chars=BUDGET, max_sentences=None)
    return compared_sets(found, next((option.place for option in options if option.is_lead), None))


def compared_sets(found: Sequence[FoundSet], lead: int | None) -> list[FoundSet]:
    """The sets that open on the report's lead, where several do: the rules leave only these to be compared."""
    opening = [one for one in found if one.places[0] == lead]
    return opening if len(opening) > 1 else list(found)


def pick(report: Report, model: Model, weights: ChoiceWeights, budget: int = BUDGET) -> list[str]:
    places = choose_places(
        report.candidates,
        report_worths(report, model),
        {word: chance(row, model.words) for word, row in report.words.items()},
        weights,
        set_weights=tuple(model.sets),
        max_chars=budget,
        max_sentences=None,
    )
    return [report.candidates[place].text for place in places]


def score(report: Report, places: Sequence[int]) -> float:
    """ROUGE-1 F of some sentences of a report, by its own stems."""
    found = Counter(stem for place in places for stem in report.candidates[place].stems)
    total = found.total() + report.wanted.total()
    return 2 * (found & report.wanted).total() / total if total else 0.0


def overlap(report: Report, sentences: Sequence[str], language: str) -> float:
    """ROUGE-1 F by our own words and stems: close to the scorer's, and fast."""
    found = Counter(stem(word, language) for sentence in sentences for word in bag_words(sentence))
    total = found.total() + report.wanted.total()
    return 2 * (found & report.wanted).total() / total if total else 0.0


def cross_validate(
    reports: Sequence[Report],
    language: str,
    all_weights: Sequence[ChoiceWeights],
    others: Sequence[Report] = (),
    more_sets: Sequence[Sets] = (),
) -> tuple[Any, dict[int, list[list[str]]]]:
    """The score of all choice weights on each report, and summaries of both lengths by the first.

    ``others`` join every fit, ``more_sets`` that of the sets.
    """
    order = np.random.default_rng(7).permutation(len(reports))
    scores = np.zeros((len(all_weights), len(reports)))
    summaries: dict[int, list[list[str]]] = {budget: [[] for _ in reports] for budget in (BUDGET, LONG_BUDGET)}
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        model = fit([*(reports[at] for at in np.setdiff1d(order, held)), *others], all_weights[0], more_sets)
        for at in held:
            for row, weights in enumerate(all_weights):
                chosen = pick(reports[at], model, weights)
                scores[row, at] = overlap(reports[at], chosen, language)
                if not row:
                    summaries[BUDGET][at] = chosen
            summaries[LONG_BUDGET][at] = pick(reports[at], model, all_weights[0], LONG_BUDGET)
    return scores, summaries


def table(name: str, values: Mapping[str, float]) -> str:
    lines = "".join(f'            "{key}": {value:.4f},\n' for key, value in values.items())
    return f"        {name}={{\n{lines}        }},\n"


def write_weights(models: Mapping[str, Model], weights: ChoiceWeights, notes: Sequence[str]) -> None:
    text = WEIGHTS_FILE.read_text("utf-8").split("# fitted:")[0]
    text += "# fitted: everything below is written by tests/bench/fit_summaries.py\n"
    text += "".join(f"# {note}\n" for note in notes)
    text += (
        f"CHOICE_WEIGHTS = ChoiceWeights(\n    share_of_words={weights.share_of_words},\n"
        f"    repetition_penalty={weights.repetition_penalty},\n    words_expected={weights.words_expected},\n"
        f"    lead_bonus={weights.lead_bonus},\n    alone_penalty={weights.alone_penalty},\n)\n"
    )
    text += "WEIGHTS: dict[str, Weights] = {\n"
    for language, model in models.items():
        text += f'    "{language}": Weights(\n'
        text += table("sentences", dict(zip(SENTENCE_FEATURES, model.sentences, strict=True)))
        text += table("words", dict(zip(WORD_FEATURES, model.words, strict=True)))
        text += table("sets", dict(zip(SET_FEATURES, model.sets, strict=True)))
        text += "    ),\n"
    WEIGHTS_FILE.write_text(text + "}\n", "utf-8")


def has_titles(reports: Sequence[Report]) -> bool:
    column = WORD_FEATURES.index("in_title")
    return any(row[column] for one in reports for row in one.words.values())


def lend_title_weights(model: Model, lender: Model) -> None:
    """Where the fitting texts have no titles, the weights of what a title tells come from a fit that has some."""
    for place, name in enumerate(SENTENCE_FEATURES):
        if name in TITLE_FEATURES:
            model.sentences[place] = lender.sentences[place]
    model.words[WORD_FEATURES.index("in_title")] = lender.words[WORD_FEATURES.index("in_title")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", action="append", required=True, help="LANGUAGE=FILE.jsonl")
    parser.add_argument("--out", type=Path, required=True, help="where the cross-validated summaries go")
    parser.add_argument(
        "--titled",
        action="append",
        default=[],
        help="LANGUAGE=FILE.jsonl of more reports, for what titles weigh where DATA has none",
    )
    parser.add_argument("--grid", action="store_true", help="score the whole grid of choice weights")
    parser.add_argument("--pooled", action="store_true", help="score weights common to all languages too")
    parser.add_argument("--write", action="store_true", help="fit on everything and write weights.py")
    arguments = parser.parse_args()
    given = dict(item.split("=", 1) for item in arguments.data)
    reports = {language: load(Path(path), language) for language, path in given.items()}
    more = dict(item.split("=", 1) for item in arguments.titled)
    titled = {language: load(Path(path), language) for language, path in more.items()}
    own_sets = {
        language: read_sets(read, fit(read, CHOICE_WEIGHTS), CHOICE_WEIGHTS) for language, read in reports.items()
    }
    notes = []
    for language, read in reports.items():
        more_sets = [one for key, sets in own_sets.items() if key != language for one in sets]
        all_weights = [CHOICE_WEIGHTS, *GRID] if arguments.grid else [CHOICE_WEIGHTS]
        scores, summaries = cross_validate(read, language, all_weights, more_sets=more_sets)
        for weights, row in zip(all_weights, scores, strict=True):
            print(f"{language} {100 * row.mean():6.2f} {weights}")
        if arguments.pooled:
            others = [report for key, rest in reports.items() if key != language for report in rest]
            pooled_scores, _ = cross_validate(read, language, [CHOICE_WEIGHTS], others)
            print(f"{language} {100 * pooled_scores.mean():6.2f} with the other languages' reports in the fit")
        notes.append(f"{language}: {len(read)} reports, five-fold ROUGE-1 F {100 * scores[0].mean():.2f} (own stems)")
        for budget, found in summaries.items():
            lines = [
                json.dumps({"id": one.id, "summary": chosen}, ensure_ascii=False) + "\n"
                for one, chosen in zip(read, found, strict=True)
            ]
            name = f"cv.{language}.jsonl" if budget == BUDGET else f"cv{budget}.{language}.jsonl"
            (arguments.out / name).write_text("".join(lines), "utf-8")
    if arguments.write:
        every_set = [one for sets in own_sets.values() for one in sets]
        models = {
            language: Model(fit_sentences(read), fit_words(read), fit_sets(every_set))
            for language, read in reports.items()
        }
        pooled = fit([report for read in reports.values() for report in read], CHOICE_WEIGHTS)
        for language, read in reports.items():
            if not has_titles(read):
                more_read = titled.get(language)
                lend_title_weights(models[language], fit([*read, *more_read], CHOICE_WEIGHTS) if more_read else pooled)
        write_weights({**models, "": pooled}, CHOICE_WEIGHTS, notes)


if __name__ == "__main__":
    main()
