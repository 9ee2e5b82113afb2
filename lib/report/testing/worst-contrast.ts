/**
 * Finds, in a page, the lowest contrast of any shown text with what is behind it. Text, since it runs in a browser.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 */
export const WORST_CONTRAST = `(() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const luminance = (color) => {
    canvas.fillStyle = color
    canvas.fillRect(0, 0, 1, 1)
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor
    }
    return 'white'
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let worst = 21
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.textContent.trim() || !element.checkVisibility() || element.closest('svg')) continue
    const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a)
    worst = Math.min(worst, (light + 0.05) / (dark + 0.05))
  }
  return worst
})()`
