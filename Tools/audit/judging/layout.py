"""WCAG 2.2, 1.4.10 Reflow: at the width of a small telephone the document scrolls in one direction only."""

from playwright.sync_api import Page

_WIDEST = """() => {
  const document_ = document.scrollingElement
  const excess = document_.scrollWidth - document_.clientWidth
  if (excess <= 0) return null
  const scrolls = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true
    return false
  }
  const wide = [...document.body.querySelectorAll('*')].find(
    (element) => element.getBoundingClientRect().right > document_.clientWidth + 0.5 && !scrolls(element))
  return `${excess} px too wide` + (wide ? `, first at <${wide.localName} class="${wide.className}">` : '')
}"""


def sideways_scrolling(page: Page) -> list[str]:
    excess = page.evaluate(_WIDEST)
    return [f"the document scrolls sideways: {excess}"] if excess else []
