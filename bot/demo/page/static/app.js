// The page: asks the server what there is to see, and draws what has changed.

import { drawCard } from "./card.js"
import { drawChat, hearAnswers } from "./chat.js"
import { drawClock, startClock } from "./clock.js"
import { drawFoot, obeyQuestions } from "./composer.js"
import { ask as choose, at, toast } from "./dom.js"
import { drawList } from "./list.js"
import { chatOf, markRead, store, threadOf, unread, viewed } from "./store.js"
import { drawTrouble } from "./trouble.js"
import { drawWay, followStory } from "./way.js"

let asking = new AbortController(), jumpTo = 0, isOffline = false, wasOpened = false

function draw() {
  const chat = viewed()
  document.body.classList.toggle("inchat", Boolean(chat))
  if (chat && !document.hidden) markRead(chat, threadOf(chat))
  drawClock()
  drawList()
  drawCard()
  obeyQuestions()
  drawChat()
  drawFoot()
  if (store.isAtEnd) at("scroll").scrollTop = at("scroll").scrollHeight
  store.isAtEnd = false
  drawTrouble()
  hearAnswers()
  const count = store.chats.filter(one => !one.sample).reduce((sum, one) => sum + unread(one), 0)
  document.title = (count ? `(${count}) ` : "") + "Newsbell on this machine"
  if (jumpTo && store.chat && store.chat.id === store.view.chat) {
    const found = document.querySelector(`[data-message="${jumpTo}"]`)
    jumpTo = 0
    found?.scrollIntoView({ block: "center" })
    found?.classList.add("flash")
  }
}

async function ask() {
  asking = new AbortController()
  const query = new URLSearchParams({ revision: store.revision, chat: store.view.chat, trouble: store.panel === "trouble" ? "1" : "" })
  const answer = await fetch("/page/state?" + query, { signal: asking.signal })
  if (!answer.ok) throw new Error(String(answer.status))
  const told = await answer.json()
  store.told = performance.now()
  Object.assign(store, told)
  if (!viewed() && store.chats.length && (!isPhone() || !wasOpened)) store.view = { chat: store.chats[0].id, thread: 0 }
  wasOpened = true
  if (store.view.chat && (!store.chat || store.chat.id !== store.view.chat)) store.revision = ""
  isOffline = false
}

async function live() {
  for (;;) {
    try {
      await ask()
      draw()
      if (store.panel === "way") await drawWay()
      await new Promise(resolve => setTimeout(resolve, 60))
    } catch (error) {
      if (error.name === "AbortError") continue
      if (error instanceof TypeError || /^\d+$/.test(error.message)) {
        if (!isOffline) toast("The demo has ended. Start it again with: make demo")
        isOffline = true
      } else console.error(error)
      await new Promise(resolve => setTimeout(resolve, 1000))
    }
  }
}

const isPhone = () => matchMedia("(max-width: 799px)").matches

store.refresh = () => draw()
store.open = (chat, thread, message = 0) => {
  const found = chatOf(chat)
  const inside = thread === null && found ? (found.threads.length ? 1 : 0) : thread || 0
  jumpTo = message
  store.draft = { reply: null, edit: null }
  const hash = chat ? `#${chat}/${inside}` : ""
  if (location.hash === hash) route()
  else location.hash = hash
}
store.show = panel => {
  store.panel = panel
  at("panel").hidden = !panel
  at("panel").dataset.shows = panel
  at("panel").replaceChildren()
  document.body.classList.toggle("inpanel", Boolean(panel))
  at("open-way").setAttribute("aria-expanded", String(panel === "way"))
  at("open-trouble").setAttribute("aria-expanded", String(panel === "trouble"))
  look()
}
store.follow = story => { store.show("way"); followStory(story) }

function look() {
  store.revision = ""
  asking.abort()
}

function route() {
  const [chat, thread] = location.hash.slice(1).split("/").map(Number)
  store.view = { chat: chat || 0, thread: thread || 0 }
  look()
}

addEventListener("hashchange", route)
document.addEventListener("visibilitychange", () => { if (!document.hidden && store.clock) draw() })
at("open-way").addEventListener("click", () => { if (store.panel === "way") store.show(""); else { store.show("way"); followStory(null) } })
at("open-trouble").addEventListener("click", () => store.show(store.panel === "trouble" ? "" : "trouble"))
at("open-card").addEventListener("click", () => {
  store.card = at("card").hidden
  if (!viewed() && store.chats.length) store.open(store.chats[0].id, 0)
  at("scroll").scrollTop = 0
  drawCard()
})

// On a phone the bar has no room for all of it.
at("more").addEventListener("click", async () => {
  const names = store.clock.real ? ["open-way", "open-trouble", "open-card", "theme"] : ["open-way", "open-trouble", "replay", "open-card", "theme"]
  const chosen = await choose("Newsbell demo", names.map(name => [at(name).title, name]))
  if (chosen) at(chosen).click()
})

// Light or dark: as the system is, until somebody chooses.
const dark = matchMedia("(prefers-color-scheme: dark)")
const theme = () => { document.documentElement.dataset.theme = localStorage.getItem("theme") || (dark.matches ? "dark" : "light") }
dark.addEventListener("change", theme)
at("theme").addEventListener("click", () => {
  localStorage.setItem("theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark")
  theme()
})
theme()
route()
startClock()
live()
