/** Values that nobody may see, each with the name that is shown in its place. */
export type Secrets = ReadonlyMap<string, string>

const SECRET_NAME = /session|secret|passw|token|key|api_?hash/i

/** Shorter ones are hardly secrets, and to hide them would tear ordinary words apart. */
const SHORTEST = 8

/** The secrets in the variables of a process: those with a telling name, and URLs that hold a password. */
export function secretsIn(variables: Readonly<Record<string, string | undefined>>): Secrets {
  const found = Object.entries(variables).flatMap(([name, value = '']): [string, string][] => {
    const passwords = passwordsIn(value)
    if (passwords.length > 0) return [value, ...passwords].map((one) => [one, name])
    return SECRET_NAME.test(name) ? [[value, name]] : []
  })
  return new Map(found.filter(([value]) => value.length >= SHORTEST))
}

/** The text with ⟨NAME⟩ in the place of each secret. */
export function hideSecrets(text: string, secrets: Secrets): string {
  const longestFirst = [...secrets].sort(([a], [b]) => b.length - a.length)
  return longestFirst.reduce((shown, [value, name]) => shown.replaceAll(value, `⟨${name}⟩`), text)
}

/** As it stands in the URL, and as it is meant. */
function passwordsIn(value: string): string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*:([^/?#\s]*)@/i.exec(value)?.[1]
  if (!password) return []
  try {
    return [password, decodeURIComponent(password)]
  } catch {
    return [password] // a stray per cent sign: it means itself
  }
}
