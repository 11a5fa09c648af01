"""A page as readers change it: enlarged, with wider spacing, in forced colours, with less motion."""

from playwright.sync_api import Browser, Page

from judging import layout
from judging.chromium import context
from judging.conduct import Conduct

# WCAG 2.2, 1.4.12 Text Spacing: what a reader's own style may set, and nothing may be lost.
_WIDER_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""

# What cuts off its text: a box of a set size that hides what runs over. What is hidden from sight on purpose is
# no larger than a pixel.
_CLIPPED = """() => {
  const clips = (style) => ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY)
  return [...document.body.querySelectorAll('*')].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('svg')) return false
    const box = element.getBoundingClientRect()
    if (box.width <= 1 || box.height <= 1 || !element.textContent.trim()) return false
    return clips(getComputedStyle(element)) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
  }).map((element) => `<${element.localName} class="${element.className}"> cuts off its text`)
}"""

# Two texts one upon the other: lines of set heights run into each other when they grow.
_OVERLAPPING = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!node.data.trim() || element.closest('svg, template, script, select') ||
        !element.checkVisibility({ visibilityProperty: true })) continue
    // What is hidden from sight, and what has scrolled out of the frame of a table, covers nothing.
    if (element.closest('.visually-hidden, .skip-link, .table-scroll')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({ box, node, size: parseFloat(getComputedStyle(element).fontSize) })
  }
  lines.sort((one, other) => one.box.top - other.box.top)
  const found = []
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break
      if (other.node === one.node) continue
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top
      // Boxes of letters have room above and below; only what is deeper than that touches.
      if (across > 2 && down > 0.6 * Math.min(one.size, other.size)) found.push(
        `“${one.node.data.trim().slice(0, 40)}” and “${other.node.data.trim().slice(0, 40)}” cover each other`)
    }
  })
  return found
}"""

# In forced colours grounds and shadows are gone. What is used or read by its look keeps a border or words that differ
# from the ground.
_LOST_IN_FORCED_COLOURS = """() => {
  const seen = (colour, ground) => colour !== ground && !/^rgba.*, 0\\)$/.test(colour) && colour !== 'transparent'
  const ground = getComputedStyle(document.body).backgroundColor
  return [...document.querySelectorAll(
    'button, input:not([type=hidden]), select, textarea, summary, main a, .status-tag, .restriction-tag, .redaction')
  ].filter((element) => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const style = getComputedStyle(element)
    const own = /^rgba.*, 0\\)$/.test(style.backgroundColor) ? ground : style.backgroundColor
    const bordered = ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
      style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0 &&
      seen(style[`border${side}Color`], ground))
    const worded = (element.innerText || element.value || '').trim() !== '' && seen(style.color, own)
    // A tag is told from the text round it by its border; a field that is empty has nothing else either.
    if (element.matches('.status-tag, .restriction-tag, .redaction, input, select, textarea')) return !bordered
    return !bordered && !worded && !element.querySelector('svg, img')
  }).map((element) => `<${element.localName} class="${element.className}"> cannot be seen in forced colours`)
}"""

_SHAPES_IN_FORCED_COLOURS = """() => {
  const ground = getComputedStyle(document.body).backgroundColor
  return [...document.querySelectorAll('svg.chart :is(rect, line, polygon, circle):not(.chart-target-ground)')]
    .filter((shape) => {
      const style = getComputedStyle(shape)
      return [style.fill, style.stroke].every((colour) => colour === 'none' || colour === ground)
    }).map((shape) => `<${shape.localName} class="${shape.getAttribute('class')}"> cannot be seen in forced colours`)
}"""

# The whole page, because what moves may be anywhere on it.
_MOVING = """() => {
  const long = (times) => times.split(',').some((time) => parseFloat(time) > 0)
  const found = document.getAnimations().map(() => 'something is moving')
  if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') found.push('links within the page scroll smoothly')
  for (const element of document.body.querySelectorAll('*')) for (const part of [null, '::before', '::after']) {
    const style = getComputedStyle(element, part)
    if (long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration)))
      found.push(`<${element.localName} class="${element.className}"> moves`)
  }
  return found
}"""


class AdaptedVisit:
    """Every chosen page as readers change it who need it otherwise."""

    # 200 % of a 1280 px window. At 320 px, which is 400 %, every page is looked at anyway.
    ENLARGED = 640

    def __init__(self, browser: Browser, origin: str):
        self._enlarged = context(browser, self.ENLARGED)
        # Context colours: those of the reader's system instead of the page's. Motion is reduced in both.
        self._forced = context(browser, self.ENLARGED, forced=True)
        self._pages = []
        for surroundings in (self._enlarged, self._forced):
            Conduct(surroundings, origin)
            self._pages.append(surroundings.new_page())

    def faults(self, address: str) -> list[str]:
        enlarged, forced = self._pages
        enlarged.goto(address, wait_until="load")
        found = layout.sideways_scrolling(enlarged) + enlarged.evaluate(_MOVING)
        found += self._faults_of_spacing(enlarged)
        forced.goto(address, wait_until="load")
        return found + forced.evaluate(_LOST_IN_FORCED_COLOURS) + forced.evaluate(_SHAPES_IN_FORCED_COLOURS)

    def _faults_of_spacing(self, page: Page) -> list[str]:
        page.add_style_tag(content=_WIDER_SPACING)
        found = []
        for width in (self.ENLARGED, 320):
            page.set_viewport_size({"width": width, "height": 900})
            faults = layout.sideways_scrolling(page) + page.evaluate(_CLIPPED) + page.evaluate(_OVERLAPPING)
            found += [f"with wider spacing at {width} px: {fault}" for fault in faults]
        page.set_viewport_size({"width": self.ENLARGED, "height": 900})
        return found

    def close(self) -> None:
        self._enlarged.close()
        self._forced.close()
