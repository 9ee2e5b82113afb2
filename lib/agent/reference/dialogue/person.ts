import { type Sentence, tidy } from './text.ts'

const NAME = String.raw`(\p{Lu}\p{Ll}{1,20}(?:-\p{Lu}\p{Ll}{1,20})?)`
const SURE = new RegExp(
  String.raw`(?:^|[\s,!.])(?:[Мм]еня зовут|[Мм]о[её] имя|[Зз]овут меня|[Mm]y name is|[Mm]y name's|[Cc]all me)[\s:—-]+${NAME}`,
  'u',
)
const LIKELY = new RegExp(
  String.raw`^(?:(?:[Зз]дравствуйте|[Дд]обрый (?:день|вечер)|[Пп]ривет|[Hh]i|[Hh]ello|[Hh]ey)[\s,!.]+)?(?:[Яя]|[Ээ]то|I'm|I am|[Tt]his is)\s+${NAME}(?=$|[\s,.!])(?!\s+(?:time|office))`,
  'u',
)
const NO_NAMES =
  /^(?:Хочу|Живу|Ищу|Смотрю|Бали|Вилла|Москва|Москвич|Россия|Вас|Пока|Уже|Тоже|Просто|Сам|Сама|Looking|Interested|From|In|Not|Just|Based|Planning|Thinking|Sorry|Bali|Moscow|Russian|American|British|Also|Very|Still|Here|Going|Considering)$/u

/** The client's own name, in their own spelling. Needs the capital letter: "я москвич" names nobody. */
export function nameIn({ original }: Sentence): string | null {
  const name = (SURE.exec(original) ?? LIKELY.exec(original))?.[1]
  return name && !NO_NAMES.test(name) ? name : null
}

/** A name from a profile, fit to be said: its first word, if that is a name at all. */
export function sayableName(profileName: string | null | undefined): string | null {
  const first = tidy(profileName ?? '').split(/[\s_]+/)[0] ?? ''
  return /^\p{Lu}\p{L}{1,20}$/u.test(first) ? first : null
}
