import { BASE } from './base.ts'
import { CHARTS } from './charts.ts'
import { CONVERSATION } from './conversation.ts'
import { REGRESSION } from './regression.ts'
import { SECTIONS } from './sections.ts'

/** The page's whole style. Colours are named in `base.ts`, once for light and once for dark. */
export const STYLES = [BASE, SECTIONS, CHARTS, CONVERSATION, REGRESSION].join('')
