"""The pictures of the sample day: small, of ours, and there for every entry."""

from __future__ import annotations

from bot.demo.day import load_day
from bot.demo.day.photos import photo_of

MOST_BYTES = 12_000


def test_every_entry_has_a_small_picture() -> None:
    for entry in load_day().entries:
        photo = photo_of(entry)
        assert (photo[:4], photo[8:12]) == (b"RIFF", b"WEBP"), entry.id
        assert len(photo) < MOST_BYTES, entry.id


def test_stories_of_a_kind_share_one_and_others_have_another() -> None:
    photos = {entry.story: photo_of(entry) for entry in load_day().entries}
    assert photos["peru-quake"] == photos["peru-toll-56"] != photos["grain-ship"]
    assert photos["iran-iraq-football"] == photos["bundesliga"] != photos["iran-talks-resume"]
    assert len(set(photos.values())) == 6
