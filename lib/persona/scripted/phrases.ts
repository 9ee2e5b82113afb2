/** What every scripted persona says in its language, whatever its character and sex. */
export interface Phrases {
  accept: (time: string) => readonly string[]
  /** Said to an invitation that names no time, or none that is possible. */
  askForTime: readonly string[]
  otherTime: readonly string[]
  askForConfirmation: readonly string[]
  /** Begins to ask again what was not answered. */
  unanswered: readonly string[]
  acknowledge: readonly string[]
  /** Tells something a second time. */
  repeat: (text: string) => string
  /** It has told that often enough. */
  toldAlready: readonly string[]
  /** The call is booked. */
  farewell: readonly string[]
  /** The agent says goodbye. */
  goodbye: readonly string[]
  refuse: readonly string[]
  /** Refuses because of the agent's conduct. */
  refuseSlow: readonly string[]
  refuseHaste: readonly string[]
  refuseUnanswered: readonly string[]
  giveUp: readonly string[]
}

export const PHRASES: Record<'ru' | 'en', Phrases> = {
  ru: {
    accept: (time) => [`Давайте ${time}`, `Хорошо, ${time} подходит`, `${capital(time)} мне удобно`],
    askForTime: ['Можно. Какое время предлагаете?', 'Давайте. А когда?'],
    otherTime: ['Это время мне не подходит, есть другое?', 'Так не смогу. Какие ещё есть варианты?'],
    askForConfirmation: ['Так мы договорились? Пришлёте ссылку?', 'Подтвердите, пожалуйста, время и пришлите ссылку'],
    unanswered: ['Вы не ответили:', 'Сначала ответьте, пожалуйста:'],
    acknowledge: ['Понятно', 'Так', 'Ага, ясно', 'Хорошо'],
    repeat: (text) => `Повторю: ${text}`,
    toldAlready: ['Об этом выше уже всё есть', 'На это ответ уже был'],
    farewell: ['Отлично, спасибо, до встречи!', 'Спасибо, тогда до созвона!'],
    goodbye: ['Всего доброго!', 'До свидания!'],
    refuse: ['Спасибо, но созвон мне не нужен', 'Нет, звонки мне не подходят, извините'],
    refuseSlow: ['Слишком долго отвечаете, созвон мне не нужен', 'Так долго ждать не могу, обойдусь без созвона'],
    refuseHaste: ['Не люблю, когда торопят. Созвон мне не нужен', 'Не надо торопить. Обойдусь без созвона'],
    refuseUnanswered: ['Ответов так и нет, созвон мне не нужен', 'Без ответов обойдусь и без созвона'],
    giveUp: ['Ладно, напишу в другой раз', 'Ясно, тогда не сейчас'],
  },
  en: {
    accept: (time) => [`${capital(time)} works for me`, `Let's do ${time}`],
    askForTime: ['Sure. What time do you suggest?', 'OK, when?'],
    otherTime: ["I can't make that, any other time?", 'That does not work for me. What else do you have?'],
    askForConfirmation: ['So is it settled? Could you send the link?', 'Please confirm the time and send the link'],
    unanswered: ['You have not answered:', 'Please answer first:'],
    acknowledge: ['I see', 'Right', 'OK', 'Got it'],
    repeat: (text) => `As I said: ${text}`,
    toldAlready: ['That is all in what I wrote above', 'I have told you that already'],
    farewell: ['Great, thanks, see you then!', 'Perfect, thank you. Talk soon!'],
    goodbye: ['Goodbye!', 'Thanks, bye!'],
    refuse: ['Thanks, but I do not need a call', 'No, calls are not for me, sorry'],
    refuseSlow: ['You take too long to answer, I do not need a call', 'I cannot wait that long, no call for me'],
    refuseHaste: ['I do not like to be rushed. No call, thanks', 'Do not rush me. I do not need a call'],
    refuseUnanswered: ['I still have no answers, so no call for me', 'Without answers I do not need a call'],
    giveUp: ["All right, I'll write another time", 'OK, not now then'],
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
