"""The figures that rooms count as they work, in Prometheus' form; ``bot/operate/metrics`` shows them.

A room counts as it logs: ``metrics.POLLS.labels(outcome).inc()``. What stands in the database anyway (the queue, the
feeds, the chats) is not counted here but asked for when somebody looks.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

REGISTRY = CollectorRegistry()
disable_created_metrics()  # type: ignore[no-untyped-call] # a second series for each, which nobody asks for

_LAG_BUCKETS = (5, 10, 20, 30, 45, 60, 90, 120, 300, 600, 1800, 3600, 21600)
_TASK_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_LOOP_BUCKETS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)

POLLS = Counter("newsbell_polls", "Polls of feeds.", ["outcome"], registry=REGISTRY)
ENTRIES = Counter("newsbell_entries", "Entries that feeds have brought.", registry=REGISTRY)
STORIES = Counter("newsbell_stories", "Stories that were opened.", registry=REGISTRY)
ALERTS = Counter("newsbell_alerts", "Alerts that were sent or refused.", ["outcome"], registry=REGISTRY)
LAG = Histogram(
    "newsbell_alert_lag_seconds",
    "From an entry's publication to the alert's acceptance by Telegram.",
    buckets=_LAG_BUCKETS,
    registry=REGISTRY,
)
TELEGRAM_REQUESTS = Counter(
    "newsbell_telegram_requests",
    "Requests to Telegram, by the status of the answer, or unreachable or timeout.",
    ["outcome"],
    registry=REGISTRY,
)
SEND_RATE = Gauge(
    "newsbell_send_rate",
    "How many messages a second may leave for Telegram, by what it has taken and refused; 0 where none are sent.",
    registry=REGISTRY,
)
TASK_SECONDS = Histogram(
    "newsbell_worker_task_seconds",
    "Work in worker processes (parse, read, summarise), from its beginning to its result.",
    ["task"],
    buckets=_TASK_BUCKETS,
    registry=REGISTRY,
)
WORKER_RESTARTS = Counter(
    "newsbell_worker_restarts", "Worker processes that were stopped or died.", ["task"], registry=REGISTRY
)
FAILURES = Counter("newsbell_failures", "Pieces of work that nobody foresaw to fail.", ["event"], registry=REGISTRY)
LOOP_LAG = Histogram(
    "newsbell_event_loop_lag_seconds",
    "The lateness of a timer of the event loop.",
    buckets=_LOOP_BUCKETS,
    registry=REGISTRY,
)

_TASKS = {"parse_feed": "parse", "extract_article": "read", "summarise_both": "summarise"}


def count_task(function: str, seconds: float, *, restarted: bool) -> None:
    """Count a call in a worker process."""
    task = _TASKS.get(function, function)
    TASK_SECONDS.labels(task).observe(seconds)
    if restarted:
        WORKER_RESTARTS.labels(task).inc()
