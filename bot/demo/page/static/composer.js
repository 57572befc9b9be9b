// Where one types: the line, the menu of commands, files and places, and the buttons that stand there instead.

import { ask, at, icon, make, post, toast } from "./dom.js"
import { say } from "./chat.js"
import { store, threadOf, viewed } from "./store.js"
import { word } from "./words.js"

const PLACES = [["Vienna", 48.21, 16.37], ["Tehran", 35.69, 51.39], ["New York", 40.71, -74.01], ["New Delhi", 28.61, 77.21], ["São Paulo", -23.55, -46.63]]
let drawnFor = "", picked = -1

export function drawFoot() {
  const chat = viewed()
  if (!chat || !store.chat || store.chat.id !== chat.id) return
  const kind = chat.blocked ? "blocked" : chat.kind === "private" && !store.chat.messages.length ? "start" : "line"
  const key = JSON.stringify([chat.id, store.view.thread, kind, chat.language, chat.kind])
  if (key !== drawnFor) {
    drawnFor = key
    const foot = { blocked: footBlocked, start: footStart, line: footLine }[kind]
    at("foot").replaceChildren(...foot(chat))
  }
  if (kind === "line") { drawDraft(chat); suggest() }
}

function footStart(chat) {
  return [make("button", { type: "button", class: "wide", onclick: () => say("/start") }, word(chat.language, "start"))]
}

function footBlocked(chat) {
  const isPrivate = chat.kind === "private"
  return [make("button", { type: "button", class: "wide", onclick: () => post("standing", { chat: chat.id, what: isPrivate ? "unblock" : "add" }) },
    isPrivate ? word(chat.language, "restart") : "Add the bot again")]
}

function footLine(chat) {
  const placeholder = word(chat.language, chat.kind === "channel" ? "broadcast" : "message")
  const line = make("textarea", {
    id: "line", rows: "1", placeholder, "aria-label": placeholder, autocomplete: "off", dir: "auto", role: "combobox",
    "aria-expanded": "false", "aria-controls": "commands", "aria-autocomplete": "list",
    oninput: () => { picked = -1; grow(line); suggest() }, onkeydown: event => key(event, line),
  })
  const form = make("form", { id: "say", onsubmit: event => { event.preventDefault(); send(line) } },
    chat.kind === "private" ? make("button", { type: "button", id: "menu", class: "menu", "aria-label": word(chat.language, "menu"), onclick: () => toggleMenu(line) }, icon("menu"), make("span", {}, word(chat.language, "menu"))) : "",
    make("div", { class: "field" }, line,
      make("button", { type: "button", id: "attach", class: "round", title: "Attach", onclick: () => attach(chat) }, icon("clip", "Attach"))),
    make("button", { class: "round send", title: "Send" }, icon("send", "Send")))
  return [make("ul", { id: "commands", role: "listbox", "aria-label": "Commands", hidden: true }), make("div", { id: "draft", hidden: true }), form]
}

function grow(line) {
  line.style.height = "auto"
  line.style.height = Math.min(line.scrollHeight, 160) + "px"
}

function drawDraft(chat) {
  const { reply, edit } = store.draft, box = at("draft"), of = reply || edit
  const key = of ? `${reply ? "r" : "e"}${of.id}` : ""
  if (box.dataset.key === key) return
  box.dataset.key = key
  box.hidden = !of
  if (!of) return
  if (edit) { at("line").value = edit.text; grow(at("line")) }
  box.replaceChildren(icon(reply ? "reply" : "edit"),
    make("span", { class: "lines" }, make("strong", {}, reply ? of.sender : word(chat.language, "edit")), make("span", { class: "snippet", dir: "auto" }, of.text.split("\n")[0])),
    make("button", { type: "button", class: "round small", title: "Cancel", onclick: () => { if (edit) at("line").value = ""; store.draft = { reply: null, edit: null }; drawDraft(chat) } }, icon("close", "Cancel")))
}

