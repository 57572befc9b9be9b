# pure
"""News languages in words and buttons: which ring, and how many stories of the last week each had."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel import Locale

from bot.chat.verbs import CardVerb, SettingsVerb
from bot.telegram.page import Button, page_of
from bot.topics.news_languages import ALL, heard_languages, news_languages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.model import ChatSettings, Subscription
    from bot.telegram.callback_data import MakeData
    from bot.telegram.page import Page, Renderer

MOST_BUTTONS = 16
MOST_NAMED = 6
ALL_CHOICE, CHAT_CHOICE = "all", "chat"


def language_name(code: str, spoken: str) -> str:
    """The name of a language in another one; the code where nobody knows its name."""
    return Locale.parse(spoken).languages.get(code) or code


def languages_text(render: Renderer, languages: Sequence[str]) -> str:
    """Names beside each other: ``English, German``; or that it is all of them."""
    if tuple(languages) == ALL:
        return render.label("news-all")
    return _listed(render, [language_name(code, render.texts.language) for code in languages])


def counts_text(render: Renderer, counts: Mapping[str, int]) -> str:
    """Languages with their numbers of stories, the most first: ``German 12, French 3``."""
    ranked = _ranked(counts)
    named = [f"{language_name(code, render.texts.language)} {counts[code]}" for code in ranked[:MOST_NAMED]]
    rest = sum(counts[code] for code in ranked[MOST_NAMED:])
    return _listed(render, named) + (f" (+{rest})" if rest else "")


def _listed(render: Renderer, names: Sequence[str]) -> str:
    return ("\u060c " if render.texts.rtl else ", ").join(names)


def left_out_lines(render: Renderer, counts: Mapping[str, int], name: str = "news-left-out") -> list[str]:
    """One line, by the message's name, about what is told in no language that rings; none if that is nothing."""
    return [render(name, languages=counts_text(render, counts))] if counts else []


def week_line(render: Renderer, week: Mapping[str, int]) -> str:
    """The stories of the last week by their languages."""
    return render("news-week", languages=counts_text(render, week)) if week else render("news-week-none")


def chat_page(render: Renderer, settings: ChatSettings, week: Mapping[str, int], data: MakeData) -> Page:
    """The choice for everything that a chat hears."""
    chosen = news_languages(settings)
    buttons = [
        _chosen(label, data(SettingsVerb.NEWS_LANGUAGES, choice), is_on=is_on)
        for label, choice, is_on in _choices(render, chosen, week, settings)
    ]
    rows = [*_pairs(buttons), (render.button("button-back", data(SettingsVerb.OPEN)),)]
    return page_of([render("news-ask"), "", week_line(render, week)], rows)


def card_page(
    render: Renderer, one: Subscription, settings: ChatSettings, week: Mapping[str, int], data: MakeData
) -> Page:
    """The choice for one subscription."""
    is_own = bool(one.news_languages)
    as_chat = render.label("news-as-feed" if one.feed_id is not None else "length-chat")
    buttons = [
        _chosen(label, data(CardVerb.NEWS_LANGUAGES, one.id, choice), is_on=is_own and is_on)
        for label, choice, is_on in _choices(render, heard_languages(one, settings), week, settings)
    ]
    rows = [
        (_chosen(as_chat, data(CardVerb.NEWS_LANGUAGES, one.id, CHAT_CHOICE), is_on=not is_own),),
        *_pairs(buttons),
        (render.button("button-back", data(CardVerb.OPEN, one.id)),),
    ]
    return page_of([render("news-ask-one", name=one.name), "", week_line(render, week)], rows)


def text_of_card(render: Renderer, one: Subscription, settings: ChatSettings, asked: Sequence[str]) -> str:
    """The languages of a subscription, as its card names them."""
    if one.feed_id is not None and not one.news_languages:
        return render.label("news-as-feed")
    return languages_text(render, heard_languages(one, settings, asked))


def _choices(
    render: Renderer, chosen: Sequence[str], week: Mapping[str, int], settings: ChatSettings
) -> list[tuple[str, str, bool]]:
    """Label and code of each choice, and whether it is on: those that are, the chat's own, and what the week told."""
    is_all = tuple(chosen) == ALL
    codes = dict.fromkeys((*(() if is_all else chosen), settings.language, "en", *_ranked(week)))
    choices = []
    for code in list(codes)[:MOST_BUTTONS]:
        name = language_name(code, render.texts.language)
        count = f" \u00b7 {week[code]}" if week.get(code) else ""
        choices.append((f"{name[:1].upper()}{name[1:]}{count}", code, code in chosen))
    return [*choices, (render.label("button-news-all"), ALL_CHOICE, is_all)]


def _chosen(label: str, data: str, *, is_on: bool) -> Button:
    return Button(("\u2713 " if is_on else "") + label, data)


def _pairs(buttons: Sequence[Button]) -> list[tuple[Button, ...]]:
    return [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]


def _ranked(counts: Mapping[str, int]) -> list[str]:
    return sorted(counts, key=lambda code: (-counts[code], code))
