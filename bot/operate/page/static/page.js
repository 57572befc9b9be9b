"use strict"
// What changes comes from the server as finished HTML, already escaped. Without this script the pages work as well.

const link = document.getElementById("link")
const parts = document.querySelectorAll("[data-live]")

function say(text, kind) {
  link.hidden = false
  link.className = "link " + kind
  if (link.textContent !== text) link.textContent = text
}

if (link && parts.length) {
  const source = new EventSource("/events")
  source.onopen = () => say("live", "on")
  source.onerror = () => say("not connected", "off")
  for (const part of parts)
    source.addEventListener(part.dataset.live, event => {
      if (part.innerHTML !== event.data) part.innerHTML = event.data
    })
}

const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000))

// Poll a feed, and show its row anew when that is done.
async function poll(form) {
  const button = form.querySelector("button")
  button.disabled = true
  button.textContent = "Polling…"
  const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" } })
  if (!answer.ok) throw new Error(answer.status)
  for (let left = 45; left; left--) {
    await pause(1)
    const shown = await fetch("/feeds/" + form.dataset.poll + "/row")
    if (!shown.ok) throw new Error(shown.status)
    const row = document.createElement("tbody")
    row.innerHTML = await shown.text()
    if (row.querySelector("form").dataset.polled !== form.dataset.polled || left === 1) {
      form.closest("tr").replaceWith(row.firstElementChild)
      document.querySelector(`[data-poll="${form.dataset.poll}"] button`).focus()
      return
    }
  }
}

document.addEventListener("submit", event => {
  const form = event.target
  if (!form.dataset.poll) return
  event.preventDefault()
  poll(form).catch(() => form.submit())
})
