# pure
"""Charts as SVG, made on the server. They have no style of their own: the colours are the page's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

_WIDTH, _HEIGHT = 640.0, 200.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 64.0, 26.0, 14.0, 28.0
_STEPS = 4
_NICE = (1, 2, 3, 4, 6, 8, 10)
_SECONDS = (4, 8, 20, 40, 60, 120, 240, 600, 1200, 2400, 3600, 7200, 14400, 28800, 43200, 86400)
_LABEL_EVERY = 4
_BAR = 0.7
_RADIUS = 2.5
_FEW = 3  # characters of a number: 2.5, but 12


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart; a moment without a value breaks it. ``kind`` is the class that colours it."""

    name: str
    kind: str
    values: Sequence[float | None]


def line_chart(title: str, labels: Sequence[str], lines: Sequence[Series], *, seconds: bool = False) -> Markup:
    """Draw lines over the same moments; with ``seconds`` the scale is one of time."""
    top = _top([value for line in lines for value in line.values if value is not None], seconds=seconds)
    scale = _Scale(len(labels), top)
    drawn = [_line(line, labels, scale, seconds=seconds) for line in lines]
    return _chart(title, labels, scale, drawn, seconds=seconds)


def bar_chart(title: str, labels: Sequence[str], bars: Series) -> Markup:
    """Draw a bar for each moment."""
    scale = _Scale(len(labels), _top([value for value in bars.values if value is not None]))
    width = scale.step * _BAR
    drawn = Markup().join(
        Markup(
            '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="1.5"><title>{}: {:.0f}</title></rect>'
        ).format(
            bars.kind,
            _number(scale.x(at) - width / 2),
            _number(scale.y(value)),
            _number(width),
            _number(scale.y(0) - scale.y(value)),
            label,
            value,
        )
        for at, (label, value) in enumerate(zip(labels, bars.values, strict=True))
        if value
    )
    return _chart(title, labels, scale, [drawn], seconds=False)


@dataclass(frozen=True, slots=True)
class _Scale:
    """The place of a moment and a value on the paper."""

    moments: int
    top: float

    @property
    def step(self) -> float:
        return (_WIDTH - _LEFT - _RIGHT) / max(self.moments, 1)

    def x(self, at: int) -> float:
        return _LEFT + self.step * (at + 0.5)

    def y(self, value: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / self.top


def _top(values: Sequence[float], *, seconds: bool = False) -> float:
    """Return the upper end of a scale, so that a quarter of it is a round number."""
    most = max(values, default=0.0)
    if seconds:
        return float(next((top for top in _SECONDS if top >= most), most))
    size = 1
    while True:
        for nice in _NICE:
            if nice * size * _STEPS >= most:
                return float(nice * size * _STEPS)
        size *= 10


def _line(line: Series, labels: Sequence[str], scale: _Scale, *, seconds: bool) -> Markup:
    points = [(at, value) for at, value in enumerate(line.values) if value is not None]
    path = " ".join(
        f"{'L' if at and line.values[at - 1] is not None else 'M'}{_number(scale.x(at))} {_number(scale.y(value))}"
        for at, value in points
    )
    dots = Markup().join(
        Markup('<circle class="{}" cx="{}" cy="{}" r="{}"><title>{}, {}: {}</title></circle>').format(
            line.kind,
            _number(scale.x(at)),
            _number(scale.y(value)),
            _RADIUS,
            labels[at],
            line.name,
            span(value) if seconds else f"{value:.0f}",
        )
        for at, value in points
    )
    return Markup('<path class="{}" d="{}"/>').format(line.kind, path) + dots if points else Markup()


def _chart(title: str, labels: Sequence[str], scale: _Scale, drawn: Sequence[Markup], *, seconds: bool) -> Markup:
    grid = Markup().join(
        Markup('<line x1="{}" x2="{}" y1="{}" y2="{}"/><text x="{}" y="{}" text-anchor="end">{}</text>').format(
            _number(_LEFT),
            _number(_WIDTH - _RIGHT),
            _number(scale.y(value)),
            _number(scale.y(value)),
            _number(_LEFT - 6),
            _number(scale.y(value) + 4),
            span(value) if seconds else f"{value:.0f}",
        )
        for value in (scale.top * step / _STEPS for step in range(_STEPS + 1))
    )
    moments = Markup().join(
        Markup('<text x="{}" y="{}" text-anchor="middle">{}</text>').format(
            _number(scale.x(at)), _number(_HEIGHT - 6), label
        )
        for at, label in enumerate(labels)
        if (len(labels) - 1 - at) % _LABEL_EVERY == 0
    )
    return Markup(
        '<svg class="chart" viewBox="0 0 {:.0f} {:.0f}" role="img" aria-label="{}"><g class="grid">{}{}</g>{}</svg>'
    ).format(_WIDTH, _HEIGHT, title, grid, moments, Markup().join(drawn))


def span(seconds: float) -> str:
    """Return a span of time in few letters: 40 s, 5 min, 2 h, 3 d."""
    for unit, size in (("d", 86400), ("h", 3600), ("min", 60)):
        if seconds >= 2 * size:
            few = f"{seconds / size:.1f}".removesuffix(".0")
            return f"{few if len(few) <= _FEW else f'{seconds / size:.0f}'} {unit}"
    return f"{seconds:.0f} s"


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")
