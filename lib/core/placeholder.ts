/**
 * True for what an agent sends while it is still thinking, to edit its answer into it: "…", "...", "⏳".
 *
 * Words are taken for an answer, whatever they say: nobody can know that "One moment" will be edited.
 */
export function isPlaceholder(text: string): boolean {
  return /^(?:[\s.…⏳⌛💭]|✍\u{FE0F}?)+$/u.test(text)
}
