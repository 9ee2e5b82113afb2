/** Keys that are known by how they begin. */
const KNOWN = new RegExp(
  String.raw`(?<![\w-])(?:${[
    String.raw`sk-[\w-]{16,300}`,
    String.raw`gh[pousr]_\w{20,260}`,
    String.raw`github_pat_\w{20,260}`,
    String.raw`gl[a-z]{2,4}-[\w-]{16,100}`,
    String.raw`xox[a-z]-[\w-]{10,260}`,
    String.raw`xapp-[\w-]{10,260}`,
    '(?:AKIA|ASIA)[A-Z0-9]{16}',
    String.raw`AIza[\w-]{30,60}`,
    String.raw`ya29\.[\w-]{10,500}`,
    String.raw`npm_\w{30,60}`,
    String.raw`hf_\w{20,60}`,
    String.raw`[srp]k_(?:live|test)_\w{8,260}`,
    String.raw`SG\.[\w-]{16,64}\.[\w-]{16,64}`,
    String.raw`eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?`,
    String.raw`\d{8,10}:[\w-]{35}(?![\w-])`,
  ].join('|')})`,
  'g',
)

const PRIVATE_KEY = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,8192}?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g

const CREDENTIALS = /(\b(?:Bearer|Basic)\s{1,3})(?=[\w+/.~=-]*\d)[\w+/.~=-]{12,4000}/gi

/** A session of GramJS, Telethon or teleproto: a version, then several hundred letters of Base64. */
const SESSION = /(?<![\w+/=-])[\w+/-]{100,4000}={0,2}/g

/** What no word and no identifier looks like: large and small letters and digits, long and mixed. */
const RANDOM = /(?<![\w-])[\w-]{24,99}(?![\w-])/g

/** Names whose values nobody may see. */
const SECRET =
  'session|secret|passw(?:or)?d|passcode|pwd|token|api[_-]?key|api[_-]?hash|access[_-]?key|private[_-]?key|authorization|парол[а-я]{0,3}'
const PUBLIC = '(?!s\\b|s?[_-]?(?:ids?|count|budget|limit|usage|version|name)\\b)'
/** What a secret consists of; `&` parts it from the next parameter of an address, and is one of its letters otherwise. */
const VALUE = String.raw`(?:[^\s"'&,;)⟨…]|&(?![\w.-]{1,40}=))`
const ASSIGNED = new RegExp(
  String.raw`((?:${SECRET}|(?<=[A-Z]_)KEY)${PUBLIC}[\w-]{0,20}["']?\s{0,2}=\s{0,2}["']?)${VALUE}{3,4000}`,
  'giu',
)
const QUOTED = new RegExp(
  String.raw`((?:${SECRET})${PUBLIC}[\w-]{0,20}["']?\s{0,4}:\s{0,4}["'])(?!⟨)[^"'\n]{1,4000}`,
  'giu',
)
const TOLD = new RegExp(
  String.raw`((?:${SECRET})${PUBLIC}\s{0,2}(?::|=|—|–|-|is\s|это\s)\s{0,3})(?=${VALUE}{0,100}\d)${VALUE}{4,4000}`,
  'giu',
)
/** Said without anything between: letters and digits, as no word that follows would have them. */
const SAID = new RegExp(
  String.raw`((?<![\p{L}\p{N}])(?:passw(?:or)?d|passcode|парол[а-я]{0,3})\s{1,3})(?!\w{1,20}:\/\/)(?=${VALUE}{0,100}\d)(?=${VALUE}{0,100}[a-z])${VALUE}{6,100}`,
  'giu',
)
const SECRET_NAME = new RegExp(`(?:${SECRET}|_key$)${PUBLIC}`, 'iu')

/** Keys, tokens, sessions and passwords, known by their form or by the name that they stand behind. */
export function maskKeys(text: string): string {
  return text
    .replace(PRIVATE_KEY, '⟨key⟩')
    .replace(KNOWN, '⟨key⟩')
    .replace(SESSION, (run) => (isMixed(run) ? '⟨session⟩' : run))
    .replace(CREDENTIALS, '$1⟨key⟩')
    .replace(ASSIGNED, '$1⟨secret⟩')
    .replace(QUOTED, '$1⟨secret⟩')
    .replace(TOLD, '$1⟨secret⟩')
    .replace(SAID, '$1⟨secret⟩')
    .replace(RANDOM, (run) => (isRandom(run) ? '⟨key⟩' : run))
}

/** Whether the value under this name is one that nobody may see. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name)
}

function isMixed(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run)
}

function isRandom(run: string): boolean {
  const longest = run.split(/[_-]/).reduce((a, b) => (b.length > a.length ? b : a), '')
  return longest.length >= 16 && isMixed(longest) && (longest.match(/\d+/g)?.length ?? 0) >= 3
}
