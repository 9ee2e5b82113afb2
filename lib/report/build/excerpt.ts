/** The beginning of a text on one line, cut between characters. */
export function excerpt(text: string, length: number): string {
  const characters = [...text.trim().replaceAll(/\s*\n\s*/g, ' / ')]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
