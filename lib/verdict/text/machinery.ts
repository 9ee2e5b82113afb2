import { pattern } from '../../core/pattern.ts'

/** A kind of text that was meant for machines or for the agent itself. */
interface Machinery {
  /** What a reader is told that it is. */
  label: string
  pattern: RegExp
}

const kind = (label: string, source: string, flags = 'iu'): Machinery => ({ label, pattern: pattern(source, flags) })

/** "клиент" as the one who is talked about, and not clients in general: "каждый клиент", "если клиент". */
const ABOUT_CLIENT =
  '(?:^|[.!?\\n:»"(\\[{*_]\\s*|\\b(?:этот|данный|наш|итак|что|так как|поскольку)\\s+)(?:клиент(?:ка)?|пользовател(?:ь|ьница)|лид|собеседник|покупатель)'
const CLIENT_DOES =
  '(?:прос(?:ит|ил)|хоч|хотел|спр(?:ашива|оси)|интересу|сообщ|отве[тч]|указал|назвал|написал|напис|не отве|соглас|готов|упом|выбрал|проявля|возража|сомнева|рассматрива|ищет|молчит|отказ|дал|подтвер|поздоровал|выраж|уточня|задал|зада[её]т|находится|квалифи|относится|негатив|позитив|раздраж|торопит)'

