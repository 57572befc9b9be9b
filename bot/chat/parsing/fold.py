# pure
"""Names of places as they compare."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """A name without capitals, accents and double spaces: ``São Paulo`` is ``sao paulo``."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join([one for one in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(one)])
    return " ".join(bare.replace("-", " ").replace(".", " ").split())
