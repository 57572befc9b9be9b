// Links of Telegram itself, which lead to a chat of this page rather than out of it.

import { ask, post, toast } from "./dom.js"
import { store } from "./store.js"

// True if the link has been dealt with here.
export function follow(url) {
  const parsed = new URL(url)
  if (!["t.me", "telegram.me"].includes(parsed.hostname)) return false
  const [, name, rest] = parsed.pathname.split("/")
  if (name === "share") {
    share(parsed.searchParams.get("url") || "", parsed.searchParams.get("text") || "")
    return true
  }
  if (name && name.toLowerCase() === store.bot.username.toLowerCase() && !rest) {
    if (parsed.searchParams.has("startgroup")) addToGroup(parsed.searchParams.get("startgroup"))
    else openBot(parsed.searchParams.get("start") || "")
    return true
  }
  const chat = store.chats.find(one => one.username && one.username.toLowerCase() === name.toLowerCase())
  if (chat) store.open(chat.id, 0)
  return Boolean(chat)
}

function openBot(payload) {
  const here = store.chats.find(one => one.id === store.view.chat)
  const chat = here && here.kind === "private" ? here : store.chats.find(one => one.kind === "private")
  store.open(chat.id, 0)
  post("say", { chat: chat.id, text: payload ? "/start " + payload : "/start" })
}

async function addToGroup(payload) {
  const groups = store.chats.filter(one => ["group", "supergroup"].includes(one.kind))
  const chosen = await ask("Add to a group", groups.map(one => [one.title, one]))
  if (!chosen) return
  if (chosen.blocked) await post("standing", { chat: chosen.id, what: "add" })
  store.open(chosen.id, chosen.threads.length ? 1 : 0)
  await post("say", { chat: chosen.id, text: `/start@${store.bot.username} ${payload}`, thread: chosen.threads.length ? 1 : 0 })
}

async function share(url, text) {
  const chosen = await ask("Share with", store.chats.filter(one => !one.sample).map(one => [one.title, one]))
  if (!chosen) return
  await post("say", { chat: chosen.id, text: [text, url].filter(Boolean).join("\n"), thread: chosen.threads.length ? 1 : 0 })
  toast("Shared with " + chosen.title)
}
