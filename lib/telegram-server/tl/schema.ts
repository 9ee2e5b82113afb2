import { parseDefinitions, type TlDefinition } from './definition.ts'

/** All constructors and methods that one layer knows, by name, by id and by type. */
export class Schema {
  readonly layer: number
  readonly #constructors = new Map<string, TlDefinition>()
  readonly #methods = new Map<string, TlDefinition>()
  readonly #byId = new Map<number, TlDefinition>()
  readonly #byType = new Map<string, TlDefinition[]>()

  constructor(layer: number, ...texts: string[]) {
    this.layer = layer
    for (const definition of texts.flatMap(parseDefinitions)) this.#add(definition)
  }

  get constructors(): Iterable<TlDefinition> {
    return this.#constructors.values()
  }

  get methods(): Iterable<TlDefinition> {
    return this.#methods.values()
  }

  constructorNamed(name: string): TlDefinition | undefined {
    return this.#constructors.get(name)
  }

  methodNamed(name: string): TlDefinition | undefined {
    return this.#methods.get(name)
  }

  /** `id` as an unsigned 32-bit number. */
  withId(id: number): TlDefinition | undefined {
    return this.#byId.get(id)
  }

  /** The constructors of a boxed type, in the order of the schema. */
  ofType(name: string): readonly TlDefinition[] {
    return this.#byType.get(name) ?? []
  }

  #add(definition: TlDefinition): void {
    this.#byId.set(definition.id, definition)
    if (definition.method) {
      this.#methods.set(definition.name, definition)
      return
    }
    this.#constructors.set(definition.name, definition)
    const siblings = this.#byType.get(definition.resultName)
    if (siblings) siblings.push(definition)
    else this.#byType.set(definition.resultName, [definition])
  }
}
