/** Lengths are those of RFC 5321; without them a long hostile text would take the square of its length. */
const EMAIL = /([\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{0,63}@([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})/gu

/** An international number, or a Russian one with its 8, in any grouping; its last two digits stay. */
const PHONE = /(?<![\p{L}\p{N}])(?:\+\d|8)(?:[\s().-]{0,2}\d){7,12}[\s().-]{0,2}(\d{2})(?![\p{L}\p{N}])/gu

/** What follows `?` or `#` in a link: passcodes and tokens travel there. */
const LINK_TAIL = /(\bhttps?:\/\/[^\s?#"'<>]{1,500})[?#][^\s"'<>]*/giu

/**
 * The text as it may be shown to anybody who gets the report: e-mail addresses keep their first letter and domain,
 * phone numbers their last two digits, links lose their parameters.
 */
export function redact(text: string): string {
  return text.replace(LINK_TAIL, '$1?…').replace(EMAIL, '$1…@$2').replace(PHONE, '+…$1')
}
