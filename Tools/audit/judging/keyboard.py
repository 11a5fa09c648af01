"""Keyboard use: Tab reaches every link, control and scrolling region, and one sees where it is."""

from playwright.sync_api import Page

# WCAG 2.2: 2.1.1 Keyboard, 2.4.7 Focus Visible, 2.4.11 Focus Not Obscured.
_PREPARE = """() => {
  const look = (element) => {
    const style = getComputedStyle(element)
    return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.backgroundColor,
      style.color, style.textDecoration, style.borderColor, style.borderWidth].join('|')
  }
  const candidates = document.querySelectorAll(
    'a[href], area[href], button, input, select, textarea, summary, [contenteditable], [tabindex]')
  // A skip link's target takes focus from a script or a link, not from Tab.
  const isTarget = (element) => element.getAttribute('tabindex') === '-1' && !element.matches(
    'a[href], area[href], button, input, select, textarea, summary')
  const elements = [...candidates].filter((element) =>
    !element.disabled && element.type !== 'hidden' && !isTarget(element) && element.checkVisibility({
      visibilityProperty: true }))
  window.audit = { elements, before: elements.map(look), reached: new Set(), look }
  return elements.length
}"""

_LOOK_AT_FOCUSED = """() => {
  const { elements, before, reached, look } = window.audit
  const focused = document.activeElement
  if (!focused || focused === document.body || focused === document.documentElement) return { left: true }
  const index = elements.indexOf(focused)
  if (index < 0) return { name: focused.outerHTML.slice(0, 120) }
  // Day, month and year of a date are one element, and Tab stops at each of them.
  if (focused.type === 'date' && reached.has(index) && window.audit.last === index) return { name: 'a part of a date' }
  if (reached.has(index)) return { left: true }
  window.audit.last = index
  reached.add(index)
  const style = getComputedStyle(focused)
  const transparent = /^rgba\\(.*, 0\\)$/.test(style.outlineColor)
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1 && !transparent
  const faults = []
  if (!outlined && look(focused) === before[index]) faults.push('looks the same with and without focus')
  const box = focused.getClientRects()[0]
  if (!box || box.width < 2 || box.height < 2) faults.push('has no visible box when it has focus')
  else {
    const x = Math.min(Math.max(box.left + Math.min(box.width, innerWidth) / 2, 0), innerWidth - 1)
    const y = Math.min(Math.max(box.top + Math.min(box.height, innerHeight) / 2, 0), innerHeight - 1)
    const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
    const top = document.elementFromPoint(x, y)
    if (!inView) faults.push('stays out of view when it has focus')
    else if (top && !focused.contains(top) && !top.contains(focused)) faults.push('is covered when it has focus')
  }
  return { name: focused.outerHTML.slice(0, 120), faults }
}"""

_NEVER_REACHED = """() => {
  const { elements, reached } = window.audit
  const named = (element) => element.type === 'radio' && element.name
  // Of a group of radio buttons Tab reaches one; the arrow keys reach the others.
  const groups = new Set(elements.filter((element, index) => reached.has(index) && named(element))
    .map((element) => element.name))
  return elements.filter((element, index) => !reached.has(index) && !(named(element) && groups.has(element.name)))
    .map((element) => element.outerHTML.slice(0, 120))
}"""


def faults(page: Page) -> tuple[int, list[str]]:
    """Tabs once through the page; gives the number of interactive elements and what is wrong with them."""
    count = page.evaluate(_PREPARE)
    found = []
    # Elements that only the browser makes reachable (a region that scrolls) come on top of those counted.
    for _ in range(2 * count + 10):
        page.keyboard.press("Tab")
        focused = page.evaluate(_LOOK_AT_FOCUSED)
        if focused.get("left"):
            break
        found += [f"{focused['name']} {fault}" for fault in focused.get("faults", [])]
    found += [f"Tab never reaches {element}" for element in page.evaluate(_NEVER_REACHED)]
    return count, found
