/**
 * What the page does beyond what HTML does by itself: unfold whatever a link leads to, unfold all for printing.
 * The page is whole without it.
 */
export const SCRIPT = `
'use strict'
const unfold = (element) => {
  for (let fold = element; fold; fold = fold.parentElement) if (fold.localName === 'details') fold.open = true
}
const follow = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target) return
  unfold(target)
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
  for (const fold of document.querySelectorAll('details')) fold.open = true
})
`
