/**
 * What a daemon's process inherits: what programs need to run at all, and nothing of ours. Everything else that it
 * gets is named by whoever starts it, so that a secret of the test run never reaches an agent by accident.
 */
const INHERITED = [
  'PATH',
  'HOME',
  'USER',
  'SHELL',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'NODE_EXTRA_CA_CERTS',
  'REQUESTS_CA_BUNDLE',
  'VIRTUAL_ENV',
  // Windows
  'SYSTEMROOT',
  'PATHEXT',
  'USERPROFILE',
  'TEMP',
  'TMP',
] as const

/** The environment of a daemon: the inherited necessities, and what is given on top. */
export function daemonEnvironment(
  inherited: Readonly<{ [name: string]: string | undefined }>,
  given: Readonly<{ [name: string]: string }>,
): Record<string, string> {
  const necessities = INHERITED.flatMap((name) => {
    const value = inherited[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(necessities), ...given }
}
