"""The messages of the Nu Html Checker, a release of 2020, that are about its age, or advice with a reason against it,
and so are no findings.

Each entry is a pattern of the whole message and the reason. A misspelt property still counts, because these patterns
name the later ones in full.
"""

import re

_EXCUSED = {
    r"“((min|max)-)?(block|inline)-size”: Property .* doesn't exist\.": "CSS Logical Properties",
    r"“(margin|padding|inset)-(block|inline)(-(start|end))?”: Property .* doesn't exist\.": "CSS Logical Properties",
    r"“border-(block|inline)(-(start|end))?(-(color|style|width))?”: Property .* doesn't exist\.": "the same",
    r"“inset”: Property .* doesn't exist\.": "CSS Logical Properties",
    r"“color-scheme”: Property .* doesn't exist\.": "CSS Color Adjustment",
    r"“(forced|print)-color-adjust”: Property .* doesn't exist\.": "CSS Color Adjustment",
    r"“container-type”: Property .* doesn't exist\.": "CSS Containment 3",
    r"Unrecognized at-rule “@container”\.?": "CSS Containment 3",
    r"“aspect-ratio”: Property .* doesn't exist\.": "CSS Box Sizing 4",
    r"“text-wrap”: Property .* doesn't exist\.": "CSS Text 4",
    r"“text-decoration-thickness”: Property .* doesn't exist\.": "CSS Text Decoration 4",
    r"“paint-order”: Property .* doesn't exist\.": "SVG 2",
    r"“text-underline-offset”: Property .* doesn't exist\.": "CSS Text Decoration 4",
    r"“[a-z-]+”: “(CanvasText|Canvas|LinkText|ButtonText|Highlight|HighlightText)” is not a “color” value\.":
        "CSS Color 4's system colours, for forced colours",
    r"“[a-z-]+”: “color-mix\(.*\)” is not a “[a-z-]+” value\.": "CSS Color 5",
    r"Unknown pseudo-element or pseudo-class “::details-content”\.?": "CSS Pseudo-Elements 4",
    r"“content”: “/” is not a “content” value\.": "CSS Generated Content 3's alternative text",
}

# On a narrow screen a row is shown as a list of labels and values (`display: block`). Some browsers then forget that it
# is a row, and tell readers so who hear the page; the roles say it again, which is never wrong.
_ROLE_OF_TABLE = re.compile(
    r"The “(table|rowgroup|row|cell|columnheader|rowheader)” role is unnecessary for element “(table|t[a-z]+)”\.")

# All browsers have had it since 2021, and one without it shows a field for text. Only the preview has such a field.
_FIELD_FOR_A_DAY = re.compile(r"The “date” input type is not supported in all browsers\..*")
# Browsers that do not know it show the keyboard that they show for any text.
_KEYBOARD_FOR_NUMBERS = re.compile(r"The “inputmode” attribute is not supported in all browsers\. .*")

_PATTERN = re.compile("CSS: (" + "|".join(_EXCUSED) + ")")

_NO_SUCH_PROPERTY = re.compile(r"CSS: “.*”: Property “.*” doesn't exist\.")


def is_excused_of_page(message: dict) -> bool:
    """Whether a message about a page is no finding."""
    excuses = (_ROLE_OF_TABLE, _KEYBOARD_FOR_NUMBERS, _FIELD_FOR_A_DAY)
    return any(excuse.fullmatch(message["message"]) for excuse in excuses)


def is_excused(message: dict, stylesheet: str) -> bool:
    """Whether a message about this stylesheet is no finding."""
    text = message["message"]
    if _PATTERN.fullmatch(text):
        return True
    # The checker does not look up custom properties, and counts the values without them. By CSS Custom Properties a
    # value with var() is right or wrong only once it is computed; the name of the property can be judged before.
    return not _NO_SUCH_PROPERTY.fullmatch(text) and "var(" in _declaration(message, stylesheet)


def _declaration(message: dict, stylesheet: str) -> str:
    """The declaration in which the message's place lies, from after the last bracket or semicolon to the next."""
    lines = stylesheet.splitlines(keepends=True)
    number, column = message.get("lastLine", 0), message.get("lastColumn", 0)
    if not 1 <= number <= len(lines):
        return ""
    before, after = lines[number - 1][: column - 1], lines[number - 1][column - 1 :]
    before = "".join(lines[: number - 1]) + before
    after += "".join(lines[number:])
    return re.split(r"[;{}]", before)[-1] + re.split(r"[;{}]", after)[0]
