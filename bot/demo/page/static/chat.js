// The open chat: its head, its messages, and what can be done with one of them.

import { ask, at, clock, day, icon, make, post, toast } from "./dom.js"
import { dress, link } from "./entities.js"
import { avatar, titleOf } from "./list.js"
import { store, threadOf, viewed } from "./store.js"
import { direction, word } from "./words.js"

const waiting = new Map() // buttons that were tapped and not answered, by place and data
const asked = new Map() // questions to the bot, by their number
const shown = new Map() // drawn messages, by number
let drawnFor = ""

const act = {
  say: text => post("say", { chat: store.view.chat, thread: store.view.thread, text }),
  copy: async text => {
    try { await navigator.clipboard.writeText(text); toast("Copied.") } catch { toast("This browser lets nothing be copied.") }
  },
}

export const say = act.say

export function drawChat() {
  const chat = viewed()
  if (!chat) return
  at("chat").dir = direction(chat.language)
  at("chat").lang = chat.language
  drawHead(chat)
  if (store.chat && store.chat.id === chat.id) drawMessages(chat)
}

// The head

let headDrawn = ""
function drawHead(chat) {
  const thread = threadOf(chat)
  const key = JSON.stringify([chat.id, chat.title, chat.blocked, thread, store.awake, chat.language])
  if (key === headDrawn) return
  headDrawn = key
  const about = chat.kind === "private"
    ? (store.awake ? word(chat.language, "bot") : word(chat.language, "waking"))
    : chat.kind === "channel" ? "channel" : thread ? titleOf(chat) : "group"
  at("head").replaceChildren(
    make("button", { type: "button", class: "round back", title: "Chats", onclick: () => store.open(0, 0) }, icon("back", "Chats")),
    avatar(chat, true),
    make("span", { class: "title" },
      make("strong", {}, thread ? thread.name : titleOf(chat)),
      make("span", { class: "about" }, make("bdi", {}, about), chat.kind === "private" ? [" · ", make("bdi", {}, chat.title === "You" ? "this is you" : chat.title)] : "")),
    make("button", { type: "button", class: "round", title: "More", onclick: () => more(chat, thread) }, icon("more", "More")),
  )
}

async function more(chat, thread) {
  const choices = []
  if (chat.kind === "private") choices.push(chat.blocked ? ["Unblock the bot", "unblock"] : ["Block the bot", "block"])
  else choices.push(chat.blocked ? ["Add the bot again", "add"] : ["Remove the bot", "remove"])
  if (thread && thread.id !== 1) choices.push(thread.closed ? ["Reopen the topic", "reopen"] : ["Close the topic", "close"])
  const what = await ask(thread ? thread.name : titleOf(chat), choices)
  if (what) await post("standing", { chat: chat.id, what, thread: thread ? thread.id : 0 })
}

// The messages

function drawMessages(chat) {
  const place = `${store.view.chat}/${store.view.thread}`, list = at("messages"), scroll = at("scroll")
  const isNew = place !== drawnFor
  if (isNew) {
    shown.clear()
    list.replaceChildren()
    drawnFor = place
  }
  const atEnd = isNew || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 120
  const messages = store.chat.messages.filter(one => !store.view.thread || one.thread === store.view.thread)
  const wanted = new Set(messages.map(one => one.id))
  for (const [id, { node }] of shown) if (!wanted.has(id)) { node.remove(); shown.delete(id) }
  let before = null
  for (const [place, message] of messages.entries()) {
    const node = nodeOf(chat, message, messages[place - 1], messages[place + 1])
    if (before ? before.nextSibling !== node : list.firstChild !== node) list.insertBefore(node, before ? before.nextSibling : list.firstChild)
    before = node
  }
  store.isAtEnd = atEnd
}

function nodeOf(chat, message, previous, next) {
  const answered = message.reply_to ? store.chat.messages.find(one => one.id === message.reply_to) : null
  const isFirst = !previous || previous.sender !== message.sender || !!previous.service
  const isLast = !next || next.sender !== message.sender || !!next.service
  const isNewDay = !previous || day(previous.date * 1000) !== day(message.date * 1000)
  const key = JSON.stringify([message, answered && answered.text, isFirst, isLast, isNewDay, chat.language])
  const had = shown.get(message.id)
  if (had && had.key === key) return had.node
  const node = make("div", { class: "entry" },
    isNewDay ? make("div", { class: "pill" }, day(message.date * 1000, chat.language)) : "",
    message.service ? make("div", { class: "pill" }, message.service) : drawn(chat, message, answered, isFirst, isLast))
  if (had) had.node.replaceWith(node)
  shown.set(message.id, { key, node })
  return node
}

