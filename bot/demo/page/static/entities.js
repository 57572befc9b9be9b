// A message's text with its entities. They count UTF-16 units, as JavaScript does; those inside another come after it.

import { make } from "./dom.js"
import { follow } from "./links.js"

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s" }

export function link(url, parts, className = "") {
  if (!/^https?:/i.test(url)) return make("span", {}, parts)
  return make("a", {
    href: url, class: className, target: "_blank", rel: "noopener noreferrer",
    onclick: event => { if (follow(url)) event.preventDefault() },
  }, parts)
}

export function dress(text, entities, act) {
  return piece(text, [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length), 0, text.length, act)
}

function piece(text, entities, start, end, act) {
  const parts = []
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift(), stop = entity.offset + entity.length
    parts.push(text.slice(start, entity.offset))
    parts.push(drawn(entity, text.slice(entity.offset, stop), piece(text, entities, entity.offset, stop, act), act))
    start = stop + (entity.type.endsWith("blockquote") && text[stop] === "\n") // a quotation ends its line itself
  }
  parts.push(text.slice(start, end))
  return parts
}

function drawn(entity, raw, inner, act) {
  switch (entity.type) {
    case "text_link": return link(entity.url, inner)
    case "url": return link(raw.includes("://") ? raw : "http://" + raw, inner)
    case "bot_command": return make("button", { type: "button", class: "command", onclick: () => act.say(raw) }, inner)
    case "blockquote": return make("blockquote", {}, inner)
    case "expandable_blockquote": return quotation(inner)
    case "spoiler": return spoiler(inner)
    case "code": return make("code", { class: "copied", title: "Copy", onclick: () => act.copy(raw) }, inner)
    case "pre": return make("pre", { tabindex: "0" }, make("code", {}, inner))
    case "mention": return make("span", { class: "mention" }, inner)
    case "hashtag": case "cashtag": return make("span", { class: "mention" }, inner)
    default: return make(TAGS[entity.type] || "span", {}, inner)
  }
}

function quotation(inner) {
  const box = make("blockquote", { class: "long folded" }, make("div", { class: "quoted" }, inner))
  const unfold = make("button", { type: "button", class: "unfold", "aria-expanded": "false", "aria-label": "Unfold" })
  unfold.addEventListener("click", () => {
    const folded = box.classList.toggle("folded")
    unfold.setAttribute("aria-expanded", String(!folded))
  })
  box.append(unfold)
  return box
}

function spoiler(inner) {
  const box = make("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler, show it" }, inner)
  const show = () => { box.className = ""; for (const name of ["role", "tabindex", "aria-label"]) box.removeAttribute(name) }
  box.addEventListener("click", show)
  box.addEventListener("keydown", event => { if (event.key === "Enter") show() })
  return box
}
