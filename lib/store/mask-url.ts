/** A database URL that may be shown: the password is replaced, also in a URL that is not valid. */
export function maskUrl(url: string): string {
  return url
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^/?#\s:@]*:)(.*)@/i, '$1***@')
    .replace(/([?&](?:password|pass|sslpassword)=)[^&#]*/gi, '$1***')
}
