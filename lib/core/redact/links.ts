/** What follows `?` or `#` in a link: passcodes and tokens travel there. An address of a file keeps its anchor. */
const TAIL = /(\b(?!file:)[a-z][a-z0-9+.-]{1,20}:\/\/[^\s?#"'<>]{1,500})[?#][^\s"'<>]*/giu

/** Who may enter, before the host of an address: `postgres://user:password@host`. */
const USER_INFO = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)([^\s/?#"'<>]{1,300})@/giu

/** Links that open to whoever has them: the path itself is the key. */
const INVITATION =
  /(\b(?:t\.me\/(?:\+|joinchat\/)|tg:\/\/join\?invite=|telegram\.me\/(?:\+|joinchat\/)|telemost\.yandex\.[a-z]{2,3}\/j\/|chat\.whatsapp\.com\/|meet\.google\.com\/))[\w-]{6,64}/giu
/** Its path names the meeting, and those who invite. */
const TEAMS = /(\bteams\.(?:microsoft|live)\.com\/(?:l\/meetup-join|meet)\/)[^\s?#"'<>…]{1,1000}/giu

/** Links without their parameters, their passwords and their invitations. */
export function maskLinks(text: string): string {
  return text
    .replace(USER_INFO, (whole, scheme: string, who: string) => (who === 'git' ? whole : `${scheme}…@`))
    .replace(INVITATION, '$1…')
    .replace(TEAMS, '$1…')
    .replace(TAIL, '$1?…')
}