async function send(line) {
  const text = line.value, { reply, edit } = store.draft
  if (!text.trim()) return
  line.value = ""
  grow(line)
  hide()
  store.draft = { reply: null, edit: null }
  if (edit) await post("edit", { chat: store.view.chat, message: edit.id, text })
  else await post("say", { chat: store.view.chat, thread: store.view.thread, text, reply_to: reply ? reply.id : 0 })
  at("scroll").scrollTop = at("scroll").scrollHeight
}

// The commands

function matching(text) {
  const typed = /^\/([a-z0-9_]*)$/i.exec(text)
  return typed && store.chat ? store.chat.commands.filter(one => one.command.startsWith(typed[1].toLowerCase())) : []
}

function suggest() {
  const line = at("line"), list = at("commands")
  if (!line || !list) return
  const found = matching(line.value)
  const key = JSON.stringify([found, picked])
  if (list.dataset.key === key) return
  list.dataset.key = key
  list.hidden = !found.length
  line.setAttribute("aria-expanded", String(!list.hidden))
  list.replaceChildren(...found.map((one, place) => make("li", {
    role: "option", id: "option-" + place, "aria-selected": String(place === picked),
    onmousedown: event => event.preventDefault(), onclick: () => choose(one, line),
  }, make("strong", { dir: "ltr" }, "/" + one.command), make("span", { dir: "auto" }, one.description))))
  if (picked >= 0) line.setAttribute("aria-activedescendant", "option-" + picked)
  else line.removeAttribute("aria-activedescendant")
  list.children[picked]?.scrollIntoView({ block: "nearest" })
}

function choose(command, line) {
  line.value = "/" + command.command
  send(line)
}

function hide() { picked = -1; suggest() }

function toggleMenu(line) {
  line.value = line.value === "/" ? "" : "/"
  picked = -1
  suggest()
  line.focus()
}

function key(event, line) {
  const found = matching(line.value)
  if (found.length && ["ArrowDown", "ArrowUp"].includes(event.key)) {
    event.preventDefault()
    picked = (picked + (event.key === "ArrowDown" ? 1 : picked < 0 ? 0 : -1) + found.length) % found.length
    suggest()
  } else if (found.length && event.key === "Tab") {
    event.preventDefault()
    line.value = `/${found[Math.max(picked, 0)].command} `
    hide()
  } else if (found.length && event.key === "Escape") {
    line.value = ""
    hide()
  } else if (event.key === "Escape") {
    store.draft = { reply: null, edit: null }
    store.refresh()
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault()
    if (found.length && picked >= 0) choose(found[picked], line)
    else send(line)
  }
}

// Files and places

async function attach(chat) {
  const what = await ask("Attach", [["File", "file"], ["Location", "location"]])
  if (what === "file") pickFile(chat)
  if (what === "location") {
    const place = await ask("Where are you?", PLACES.map(one => [one[0], one]))
    if (place) await post("location", { chat: chat.id, latitude: place[1], longitude: place[2] })
  }
}

function pickFile(chat) {
  const input = make("input", { type: "file", class: "hidden", id: "upload", "aria-label": "File" })
  at("upload")?.remove()
  document.body.append(input)
  input.addEventListener("change", async () => {
    const [file] = input.files
    input.remove()
    if (!file) return
    const answer = await fetch(`/page/file?chat=${chat.id}&name=${encodeURIComponent(file.name)}`, {
      method: "POST", headers: { "X-Newsbell": "page", "Content-Type": file.type || "application/octet-stream" }, body: file,
    })
    if (!answer.ok) toast("This file could not be sent.")
  })
  input.click()
}

// A question of the bot's that wants an answer opens the line as a reply to it, as Telegram does.
let answered = 0
export function obeyQuestions() {
  const chat = viewed(), last = store.chat && store.chat.messages.at(-1)
  if (chat && last && last.asks && last.id !== answered && (!threadOf(chat) || last.thread === store.view.thread)) {
    answered = last.id
    store.draft = { reply: last, edit: null }
  }
}
