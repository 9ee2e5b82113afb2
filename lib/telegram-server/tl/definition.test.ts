import { expect, test } from 'vitest'
import { parseDefinitions } from './definition.ts'

const SCHEMA = `
// a comment
vector#1cb5c415 {t:Type} # [ t ] = Vector t;
boolTrue#997275b5 = Bool;
inputPeerUser#dde8a54c user_id:long access_hash:long = InputPeer;
future_salts#ae500895 req_msg_id:long now:int salts:vector<future_salt> = FutureSalts;
---functions---
initConnection#c1cd5ea9 {X:Type} flags:# silent:flags.5?true params:flags.1?JSONValue query:!X = X;
users.getUsers#d91a548 id:Vector<InputUser> = Vector<User>;
`

test('reads constructors and methods, and leaves out what the codec has built in', () => {
  const names = parseDefinitions(SCHEMA).map(({ name, id, method }) => [name, id.toString(16), method])
  expect(names).toEqual([
    ['inputPeerUser', 'dde8a54c', false],
    ['future_salts', 'ae500895', false],
    ['initConnection', 'c1cd5ea9', true],
    ['users.getUsers', 'd91a548', true],
  ])
})

test('tells boxed, bare, conditional and open types apart', () => {
  const [peer, salts, init, users] = parseDefinitions(SCHEMA)
  expect(peer?.fields[0]).toEqual({ name: 'user_id', type: { kind: 'primitive', name: 'long' } })
  expect(salts?.fields[2]?.type).toEqual({
    kind: 'vector',
    bare: true,
    of: { kind: 'bare', constructorName: 'future_salt' },
  })
  expect(init?.fields.map(({ name, type, flag }) => [name, type.kind, flag?.bit])).toEqual([
    ['flags', 'primitive', undefined],
    ['silent', 'primitive', 5],
    ['params', 'boxed', 1],
    ['query', 'any', undefined],
  ])
  expect(users?.result).toEqual({ kind: 'vector', bare: false, of: { kind: 'boxed', name: 'User' } })
})

test('refuses a line that is no definition', () => {
  expect(() => parseDefinitions('peer user_id:long')).toThrowErrorMatchingInlineSnapshot(`
    [InternalError: A line of a TL schema cannot be read: peer user_id:long
      This is a bug in vitest-stress: please report it.]
  `)
})