/** What leaks out of an agent, in either language. */
export const MACHINERY: readonly Machinery[] = [
  kind(
    'Speaks of the client to itself',
    `${ABOUT_CLIENT}\\s+(?:(?:уже|пока|снова|сейчас|явно|также|только что|не)\\s+)*${CLIENT_DOES}`,
  ),
  kind(
    'Speaks of the client to itself',
    "(?:^|[.!?\\n:]\\s*)(?:the )?(?:client|user|customer|lead|prospect) (?:(?:is|has|just|now|also|already|does not|doesn't)\\s+)*(?:want|ask|request|seem|mention|say|said|respond|replied|provided|gave|appear|agree|object|interested|looking)",
  ),
  kind(
    'Plans aloud',
    '(?:^|[.!?\\n:]\\s*)(?:(?:теперь|сейчас|сначала|далее|затем|поэтому|значит|итак),?\\s+)*(?:мне\\s+)?(?:нужно|надо|следует|необходимо|должн[аы]?|моя (?:задача|цель)[^.!?]{0,12}|мой следующий шаг[^.!?]{0,12}|следующий шаг[^.!?]{0,12})\\s+(?:(?:сначала|теперь|ещё|сперва|мягко|аккуратно)\\s+)*(?:уточнить|выяснить|узнать|спросить|предложить|выявить|квалифицировать|отработать|закрыть|перевести|подвести|ответить|вызвать|отразить|задать)[^.!?]{0,30}(?:бюджет|потребност|возражени|клиент|на (?:zoom|зум|созвон)|zoom|зум|срок|лпр|вопрос|ему|ей|его|её)',
  ),
  kind(
    'Plans aloud',
    '(?:^|[.!?\\n:]\\s*)(?:i (?:should|need to|must|will now)|let me|next step:?|my (?:goal|task) is to) (?:now |first |also )*(?:ask (?:about|for|the)|qualify|find out (?:the|their)|respond (?:to|with)|call the|handle the|use the|reply (?:to|with))',
  ),
  kind(
    'Thinks aloud',
    '<\\/?(?:think(?:ing)?|thought|reasoning|analysis|scratchpad|reflection|answer|response|reply|final)>|(?:^|\\n)\\s*(?:thought|thinking|reasoning|analysis|chain of thought|action|action input|observation|final answer|мысль|мысли|рассуждени[ея]|размышлени[ея]|анализ|ход мыслей|действие|итоговый ответ|ответ клиенту|внутренн[а-яё]+ (?:заметк|рассужд|мысл)[а-яё]*)\\s*:',
  ),
  kind(
    'Names its instructions',
    '\\b(?:системн[а-яё]+ (?:промпт|промт|сообщени|инструкц)[а-яё]*|(?:мо[яейиё][а-яё]*|своей|своим|данн[а-яё]+|эт[а-яё]+|полученн[а-яё]+) (?:инструкц|промпт|промт)[а-яё]*|(?:по|согласно) (?:инструкци|скрипт|сценари|промпт|промт|регламент)[а-яё]*,? (?:я|мне|мы|нам|сначала|сперва|теперь|дальше|положено|нужно|надо|следует)|(?:моему|нашему|этому) (?:скрипт|сценари)[а-яё]*|промпт[а-яё]*|system prompt|my (?:instructions|prompt|guidelines|system)|(?:as|according to|per) (?:my|the) (?:instructions|prompt|script|playbook))\\b',
  ),
  kind(
    'Says that it is a model',
    "\\b(?:языкова[а-яё]+ модел[а-яё]+|как (?:ии|искусственный интеллект|нейросеть|языковая|ассистент|ai)|as an? (?:ai|language model|large language)|i am an? (?:ai|language model)|i'm an? (?:ai|language model)|gpt-?\\d*|chatgpt|openai|anthropic|claude|llm)\\b",
  ),
  kind(
    'Counts the method’s steps',
    '\\b(?:bant|лпр|квалификаци[а-яё]+ (?:клиента|лида|пройдена|завершена)|квалифицировать|этап (?:воронки|змейки|продаж)|воронк[а-яё]+ продаж|змейк[а-яё]*|отработк[а-яё]+ возражени[а-яё]+|qualification (?:stage|score|complete)|sales funnel)\\b',
  ),
  kind('Shows the name of a tool', '(?<![\\w@/.#-])(?!https?)[a-z]+(?:_[a-z0-9]+)+(?![\\w@]|\\.[a-z])', 'u'),
  kind(
    'Shows the name of a tool',
    '(?<![\\w.])[a-z]+(?:[A-Z][a-z]+)+\\(|\\b(?:tool|function)[ _-]?(?:call|use|result|name)s?\\b|\\b[a-z_]{3,}\\([^()\\s]{0,40}=[^()]{0,80}\\)',
    'u',
  ),
  kind(
    'Shows JSON or code',
    '\\{\\s*["\'“]?[\\w-]+["\'”]?\\s*:[^{}]*\\}|\\[\\s*\\{|"[\\w-]+"\\s*:\\s*["{\\[\\dtfn]|```|\\bjson\\b\\s*[:{]|\\btraceback\\b|\\b(?:type|value|syntax|key)error\\b|\\bexception\\b:|\\berror (?:code )?\\d{3}\\b',
  ),
  kind(
    'Shows a placeholder',
    '\\{\\{?\\s*[a-zа-яё_][a-zа-яё\\w.-]*(?: [a-zа-яё_]+)?\\s*\\}?\\}|\\$\\{|<(?:name|client|имя|фамилия|клиент|дата|время|город|ссылка|link|date|time|company)[^<>]{0,20}>|\\[(?:имя|фамилия|клиент|название|дата|время|сумма|город|район|ссылка|вставь|укаж|адрес|телефон|name|client|your|insert|date|time|link|company|amount|city)[^\\]]{0,30}\\]|\\bundefined\\b|\\[object object\\]|\\bnan\\b|(?<![a-zа-яё\\d])null(?![a-zа-яё\\d])|%\\(?[sd](?![a-zа-яё])|\\blorem ipsum\\b|\\btodo\\b:?',
  ),
  kind(
    'Shows markup',
    '\\*\\*[^*\\n]+\\*\\*|(?<![\\w/])__[^_\\n]+__|(?:^|\\n)\\s*#{1,6}\\s+[a-zа-яё\\d]|\\[[^\\]\\n]+\\]\\(https?:|<\\/?(?:b|i|p|br|a|ul|li|div|span|strong|em|h\\d|html|body)\\b[^>]*>|&(?:nbsp|amp|quot|lt|gt);|(?:^|\\n)\\s*\\|[^|\\n]+\\|[^|\\n]+\\|',
  ),
  kind(
    'Shows a role',
    '<\\|[^|>]*\\|>|\\[\\/?(?:inst|sys|system|assistant|user)\\]|<<\\/?sys>>|<\\/?(?:system|assistant|user|human|agent|message|instructions?)>|(?:^|\\n)\\s*(?:assistant|user|system|human|ai|bot|agent|ассистент|пользователь|система|бот|агент)\\s*:\\s',
  ),
]
