// All that the page knows: what the server last told, and which chat is looked at.

export const store = {
  revision: "",
  bot: { name: "Newsbell", username: "" },
  awake: false,
  clock: null,
  told: 0, // when the clock was told, by the browser's own
  chats: [],
  chat: null,
  trouble: null,
  view: { chat: 0, thread: 0 },
  panel: "",
  draft: { reply: null, edit: null },
  card: null, // true and false: somebody opened or closed the opening card
  isAtEnd: false, // the messages were looked at from their end, which has moved
  open: () => {}, // set by app.js
  refresh: () => {},
}

export const chatOf = id => store.chats.find(one => one.id === id)
export const viewed = () => chatOf(store.view.chat)
export const threadOf = chat => chat && chat.threads.find(one => one.id === store.view.thread)

// The time that everybody lives by, in milliseconds.
export function now() {
  if (!store.clock) return Date.now()
  return store.clock.now + (performance.now() - store.told) * store.clock.speed
}

// What has been read, by chat and thread: the number of the bot's messages then.
const read = JSON.parse(sessionStorage.getItem("read") || "{}")
export const place = (chat, thread) => thread ? `${chat}/${thread}` : String(chat)
export function unread(chat, thread = null) {
  const of = thread || chat
  if (!thread && chat.threads.length) return chat.threads.reduce((sum, one) => sum + unread(chat, one), 0)
  const had = read[place(chat.id, thread ? thread.id : 0)] || 0
  return Math.max(0, of.incoming - (had > of.incoming ? 0 : had))
}
export function markRead(chat, thread) {
  read[place(chat.id, thread ? thread.id : 0)] = (thread || chat).incoming
  sessionStorage.setItem("read", JSON.stringify(read))
}