function drawn(chat, message, answered, isFirst, isLast) {
  const mine = !message.bot, below = message.preview && !message.preview.above
  const bubble = make("div", { class: "bubble", dir: "auto" },
    isFirst && chat.kind !== "private" ? make("div", { class: "sender" }, message.sender) : "",
    answered ? quote(answered) : "",
    message.preview && message.preview.above ? preview(message.preview) : "",
    message.file ? file(message.file) : "",
    message.location ? location(message.location) : "",
    message.text ? make("div", { class: "said" }, make("div", { class: "text" }, dress(message.text, message.entities, act)), below ? "" : stamp(chat, message, mine)) : "",
    below ? preview(message.preview) : "",
    below || !message.text ? stamp(chat, message, mine) : "")
  return make("div", { class: ["message", mine ? "mine" : "theirs", isFirst ? "first" : "", isLast ? "last" : ""].join(" "), "data-message": message.id },
    make("div", { class: "stack" }, bubble, keyboard(chat, message)),
    actions(chat, message, mine))
}

function stamp(chat, message, mine) {
  return make("div", { class: "stamp" },
    message.edited ? make("span", {}, word(chat.language, "edited") + " ") : "",
    message.bot && message.silent ? make("span", { title: "Sent without a sound" }, icon("mute", "Sent without a sound")) : "",
    make("time", { dir: "ltr" }, clock(message.date * 1000)),
    mine && chat.kind !== "channel" ? icon("checks") : "")
}

function quote(answered) {
  return make("button", { type: "button", class: "quote", dir: "auto", onclick: () => jump(answered.id) },
    make("strong", {}, answered.sender), make("span", {}, answered.text.split("\n")[0] || (answered.file ? answered.file.name : "…")))
}

function jump(id) {
  const found = document.querySelector(`[data-message="${id}"]`)
  if (!found) { toast("That message is further up than this page goes."); return }
  found.scrollIntoView({ block: "center", behavior: "smooth" })
  found.classList.remove("flash")
  requestAnimationFrame(() => found.classList.add("flash"))
}

function preview(card) {
  if (card.photo) return link(card.url, [make("img", { src: card.photo, alt: "Photo", width: 800, height: 420 })], "photo")
  return link(card.url, [
    make("span", { class: "site" }, card.site), make("strong", { dir: "auto" }, card.title), card.text ? make("span", { dir: "auto" }, card.text) : "",
  ], "preview")
}

function file(one) {
  return make("a", { class: "file", href: "/page/file/" + one.id, download: one.name },
    make("span", { class: "avatar small" }, icon("file")),
    make("span", { class: "lines" }, make("strong", { dir: "auto" }, one.name), make("span", { class: "stamp" }, size(one.size))))
}

const size = bytes => bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`

function location(place) {
  return make("div", { class: "file" }, make("span", { class: "avatar small" }, icon("pin")),
    make("span", { dir: "ltr" }, `${place.latitude.toFixed(2)}, ${place.longitude.toFixed(2)}`))
}

// Buttons under a message

function keyboard(chat, message) {
  if (!message.buttons.length) return ""
  return make("div", { class: "keys" }, message.buttons.map(row => make("div", { class: "keyrow" }, row.map(key => one(chat, message, key)))))
}

function one(chat, message, key) {
  if (key.url) return link(key.url, [make("span", { dir: "auto" }, key.text), icon("out")], "key")
  const where = `${chat.id}/${message.id}/${key.data}`
  const button = make("button", { type: "button", class: "key" + (waiting.has(where) ? " waiting" : "") }, make("span", { dir: "auto" }, key.text))
  button.addEventListener("click", () => tap(chat, message, key, where))
  return button
}

async function tap(chat, message, key, where) {
  if (waiting.has(where)) return
  waiting.set(where, setTimeout(() => done(where), 15000))
  mark()
  try {
    const { query } = await post("tap", { chat: chat.id, message: message.id, data: key.data })
    asked.set(query, where)
    hearAnswers()
  } catch { done(where) }
}

function done(where) {
  clearTimeout(waiting.get(where))
  waiting.delete(where)
  mark()
}

// Show which buttons wait, without drawing their messages anew.
function mark() {
  for (const [id, { node }] of shown) {
    const message = store.chat && store.chat.messages.find(one => one.id === id)
    if (!message) continue
    const keys = message.buttons.flat()
    node.querySelectorAll(".key").forEach((key, place) => {
      key.classList.toggle("waiting", waiting.has(`${store.view.chat}/${id}/${keys[place] && keys[place].data}`))
    })
  }
}

export function hearAnswers(answers = store.answers || []) {
  for (const answer of answers) {
    if (!asked.has(answer.query)) continue
    done(asked.get(answer.query))
    asked.delete(answer.query)
    if (answer.text && answer.alert) ask(store.bot.name, [["OK", true]], answer.text)
    else if (answer.text) toast(answer.text)
  }
}

// What can be done with a message

function actions(chat, message, mine) {
  const button = (name, label, onclick) => make("button", { type: "button", class: "round small", title: label, onclick }, icon(name, label))
  return make("div", { class: "actions" },
    chat.kind !== "channel" ? button("reply", word(chat.language, "reply"), () => { store.draft = { reply: message, edit: null }; store.refresh(); at("line")?.focus() }) : "",
    mine && message.text ? button("edit", word(chat.language, "edit"), () => { store.draft = { reply: null, edit: message }; store.refresh(); at("line")?.focus() }) : "",
    message.story ? button("way", "Follow this story", () => store.follow(message.story)) : "")
}
