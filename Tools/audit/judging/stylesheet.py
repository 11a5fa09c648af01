"""A stylesheet as a checker of 2020 can read it: every declaration at its line and column, in selectors of that time.

The checker skips all that stands inside `@layer` and all rules whose selector it cannot read. Excusing its messages
would leave those rules unchecked, so it is given a copy without the wrappers.
"""

import re

# A brace inside a comment or a string is no brace of the stylesheet's.
_TOKEN = re.compile(r"/\*.*?\*/|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|@layer[^;{]*[;{]|[{}]", re.DOTALL)

# Selectors level 4. Innermost first, so that `:not(:has(li))` and `:is(h2, :where(h3))` both resolve.
_MATCHING_SELECTOR = re.compile(r":(?:is|where|has)\(([^(){};]*)\)")


def readable_in_2020(css: str) -> str:
    css = _without_layers(css)
    while True:
        simpler = _MATCHING_SELECTOR.sub(lambda match: "." + "x" * (len(match.group()) - 1), css)
        if simpler == css:
            return css
        css = simpler


def _without_layers(css: str) -> str:
    pieces, end, open_braces = [], 0, []
    for token in _TOKEN.finditer(css):
        text = token.group()
        is_layer = text.startswith("@layer")
        if text == "}":
            is_layer = open_braces.pop() if open_braces else False
        elif text.endswith("{"):
            open_braces.append(is_layer)
        pieces.append(css[end : token.start()])
        pieces.append(re.sub(r"[^\n]", " ", text) if is_layer else text)
        end = token.end()
    return "".join(pieces) + css[end:]
