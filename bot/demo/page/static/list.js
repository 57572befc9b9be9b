// The list of chats, with the threads of a forum below it.

import { at, clock, icon, make } from "./dom.js"
import { store, unread } from "./store.js"
import { direction } from "./words.js"

const COLOURS = ["#b5472f", "#8a5a00", "#2f7d4f", "#1f6f9c", "#6a4fb3", "#a43f72", "#3b6ea8"]
const ICONS = { group: "people", supergroup: "people", channel: "channel" }

export function avatar(chat, small = false) {
  const drawn = make("span", { class: small ? "avatar small" : "avatar", "aria-hidden": "true" })
  drawn.style.backgroundColor = chat.kind === "private" ? "#1d76bf" : COLOURS[Math.abs(chat.id) % COLOURS.length]
  drawn.append(icon(chat.kind === "private" ? "bell" : ICONS[chat.kind] || "people"))
  return drawn
}

export const titleOf = chat => chat.kind === "private" ? store.bot.name : chat.title

let drawn = ""
export function drawList() {
  const key = JSON.stringify([store.chats, store.view, store.chats.map(chat => unread(chat)), store.bot])
  if (key === drawn) return
  drawn = key
  const mine = store.chats.filter(chat => !chat.sample), others = store.chats.filter(chat => chat.sample)
  at("list").replaceChildren(
    make("ul", {}, mine.map(item)),
    others.length ? make("h2", {}, "Readers of the sample day") : "",
    others.length ? make("ul", {}, others.map(item)) : "",
  )
}

function item(chat) {
  const isOpen = chat.id === store.view.chat
  const threads = chat.threads.length && (isOpen || !store.view.chat) ? make("ul", { class: "threads" }, chat.threads.map(one => thread(chat, one))) : ""
  return make("li", {}, row(chat, isOpen), threads)
}

function row(chat, isOpen) {
  const count = unread(chat)
  const first = chat.threads.length ? (chat.threads.find(one => one.last) || chat.threads[0]).id : 0
  return make("button", {
    type: "button", class: "row" + (isOpen ? " open" : ""), "aria-current": isOpen ? "true" : null, "data-chat": chat.id,
    onclick: () => store.open(chat.id, first),
  },
  avatar(chat),
  make("span", { class: "lines" },
    make("span", { class: "line" },
      make("strong", {}, titleOf(chat)),
      chat.kind === "private" ? make("span", { class: "who" }, chat.title === "You" ? "you" : chat.title) : "",
      make("span", { class: "stamp" }, chat.last ? clock(chat.last.date * 1000) : "")),
    make("span", { class: "line" },
      make("span", { class: "snippet", dir: "auto" }, chat.last ? chat.last.text : chat.kind === "private" ? "Press Start" : ""),
      count ? make("span", { class: "badge", "aria-label": `${count} unread` }, String(count)) : "")))
}

function thread(chat, one) {
  const isOpen = one.id === store.view.thread, count = unread(chat, one)
  return make("li", {}, make("button", {
    type: "button", class: "row thread" + (isOpen ? " open" : ""), "aria-current": isOpen ? "true" : null, dir: direction("en"),
    onclick: () => store.open(chat.id, one.id),
  }, icon("hash"), make("span", { class: "snippet" }, one.name), one.closed ? make("span", { class: "stamp" }, "closed") : "",
  count ? make("span", { class: "badge", "aria-label": `${count} unread` }, String(count)) : ""))
}
