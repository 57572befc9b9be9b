// Follow a story: its way through the bot, step by step.

import { at, clock, clockWithSeconds, get, icon, make } from "./dom.js"
import { store } from "./store.js"

let story = null, drawn = ""

export function followStory(id) {
  story = id
  drawn = ""
  drawWay()
}

export async function drawWay() {
  const asked = story
  try {
    const told = asked ? await get("story/" + asked) : await get("stories")
    const key = JSON.stringify(told)
    if (asked !== story || key === drawn || store.panel !== "way") return
    drawn = key
    const inside = asked ? way(told) : list(told)
    at("panel").replaceChildren(...head(), make("div", { class: "inside" }, inside))
  } catch {
    if (asked === story) story = null // the day has been begun again, and the story is not there any more
  }
}

function head() {
  return [make("header", {},
    story ? make("button", { type: "button", class: "round small", title: "All stories", onclick: () => followStory(null) }, icon("back", "All stories")) : icon("way"),
    make("h2", {}, "Follow a story"),
    make("button", { type: "button", class: "round small", title: "Close", onclick: () => store.show("") }, icon("close", "Close")))]
}

function list(stories) {
  if (!stories.length) return make("p", { class: "hint" }, "No story has begun yet. Press Next story, above.")
  return [make("p", { class: "hint" }, "Choose one of the stories so far."),
    make("ul", { class: "stories" }, stories.map(one => make("li", {}, make("button", { type: "button", onclick: () => followStory(one.id) },
      make("strong", { dir: "auto" }, one.title),
      make("span", { class: "stamp" }, [clock(one.date), one.outlets.join(", "), one.alerts ? `${one.alerts} alert${one.alerts > 1 ? "s" : ""}` : "no alert"].join(" · "))))))]
}

function way(told) {
  return [
    make("h3", { dir: "auto", class: "headline" }, told.title),
    told.breaking ? make("p", { class: "flag" }, "Breaking news: many outlets in a short time") : "",
    told.follows ? make("p", {}, "It develops ", make("button", { type: "button", class: "inline", dir: "auto", onclick: () => followStory(told.follows.id) }, told.follows.title)) : "",
    make("ol", { class: "way" },
      step("Fetched", told.reports.map(fetched)),
      step("Filed as one story", told.reports.map(joined)),
      step("Matched to topics", told.topics.length ? told.topics.map(topic) : [make("p", {}, "No topic asks for it.")]),
      step("Read and summarised", told.article ? [article(told.article)] : [make("p", {}, "There is nothing but the headline.")]),
      step("Planned and sent", told.alerts.length ? told.alerts.map(alert) : [make("p", {}, "Nobody here subscribed to it, so nobody is told.")])),
  ]
}

const step = (title, inner) => make("li", {}, make("h3", {}, title), inner)

function fetched(one) {
  return make("div", { class: "report" }, make("strong", {}, one.outlet), make("span", { dir: "auto" }, one.title),
    make("span", { class: "stamp", dir: "ltr" }, `${one.published ? "published " + clock(one.published) + " · " : ""}fetched ${clockWithSeconds(one.seen)}`),
    make("span", { class: "address", dir: "ltr" }, one.feed))
}

function joined(one) {
  if (one.first) return make("p", {}, make("strong", {}, one.outlet), " opened it.")
  const words = one.joined ? one.joined.split(/[,\s]+/).filter(Boolean) : []
  return make("p", {}, make("strong", {}, one.outlet), words.length ? " joined by " : " joined it.", words.map(word => make("mark", { dir: "auto" }, word)))
}

const FIELDS = { title: "headline", text: "text", lang: "language", source: "name" }

function topic(one) {
  const [first] = one.words
  const fields = [...new Set(one.words.map(hit => FIELDS[hit.field] || hit.field))].join(" and ")
  return make("p", {}, make("strong", { dir: "auto" }, one.name), one.owner ? ` (${one.owner})` : "", " by ",
    one.words.map(hit => make("mark", { dir: "auto", title: hit.field }, hit.word)), ` in the ${fields} of ${first.outlet}`)
}

function article(one) {
  return make("details", { open: true }, make("summary", {}, one.read ? `The article of ${one.outlet}; marked: the sentences that the alert quotes` : `What the feed of ${one.outlet} says`),
    one.paragraphs.map(pieces => make("p", { dir: "auto" }, pieces.map(piece => piece.chosen ? make("mark", {}, piece.text) : piece.text))))
}

const STATES = { pending: "waits for its turn", held: "is held", sending: "is on its way", sent: "sent", failed: "failed", expired: "went into a digest, being late", merged: "told with another story", shown: "not sent, as the chat read it when it subscribed" }

function alert(one) {
  return make("div", { class: "report" },
    make("strong", {}, one.who), make("span", { dir: "auto" }, `for “${one.label}”: ${STATES[one.state] || one.state}${one.why ? " (" + one.why + ")" : ""}${one.silent ? ", without a sound" : ""}${one.kind === "update" ? ", as a reply to the story before" : ""}`),
    make("span", { class: "stamp", dir: "ltr" }, `planned ${clockWithSeconds(one.planned)}${one.sent ? " · sent " + clockWithSeconds(one.sent) : ""}`),
    make("ul", { class: "calls" }, one.calls.map(call)),
    one.message ? make("button", { type: "button", class: "inline", onclick: () => store.open(one.chat, null, one.message) }, "Show it in its chat") : "")
}

export function call(one) {
  const said = one.status === 200 ? `ok${one.message ? ", message " + one.message : ""}` : one.status ? `${one.status} ${one.description}` : `no answer (${one.description})`
  return make("li", { class: one.status === 200 ? "good" : "bad", dir: "ltr" }, make("code", {}, `${clockWithSeconds(one.date)} ${one.method}`), " → ", said)
}
