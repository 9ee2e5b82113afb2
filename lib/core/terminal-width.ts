/** How wide what is shown may be: what somebody has set, or the terminal; NaN where the output goes elsewhere. */
export function terminalWidth({ COLUMNS = '' }: Record<string, string | undefined>, stream: object): number {
  if (/^[1-9]\d*$/.test(COLUMNS)) return Number(COLUMNS)
  return 'columns' in stream ? Number(stream.columns) : Number.NaN
}
