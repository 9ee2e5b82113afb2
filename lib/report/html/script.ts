/**
 * What the page does beyond what HTML does by itself: it draws a folded conversation of a large report when it is
 * wanted, unfolds whatever a link leads to, finds conversations, and unfolds for printing. Up to as many conversations
 * as are drawn in the page itself, the page is whole without it.
 */
export const SCRIPT = `
'use strict'
const ours = { createHTML: (html) => html }
const page = globalThis.trustedTypes?.createPolicy('stress-report', ours) ?? ours
const conversations = [...document.querySelectorAll('.conversation')]

const packed = document.getElementById('undrawn')
const unpack = async () => {
  const bytes = Uint8Array.from(atob(packed.textContent), (letter) => letter.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json()
}
let unpacked
const drawings = () => (unpacked ??= packed ? unpack() : {})
const draw = async (conversation) => {
  const drawing = (await drawings())[conversation.id]
  if (!drawing || conversation.querySelector(':scope > .inside')) return
  const template = document.createElement('template')
  template.innerHTML = page.createHTML(drawing)
  conversation.append(template.content)
}
if (packed) {
  document.querySelector('.unscripted').remove()
  for (const conversation of conversations)
    conversation.addEventListener('toggle', () => conversation.open && draw(conversation))
  globalThis.requestIdleCallback?.(drawings)
}

const unfold = (element) => {
  for (let fold = element; fold; fold = fold.parentElement) if (fold.localName === 'details') fold.open = true
}
const find = async (id) => {
  const owner = document.getElementById(id.replace(/-m\\d+$/, ''))
  if (conversations.includes(owner)) await draw(owner)
  return document.getElementById(id)
}
const show = (conversation) => {
  if (!conversation || conversation.checkVisibility()) return
  conversation.hidden = false
  document.getElementById('show-all')?.click()
}
const follow = async () => {
  const target = await find(decodeURIComponent(location.hash.slice(1)))
  document.querySelector('.aimed')?.classList.remove('aimed')
  if (!target) return
  show(target.closest('.conversation'))
  unfold(target)
  target.classList.add('aimed')
  target.scrollIntoView({ block: target.localName === 'details' ? 'start' : 'center' })
  target.focus({ preventScroll: true })
}
addEventListener('hashchange', follow)
addEventListener('DOMContentLoaded', follow)
addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]')
  if (link && link.getAttribute('href') === location.hash) follow()
})
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll(packed ? 'details[open] details' : 'details')) fold.open = true
})

const finder = document.getElementById('finder')
if (finder) {
  const [words, scenario] = finder.querySelectorAll('input, select')
  const texts = new Map()
  const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const textOf = (conversation, drawing) => {
    const told = drawing
      ? drawing.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ENTITIES[name])
      : conversation.lastElementChild.textContent
    return (conversation.firstElementChild.textContent + ' ' + told).replace(/\\s+/g, ' ').toLowerCase()
  }
  const read = async () => {
    const all = await drawings()
    for (const conversation of conversations) texts.set(conversation, textOf(conversation, all[conversation.id]))
  }
  const matches = (conversation, wanted) =>
    (!scenario.value || conversation.dataset.scenario === scenario.value) &&
    (!wanted || texts.get(conversation).includes(wanted))
  const narrow = async () => {
    const wanted = words.value.trim().replace(/\\s+/g, ' ').toLowerCase()
    if (wanted && texts.size === 0) await read()
    let found = 0
    for (const conversation of conversations) {
      conversation.hidden = !matches(conversation, wanted)
      if (!conversation.hidden) found++
    }
    const all = !wanted && !scenario.value
    finder.querySelector('output').textContent = all ? '' : found + ' of ' + conversations.length
  }
  let soon
  finder.addEventListener('input', () => {
    clearTimeout(soon)
    soon = setTimeout(narrow, 120)
  })
  finder.hidden = false
}
`
