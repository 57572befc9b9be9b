// The opening card: what this is, and what to try first.

import { at, icon, make } from "./dom.js"
import { store } from "./store.js"

const DAY = [
  ["This is Newsbell", ", a Telegram bot that sends one short alert per news story. Here it runs on a sample news day with a Telegram of its own; nothing leaves this machine."],
  ["First", ", press Start below and tap a topic, such as Iran talks. Or type words of your own: /sub Peru earthquake."],
  ["Then", ", press {next} Next story above: the alert rings here. See what lies behind it with {way} Follow a story, and try to stop it with {bolt} Break something.", " Both are behind {more} above."],
]
const REAL = [
  ["This is Newsbell", " with your own topics and feeds, and a Telegram of its own: nothing goes to the real one."],
  ["First", ", press Start below and tap a topic, or type /preview and a few words: what they would have brought."],
  ["Then", ", wait: your feeds are polled as they would be, and what is new rings here. /latest shows what there is already."],
]

export function drawCard() {
  const isEmpty = store.chat && !store.chat.messages.length && store.chats[0] && store.view.chat === store.chats[0].id
  const card = at("card")
  card.hidden = !(store.card === true || (store.card === null && isEmpty))
  if (card.hidden || !store.clock || card.childElementCount) return
  card.replaceChildren(
    make("button", { type: "button", class: "round small", title: "Close", onclick: () => { store.card = false; drawCard() } }, icon("close", "Close")),
    ...(store.clock.real ? REAL : DAY).map(([strong, rest, narrow = ""]) =>
      make("p", {}, make("strong", {}, strong), ...withIcons(rest), make("span", { class: "narrow" }, ...withIcons(narrow)))))
}

// A button that has no room for its name is found by its icon.
function withIcons(text) {
  return text.split(/\{(\w+)\}/).map((part, number) => number % 2 ? icon(part) : part)
}
