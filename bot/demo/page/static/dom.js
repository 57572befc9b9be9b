// Small helpers that every part of the page uses. Text is always set as text: nothing of a message is ever markup.

export const at = id => document.getElementById(id)

export function make(tag, attributes = {}, ...parts) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value)
    else if (name === "class") made.className = value
    else if (value === true) made.setAttribute(name, "")
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value)
  }
  made.append(...parts.flat(9).filter(part => part !== null && part !== undefined && part !== false && part !== ""))
  return made
}

const SVG = "http://www.w3.org/2000/svg"
export function icon(name, label = "") {
  const drawn = document.createElementNS(SVG, "svg"), use = document.createElementNS(SVG, "use")
  drawn.setAttribute("class", "icon")
  use.setAttribute("href", "#i-" + name)
  if (label) {
    drawn.setAttribute("role", "img")
    drawn.setAttribute("aria-label", label)
  } else drawn.setAttribute("aria-hidden", "true")
  drawn.append(use)
  return drawn
}

export async function post(name, body) {
  const answer = await fetch("/page/" + name, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return answer.json()
}

export async function get(path) {
  const answer = await fetch("/page/" + path)
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

// The sample day lives in UTC; real news in the time of whoever looks at them.
const zone = { timeZone: "UTC" }
export const setZone = isReal => { zone.timeZone = isReal ? undefined : "UTC" }
export const clock = millis => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", ...zone }).format(millis)
export const clockWithSeconds = millis =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit", ...zone }).format(millis)
export const day = (millis, language = "en-GB") =>
  new Intl.DateTimeFormat(language, { day: "numeric", month: "long", ...zone }).format(millis)
export const weekday = millis =>
  new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", ...zone }).format(millis)

let hiding = 0
export function toast(text) {
  at("toast").textContent = text
  clearTimeout(hiding)
  hiding = setTimeout(() => { at("toast").textContent = "" }, 4000)
}

// A question with buttons; resolves to the value of the one that was pressed, null when it was closed.
export function ask(title, choices, text = "") {
  const dialog = at("dialog")
  return new Promise(resolve => {
    const answer = value => { dialog.close(); resolve(value) }
    dialog.replaceChildren(
      make("h2", {}, title),
      text && make("p", { dir: "auto" }, text),
      ...choices.map(([label, value]) => make("button", { type: "button", class: "choice", dir: "auto", onclick: () => answer(value) }, label)),
    )
    dialog.addEventListener("cancel", () => resolve(null), { once: true })
    dialog.onclick = event => { if (event.target === dialog) answer(null) }
    dialog.showModal()
  })
}
