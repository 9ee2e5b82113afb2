import { re, type Sentence } from './text.ts'

/** What a client does with a message, besides asking and telling. */
export type Intent =
  | 'greets'
  | 'thanks'
  | 'agrees'
  | 'disagrees'
  | 'refuses'
  | 'stops'
  | 'releases'
  | 'call'
  | 'refuses-call'
  | 'human'
  | 'catalogue'
  | 'urgent'
  | 'unsure'
  | 'keeps-to-himself'
  | 'asks-confirmation'
  | 'takes-leave'
  | 'rude'
  | 'was-away'

const SIGNS: readonly [Intent, RegExp][] = [
  [
    'greets',
    re`^(?:здравствуйте|добрый (?:день|вечер)|доброе утро|доброго|привет|hi\b|hello|hey\b|good (?:morning|afternoon|evening))`,
  ],
  ['thanks', re`\b(?:спасибо|благодарю|thank|thanks|thx)\b`],
  [
    'agrees',
    re`^(?:да|ага|угу|верно|точно|все верно|правильно|именно|хорошо|ок|окей|конечно|согласен|согласна|договорились|подходит|подойдет|давайте|можно|yes|yep|yeah|right|correct|sure|ok|okay|exactly|agreed|sounds good|great|fine)\b`,
  ],
  ['disagrees', re`^(?:нет|не так|неверно|no\b|nope|wrong)`],
  [
    'stops',
    re`\b(?:стоп|стойте|погодите|подождите|минутку|секунду)\b.*не (?:надо |нужно )?(?:отвеча|пиши|писать)|не (?:отвечай|пиши)те,? (?:пока|еще)|(?:пока )?не надо (?:пока )?отвечать|пока не (?:отвечай|пиши)те|^(?:стоп|стойте|отмена)(?:[ ,-]+(?:стоп|стойте|погодите|подождите))*$|(?:подождите|погодите|повремените) с ответом|(?:забудьте|не отвечайте на|снимаю|отзываю) (?:мой |этот |про )?(?:последний |предыдущий )?вопрос|вопрос (?:снят|снимается|отменяется)|never ?mind$|scratch that|hold off|\b(?:stop|wait|hold on)\b.*(?:don't|do not) (?:answer|reply|respond)|(?:don't|do not) (?:answer|reply|respond) (?:yet|for now)|^(?:stop|hold on)$|(?:ignore|forget) (?:that|my last|what i)`,
  ],
  [
    'releases',
    re`(?:можете|можно|теперь) (?:\p{L}+ )*(?:отвечать|ответить|отвечайте|ответьте)|^(?:все[, ]+)?(?:отвечайте|жду ответа)|(?:you can|you may|please|now) (?:\p{L}+ )*(?:answer|reply)|^(?:ok[, ]+)?(?:answer|reply)(?: now)?$|go ahead and (?:answer|reply)`,
  ],
  [
    'refuses-call',
    re`(?:не (?:хочу|буду|люблю|готов\p{L}*|нужен|нужны|нужно|надо|могу)|без|никаких|против) (?:\p{L}+ )?(?:zoom|зум|созвон|звон|встреч|видео)|(?:созвон\p{L}*|звон\p{L}+|zoom|зум) (?:мне )?не (?:нужен|нужны|подход|интерес)|(?:don't|do not|no|rather not|not) (?:\p{L}+ )*(?:a )?(?:call|calls|zoom|meeting|video)\b|без звонков`,
  ],
  [
    'refuses',
    re`(?:мне |нам |уже |больше )*не(?: очень)? ?(?:интересно|интересует|актуально|нужно|надо)(?=$|,)|^(?:нет,? )?(?:спасибо,? )?(?:не надо|не нужно|неинтересно|неактуально)|(?:больше )?не пишите(?: мне)?(?: больше)?$|отпишите|удалите мой|передумал\p{L}* (?:поку|брать)|\bnot interested|no longer interested|stop (?:writing|messaging|texting)|don't (?:write|message|text|contact) me|leave me alone|unsubscribe|changed my mind`,
  ],
  [
    'call',
    re`перезвони|позвони(?:те)|наберите меня|(?:давайте|можем|можно|готов\p{L}*|хочу|хотел\p{L}*)(?: \p{L}+)* (?:созвон|позвон|звон|встре[тч]|zoom|зум)|(?:когда|во сколько|какое время|какие (?:есть )?варианты по времени) (?:\p{L}+ )*(?:созвон|позвон|встре|предлож|предлаг)|какое время|(?:можно|давайте|хорошо)[.,]? (?:а )?когда$|а когда$|\b(?:call me|give me a call|(?:let's|can we|could we|happy to|ready to|want to|schedule|book|set up) (?:\p{L}+ )*(?:call|zoom|meet|talk))|what time|when (?:can|could|shall|do) we`,
  ],
  [
    'human',
    re`(?:позовите|соедините|переключите|дайте|хочу|можно|с) (?:\p{L}+ )*(?:живым|живого|человек|менеджер|руководител|начальник|директор|оператор)|жалоб|(?:talk|speak|connect) (?:\p{L}+ )*(?:human|person|manager|supervisor)|complain`,
  ],
  [
    'catalogue',
    re`каталог|презентац|подборк|(?:вышлите|пришлите|скиньте|отправьте|сбросьте|покажите) (?:\p{L}+ )*(?:вариант|объект|прайс|фото|материал|списо|планиров)|catalog|brochure|presentation|(?:send|share|show) (?:\p{L}+ )*(?:options|listings|properties|price list|photos|pictures|villas|list|details)`,
  ],
  [
    'urgent',
    re`срочно|(?:как можно |по)(?:быстрее|скорее) (?:\p{L}+ )*ответ|ответ\p{L}* (?:\p{L}+ )*(?:немедленно|побыстрее|поскорее|как можно скорее)|(?:ответ|ответить) (?:\p{L}+ )*(?:нужен|нужно|надо|жду) (?:\p{L}+ )*(?:сейчас|быстро|сразу)|(?:нужен|жду) (?:\p{L}+ )*ответ|не тяните|ответьте (?:\p{L}+ )*(?:быстр|сейчас|в течение)|в течение (?:\p{L}+ |\d+ )?минут|(?:\d+|одна|две|три|пять|пару) минут\p{L}* (?:есть|осталось|у меня)|(?:у меня|есть) (?:\p{L}+ )?(?:\d+|две|три|пять|пара) минут|тороплюсь|мало времени|urgent|asap\b|(?:answer|reply|respond|response) (?:\p{L}+ )*(?:now|immediately|quick|fast|right away|as soon as)|(?:need|want|waiting for) (?:\p{L}+ )*(?:answer|reply|response)|(?:in|for) the next (?:\p{L}+|\d+) minutes?|quickly|in a hurry|within (?:\p{L}+ |\d+ )?minutes?|only have (?:\p{L}+ |\d+ )?minutes?`,
  ],
  [
    'unsure',
    re`не (?:знаю|определил|решил|думал|считал)|сложно сказать|трудно сказать|затрудняюсь|пока думаю|посмотрим|зависит|don't know|not sure|haven't decided|undecided|depends|no idea`,
  ],
  [
    'keeps-to-himself',
    re`не (?:хочу|готов\p{L}*|буду|дам|стану) (?:\p{L}+ )*(?:говорить|называть|отвечать|оставлять|давать|делиться|почт|e-?mail|мейл)|зачем вам|без (?:почты|e-?mail)|это личное|(?:rather not|don't want to|won't) (?:\p{L}+ )*(?:say|share|tell|give)|why do you (?:need|ask)|none of your`,
  ],
  [
    'asks-confirmation',
    re`договорились|(?:пришл|где|скин|отправ)\p{L}* (?:\p{L}+ )*ссылк|подтверд|(?:встреча|звонок|созвон|все) в силе|is it settled|are we (?:set|on|good)|confirm|(?:send|where) (?:\p{L}+ )*link`,
  ],
  [
    'takes-leave',
    re`до (?:встречи|свидания|связи|завтра|созвона)|всего (?:доброго|хорошего)|хорошего (?:дня|вечера)|see you|talk soon|bye\b|have a (?:nice|good)|take care`,
  ],
  [
    'was-away',
    re`(?:извин|простите|прощения|сорри).{0,40}(?:занят|отвлек|отвлекл|пропал|долг|поздн|задерж|не мог|встреч|совещан|дорог|дела\b|работ|созвон)|^(?:был[аи]?|пришлось) (?:\p{L}+ )?(?:занят|отойти|отвлечься)|(?:sorry|apolog|forgive).{0,40}(?:busy|late|delay|slow|distract|meeting|away|tied up|disappear|driving|on a call)|^(?:i )?was (?:busy|away|in a meeting|tied up)`,
  ],
  [
    'rude',
    re`\b(?:идиот|дур(?:а|ак)\b|тупо[йе]|заткни|отвали|достал\p{L}*|чушь|бред\b|мошенник|idiot|stupid|moron|shut up|bullshit|nonsense)`,
  ],
]
/** "Не надо торопить, но мне интересно" refuses nothing. */
const INTEREST = re`но (?:\p{L}+ )*интерес|(?<!не )(?<!не очень )(?<!не особо )\bинтересно\b|but (?:\p{L}+ )*interest|торопи`

export function intentsOf({ text, question }: Sentence): Intent[] {
  const found = SIGNS.filter(([, sign]) => sign.test(text)).map(([intent]) => intent)
  const harmless =
    question || INTEREST.test(text) || found.includes('refuses-call') || found.includes('keeps-to-himself')
  return found.filter(
    (intent) =>
      !(intent === 'refuses' && harmless) &&
      !(intent === 'call' && found.includes('refuses-call')) &&
      !(intent === 'agrees' && question),
  )
}
