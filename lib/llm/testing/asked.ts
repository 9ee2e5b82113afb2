import type { MessagesRequest } from './reply.ts'

/** The text of the last message of a request. */
export function lastTextOf(request: MessagesRequest): string {
  return textsOf(request).at(-1) ?? ''
}

/** The texts of a request's messages, in their order. */
export function textsOf({ messages }: MessagesRequest): string[] {
  return messages.map(({ content }) =>
    typeof content === 'string' ? content : content.map((block) => ('text' in block ? block.text : '')).join('\n'),
  )
}

/** What lies between the markers of a text, line by line. */
export function dataIn<Line>(asked: string): Line[] {
  const [, , data = ''] = /<data (\w+)>\n([\s\S]*)\n<\/data \1>/.exec(asked) ?? []
  return data
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

/** What stays of a text when everything between its markers is taken out, and the markers with it. */
export function withoutData(asked: string): string {
  const { begin, end } = markersOf(asked)
  return asked.slice(0, asked.indexOf(begin)) + asked.slice(asked.lastIndexOf(end) + end.length)
}

export function markersOf(asked: string): { marker: string; begin: string; end: string } {
  const [, marker = ''] = /^<data (\w+)>$/m.exec(asked) ?? []
  return { marker, begin: `<data ${marker}>\n`, end: `\n</data ${marker}>` }
}
