// The day's clock in the bar above, and what it says when the day is over.

import { at, clock, post, setZone, weekday } from "./dom.js"
import { now, store } from "./store.js"

export function startClock() {
  for (const button of at("speeds").children) {
    button.addEventListener("click", () => turn({ do: "play", speed: Number(button.dataset.speed) }))
  }
  at("next").addEventListener("click", () => turn({ do: "next" }))
  at("replay").addEventListener("click", () => turn({ do: "replay" }))
  tick()
}

let isTurning = false
async function turn(how) {
  if (isTurning) return
  isTurning = true
  drawClock()
  try { await post("clock", how) } catch { /* the bar says what can be turned, and is drawn anew */ }
  isTurning = false
  drawClock()
}

function tick() {
  if (store.clock) {
    const time = store.clock.real ? now() : Math.min(now(), Math.max(store.clock.end, store.clock.now))
    at("time").textContent = clock(time)
    at("date").textContent = weekday(time)
  }
  setTimeout(tick, 200)
}

export function drawClock() {
  const told = store.clock
  setZone(told.real)
  document.body.classList.toggle("real", told.real)
  if (told.real) return
  const isStill = !told.ready || told.over
  for (const button of at("speeds").children) {
    button.disabled = isStill
    button.setAttribute("aria-pressed", String(!isStill && Number(button.dataset.speed) === told.speed))
  }
  at("next").disabled = isStill
  at("next").classList.toggle("busy", isTurning)
  at("next").setAttribute("aria-busy", String(isTurning))
  at("next").lastElementChild.textContent = told.next || told.over ? "Next story" : "End of the day"
  at("replay").disabled = !told.ready
  at("replay").classList.toggle("main", told.over)
  const notice = at("notice")
  notice.hidden = !told.over && told.ready
  const text = told.over
    ? `The day is over: ${told.result}. Everything can still be asked and tapped; Replay begins the day again.`
    : "The bot is starting, and the sample readers subscribe…"
  if (notice.textContent !== text) notice.textContent = text
}
