// The few words of the chat's own frame, as Telegram has them in each language.

const WORDS = {
  en: { message: "Message", start: "Start", restart: "Restart", edited: "edited", menu: "Menu", bot: "bot", waking: "waking up…", reply: "Reply", edit: "Edit", broadcast: "Broadcast" },
  de: { message: "Nachricht", start: "Starten", restart: "Neu starten", edited: "bearbeitet", menu: "Menü", bot: "Bot", waking: "wacht auf…", reply: "Antworten", edit: "Bearbeiten" },
  es: { message: "Mensaje", start: "Iniciar", restart: "Reiniciar", edited: "editado", menu: "Menú", bot: "bot", waking: "despertando…", reply: "Responder", edit: "Editar" },
  fr: { message: "Message", start: "Démarrer", restart: "Redémarrer", edited: "modifié", menu: "Menu", bot: "bot", waking: "se réveille…", reply: "Répondre", edit: "Modifier" },
  pt: { message: "Mensagem", start: "Iniciar", restart: "Reiniciar", edited: "editada", menu: "Menu", bot: "bot", waking: "acordando…", reply: "Responder", edit: "Editar" },
  ru: { message: "Сообщение", start: "Запустить", restart: "Перезапустить", edited: "изменено", menu: "Меню", bot: "бот", waking: "просыпается…", reply: "Ответить", edit: "Изменить" },
  uk: { message: "Повідомлення", start: "Почати", restart: "Перезапустити", edited: "змінено", menu: "Меню", bot: "бот", waking: "прокидається…", reply: "Відповісти", edit: "Змінити" },
  tr: { message: "Mesaj", start: "Başlat", restart: "Yeniden başlat", edited: "düzenlendi", menu: "Menü", bot: "bot", waking: "uyanıyor…", reply: "Yanıtla", edit: "Düzenle" },
  ar: { message: "رسالة", start: "ابدأ", restart: "إعادة البدء", edited: "مُعدّلة", menu: "القائمة", bot: "بوت", waking: "يستيقظ…", reply: "رد", edit: "تعديل" },
  fa: { message: "پیام", start: "شروع", restart: "شروع دوباره", edited: "ویرایش‌شده", menu: "منو", bot: "ربات", waking: "در حال بیدار شدن…", reply: "پاسخ", edit: "ویرایش" },
}

export const word = (language, name) => (WORDS[language] || WORDS.en)[name] || WORDS.en[name]
export const direction = language => ["ar", "fa"].includes(language) ? "rtl" : "ltr"
