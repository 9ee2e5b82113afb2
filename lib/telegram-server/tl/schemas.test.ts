import { expect, test } from 'vitest'
import type { TlType } from './definition.ts'
import type { Schema } from './schema.ts'
import { LAYERS, loadSchema, nearestLayer, Schemas } from './schemas.ts'

test.each(LAYERS)('layer %i knows every type that it mentions', (layer) => {
  const schema = loadSchema(layer)
  const definitions = [...schema.constructors, ...schema.methods]
  const mentioned = definitions.flatMap(({ fields, result }) => [result, ...fields.map(({ type }) => type)])
  expect(mentioned.length).toBeGreaterThan(5000)
  expect(mentioned.filter((type) => !isKnown(schema, type))).toEqual([])
})

test.each(LAYERS)('layer %i has all that a sales chat needs', (layer) => {
  const schema = loadSchema(layer)
  const methods = ['messages.sendMessage', 'messages.getHistory', 'updates.getDifference', 'auth.signIn', 'ping']
  expect(methods.filter((name) => !schema.methodNamed(name))).toEqual([])
  expect(['message', 'updateNewMessage', 'resPQ'].filter((name) => !schema.constructorNamed(name))).toEqual([])
})

test('takes the nearest layer, and the newer of two', () => {
  expect([1, 144, 171, 172, 198, 206, 207, 999].map(nearestLayer)).toEqual([144, 144, 198, 198, 198, 214, 214, 227])
})

test('says once when a client speaks a layer without a schema', () => {
  const lines: string[] = []
  const schemas = new Schemas((line) => lines.push(line))
  expect([schemas.for(198).layer, schemas.for(229).layer, schemas.for(229).layer]).toEqual([198, 227, 227])
  expect(lines).toMatchInlineSnapshot(`
    [
      "A client speaks layer 229, whose schema the local Telegram does not have (it has 144, 198, 214, 227): it is answered in layer 227, and may fail to read what it gets.",
    ]
  `)
})

test('finds a method of another layer by its id', () => {
  const id = loadSchema(214).methodNamed('messages.sendMessage')?.id ?? 0
  expect(loadSchema(144).withId(id)).toBeUndefined()
  const found = new Schemas(() => {}).knowing(id, 144)
  expect([found?.schema.layer, found?.definition.name]).toEqual([214, 'messages.sendMessage'])
  expect(new Schemas(() => {}).knowing(1, 144)).toBeUndefined()
})

function isKnown(schema: Schema, type: TlType): boolean {
  if (type.kind === 'vector') return isKnown(schema, type.of)
  if (type.kind === 'boxed') return schema.ofType(type.name).length > 0
  return type.kind !== 'bare' || schema.constructorNamed(type.constructorName) !== undefined
}
