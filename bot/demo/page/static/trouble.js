// Break something: trouble on purpose, and what the bot does about it.

import { at, clock, clockWithSeconds, icon, make, post } from "./dom.js"
import { store } from "./store.js"

let drawn = ""

export function drawTrouble() {
  const told = store.trouble
  if (!told || store.panel !== "trouble") return
  const key = JSON.stringify(told)
  if (key === drawn && at("panel").dataset.shows === "trouble") return
  drawn = key
  at("panel").dataset.shows = "trouble"
  const log = at("panel").querySelector(".log"), atEnd = !log || log.scrollHeight - log.scrollTop - log.clientHeight < 60
  const focused = document.activeElement && document.activeElement.dataset.what
  at("panel").replaceChildren(
    make("header", {}, icon("bolt"), make("h2", {}, "Break something"),
      make("button", { type: "button", class: "round small", title: "Close", onclick: () => store.show("") }, icon("close", "Close"))),
    make("div", { class: "inside" },
      make("p", { class: "hint" }, "Each brings the next story on its way, at the pace of life. Nothing may be lost, nothing may ring twice."),
      make("ul", { class: "troubles" }, troubles(told)),
      counts(told),
      make("h3", {}, "What happens"),
      told.lines.length ? make("ol", { class: "log", tabindex: "0" }, told.lines.map(line)) : make("p", { class: "hint" }, "Nothing has been broken yet.")))
  if (focused) at("panel").querySelector(`[data-what="${focused}"]`)?.focus()
  const now = at("panel").querySelector(".log")
  if (now && atEnd) now.scrollTop = now.scrollHeight
}

function troubles(told) {
  return [
    trouble("flood", "Telegram says 429", "Too many requests, three times: wait five seconds.", false),
    trouble("down", "Telegram is down", "It answers 502 to everything.", told.down, "Bring it back"),
    store.clock.real ? "" : trouble("feed", "A feed fails", `${told.feed_name} answers 503.`, told.feed, "Mend it"),
    trouble("block", "You block the bot", "It finds out when it next writes to you.", told.blocked, "Unblock it"),
    trouble("kill", "Kill the bot", told.dead ? "Its process is dead, and started again in a moment." : "kill -9, at whatever instruction it is.", false, "", told.dead),
  ]
}

function trouble(what, title, text, isOn, undo = "", isBusy = false) {
  return make("li", { class: isOn ? "on" : "" },
    make("span", { class: "lines" }, make("strong", {}, title), make("span", { class: "snippet" }, text)),
    make("button", { type: "button", "data-what": what, disabled: isBusy, onclick: () => post("trouble", { what, on: !isOn }) }, isOn ? undo : "Do it"))
}

function counts(told) {
  const of = told.alerts, cell = (number, name, bad = false) => make("div", { class: bad && number ? "bad" : "" }, make("strong", {}, String(number)), make("span", {}, name))
  return [make("div", { class: "counts" },
    cell((of.pending || 0) + (of.sending || 0), "waiting"), cell(of.held || 0, "held"), cell(of.sent || 0, "sent"), cell(told.lost, "lost", true), cell(told.doubled, "doubled", true)),
  told.failing.map(feed => make("p", { class: "flag" }, `${feed.name}: ${feed.reason}`, feed.next ? ` Tried again at ${clock(feed.next)}.` : ""))]
}

function line(one) {
  return make("li", { class: one.ours ? "ours" : one.status === undefined || one.status === 200 ? "good" : "bad" },
    make("time", { dir: "ltr" }, clockWithSeconds(one.date)), " ", one.text)
}
