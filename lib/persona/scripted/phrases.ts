/** What every scripted persona says and understands in its language, whatever its character. */
export interface Phrases {
  /** Words of the agent that ask for the e-mail. */
  asksEmail: string[]
  /** Words of the agent that invite to a call. */
  invites: string[]
  /** Words of the agent that confirm a booking. */
  confirms: string[]
  /** Words of the agent that take an offered or agreed time back. */
  takesBack: string[]
  accept: (time: string) => string[]
  /** Said to an invitation that names no time, or none that is possible. */
  askForTime: string[]
  otherTime: string[]
  askForConfirmation: string[]
  acknowledge: string[]
  farewell: string[]
  refuse: string[]
  giveUp: string[]
}

export const PHRASES: Record<'ru' | 'en', Phrases> = {
  ru: {
    asksEmail: ['e-?mail', 'имейл', 'мейл', 'почт(а|у|ы|е|ой)'],
    invites: ['zoom', 'зум', 'созвон', 'звон(ок|ка|ке)', 'встреч(а|у|е|и)'],
    confirms: [
      '(?<!не )записал[аи]?(?![а-яё])',
      'забронировал[аи]?',
      'встреча (назначена|подтверждена|забронирована)',
      'подтверждаю встречу',
      'zoom\\.us/j/',
    ],
    takesBack: ['занят[оаы]?(?![а-яё])', 'не получится в', 'недоступн', 'уже (нет|занят)', 'другое время'],
    accept: (time) => [`Давайте ${time}`, `Хорошо, ${time} подходит`, `${capital(time)} мне удобно`],
    askForTime: ['Можно. Какое время предлагаете?', 'Давайте. А когда?'],
    otherTime: ['Это время мне не подходит, есть другое?', 'Так не смогу. Какие ещё есть варианты?'],
    askForConfirmation: ['Так мы договорились? Пришлёте ссылку?', 'Подтвердите, пожалуйста, время и пришлите ссылку'],
    acknowledge: ['Понятно', 'Так', 'Ага, ясно', 'Хорошо'],
    farewell: ['Отлично, спасибо, до встречи!', 'Спасибо, тогда до созвона!'],
    refuse: ['Спасибо, но созвон мне не нужен', 'Нет, звонки мне не подходят, извините'],
    giveUp: ['Ладно, напишу в другой раз', 'Понял, тогда не сейчас'],
  },
  en: {
    asksEmail: ['e-?mail'],
    invites: ['zoom', '\\bcall\\b', '\\bmeeting\\b', '\\bdemo\\b'],
    confirms: [
      "you(’|'| a)re (all )?(booked|confirmed|set)",
      "(i(’|')ve|i have) (booked|scheduled)",
      '(call|meeting|demo) is (booked|confirmed|scheduled)',
      'zoom\\.us/j/',
    ],
    takesBack: ['\\b(is|already) (taken|booked|gone)\\b', 'not available', 'another time'],
    accept: (time) => [`${capital(time)} works for me`, `Let's do ${time}`],
    askForTime: ['Sure. What time do you suggest?', 'OK, when?'],
    otherTime: ["I can't make that, any other time?", 'That does not work for me. What else do you have?'],
    askForConfirmation: ['So is it settled? Could you send the link?', 'Please confirm the time and send the link'],
    acknowledge: ['I see', 'Right', 'OK', 'Got it'],
    farewell: ['Great, thanks, see you then!', 'Perfect, thank you. Talk soon!'],
    refuse: ['Thanks, but I do not need a call', 'No, calls are not for me, sorry'],
    giveUp: ["All right, I'll write another time", 'OK, not now then'],
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
