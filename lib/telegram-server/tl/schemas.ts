import { readFileSync } from 'node:fs'
import type { TlDefinition } from './definition.ts'
import { Schema } from './schema.ts'

/** The layers whose schema is in `schema/`, oldest first. */
export const LAYERS = [144, 198, 214, 227] as const

/** The layer whose names the methods and the world use. */
export const NEWEST_LAYER = LAYERS[LAYERS.length - 1] as number

const loaded = new Map<number, Schema>()

/** The schema of a layer that {@link LAYERS} lists. Parsed at the first use: about 10 ms. */
export function loadSchema(layer: number): Schema {
  let schema = loaded.get(layer)
  if (!schema) {
    schema = new Schema(layer, readSchemaText('mtproto'), readSchemaText(`layer-${layer}`))
    loaded.set(layer, schema)
  }
  return schema
}

/** The layer of {@link LAYERS} closest to `layer`; of two equally close ones the newer. */
export function nearestLayer(layer: number): number {
  return LAYERS.reduce((best, known) => (Math.abs(known - layer) <= Math.abs(best - layer) ? known : best))
}

/** Finds schemas for clients of any layer, and says so, once a layer, when it has to guess. */
export class Schemas {
  readonly #log: (line: string) => void
  readonly #warned = new Set<number>()

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  /** The schema of `layer`, or the nearest one. */
  for(layer: number): Schema {
    const nearest = nearestLayer(layer)
    if (nearest !== layer && !this.#warned.has(layer)) {
      this.#warned.add(layer)
      this.#log(
        `A client speaks layer ${layer}, whose schema the local Telegram does not have (it has ${LAYERS.join(', ')}): ` +
          `it is answered in layer ${nearest}, and may fail to read what it gets.`,
      )
    }
    return loadSchema(nearest)
  }

  /**
   * The schema that knows the constructor or method `id`: the layer's own, or else the newest that does.
   *
   * Holds because an id is a checksum of its definition: whoever writes the id means these very fields.
   */
  knowing(id: number, layer: number): { schema: Schema; definition: TlDefinition } | undefined {
    for (const schema of [this.for(layer), ...LAYERS.toReversed().map(loadSchema)]) {
      const definition = schema.withId(id)
      if (definition) return { schema, definition }
    }
    return undefined
  }
}

function readSchemaText(name: string): string {
  return readFileSync(new URL(`./schema/${name}.tl`, import.meta.url), 'utf8')
}
