import Testing

/// A table in Markdown and the HTML that it must become.
struct TableExample: CustomTestStringConvertible, Sendable {
  let rule: String
  let markdown: String
  let html: String

  var testDescription: String { rule }
}

extension TableExample {
  private init(_ rule: String, _ markdown: String, _ html: String) {
    self.init(rule: rule, markdown: markdown + "\n", html: html + "\n")
  }

  /// What GitHub's specification says of tables, and what cmark-gfm adds to it.
  static let all = shapes + cells + ends + containers

  private static let shapes = [
    TableExample(
      "a header, a delimiter row and a body",
      "| Year | Spend |\n| ---- | ----- |\n| 2016 | £46.1M |",
      "<table>\n<thead>\n<tr>\n<th>Year</th>\n<th>Spend</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>2016</td>\n"
        + "<td>£46.1M</td>\n</tr>\n</tbody>\n</table>"),
    TableExample(
      "colons align the columns, and outer pipes and equal widths are not needed",
      "left | centre | right | none\n:- | :-: | -----------: | -\n a | b | c | d",
      "<table>\n<thead>\n<tr>\n<th align=\"left\">left</th>\n<th align=\"center\">centre</th>\n"
        + "<th align=\"right\">right</th>\n<th>none</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"left\">a</td>\n"
        + "<td align=\"center\">b</td>\n<td align=\"right\">c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>"),
    TableExample(
      "a body is not needed", "| a | b |\n| - | - |",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n</table>"),
    TableExample(
      "the delimiter row must have as many cells as the header", "| a | b |\n| - |\n| c |",
      "<p>| a | b |\n| - |\n| c |</p>"),
    TableExample(
      "one column needs a pipe or a colon in the delimiter row", "a\n:-\nb\n\nc\n-\nd",
      "<table>\n<thead>\n<tr>\n<th align=\"left\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"left\">b</td>\n"
        + "</tr>\n</tbody>\n</table>\n<h2>c</h2>\n<p>d</p>"),
    TableExample(
      "the header is the last line of a paragraph, whatever stands above it", "Text\nmore | text\n| a |\n| - |\n| b |",
      "<p>Text\nmore | text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        + "</tbody>\n</table>"),
    TableExample(
      "the header may be indented as a paragraph's line may", "Text\n      | a |\n  | - |\n   | b |",
      "<p>Text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n"
        + "</table>"),
    TableExample(
      "an indented delimiter row is text", "| a |\n    | - |\n| b |", "<p>| a |\n| - |\n| b |</p>"),
    TableExample(
      "a delimiter row has nothing but hyphens and colons", "| a | b |\n| - | x- |\n\n| a |\n| :: |\n\n| a |\n| -- - |",
      "<p>| a | b |\n| - | x- |</p>\n<p>| a |\n| :: |</p>\n<p>| a |\n| -- - |</p>"),
    TableExample(
      "rows that are too short are filled up, and what is too much is left out",
      "| a | b |\n| - | - |\n| c |\n| d | e | f |\n||",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>c</td>\n<td></td>\n</tr>\n"
        + "<tr>\n<td>d</td>\n<td>e</td>\n</tr>\n<tr>\n<td></td>\n<td></td>\n</tr>\n</tbody>\n</table>"),
    TableExample(
      "two tables need a line between them", "| a |\n| - |\n| b |\n| - |\n\n| c |\n| - |",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n<tr>\n<td>-</td>\n</tr>\n"
        + "</tbody>\n</table>\n<table>\n<thead>\n<tr>\n<th>c</th>\n</tr>\n</thead>\n</table>"),
    TableExample(
      "lines may end in CR LF", "| a |\r\n| - |\r\n| b |\r",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>"),
  ]

  private static let cells = [
    TableExample(
      "cells hold inlines", "| *a* | [b](/c) |\n| - | - |\n| `d` **e** | ![f](/g.png) <https://h.org/> |",
      "<table>\n<thead>\n<tr>\n<th><em>a</em></th>\n<th><a href=\"/c\">b</a></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><code>d</code> <strong>e</strong></td>\n"
        + "<td><img src=\"/g.png\" alt=\"f\" /> <a href=\"https://h.org/\">https://h.org/</a></td>\n</tr>\n</tbody>\n"
        + "</table>"),
    TableExample(
      "cells hold no blocks", "| # a | - b |\n| - | - |\n| > c | 1. d |\n| # | e # |\n| ``` | *** |",
      "<table>\n<thead>\n<tr>\n<th># a</th>\n<th>- b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>&gt; c</td>\n"
        + "<td>1. d</td>\n</tr>\n<tr>\n<td>#</td>\n<td>e #</td>\n</tr>\n<tr>\n<td>```</td>\n<td>***</td>\n</tr>\n"
        + "</tbody>\n</table>"),
    TableExample(
      "an escaped pipe divides no cells, in code neither", "| a\\|b |\n| - |\n| `c\\|d` \\\\| e |",
      "<table>\n<thead>\n<tr>\n<th>a|b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><code>c|d</code> | e</td>\n</tr>\n"
        + "</tbody>\n</table>"),
    TableExample(
      "a pipe in code divides cells", "| a | b |\n| - | - |\n| `c|d` |",
      "<table>\n<thead>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>`c</td>\n<td>d`</td>\n</tr>\n"
        + "</tbody>\n</table>"),
    TableExample(
      "emphasis and links end with their cell", "| *a | b* |\n| - | - |\n| [c | d](/e) |",
      "<table>\n<thead>\n<tr>\n<th>*a</th>\n<th>b*</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[c</td>\n<td>d](/e)</td>\n"
        + "</tr>\n</tbody>\n</table>"),
    TableExample(
      "a cell may use a link definition from anywhere", "| [a] |\n| - |\n| [b][a] |\n\n> [a]: /c 'd'",
      "<table>\n<thead>\n<tr>\n<th><a href=\"/c\" title=\"d\">a</a></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><a href=\"/c\" title=\"d\">b</a></td>\n</tr>\n</tbody>\n</table>\n<blockquote>\n</blockquote>"),
    TableExample(
      "a definition in a cell is text", "| [a]: /b |\n| - |\n| [a] |",
      "<table>\n<thead>\n<tr>\n<th>[a]: /b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>[a]</td>\n</tr>\n</tbody>\n</table>"
    ),
    TableExample(
      "a backslash at the end of a cell is a backslash, and raw HTML is dropped",
      "| a\\ | b |\n| - | - |\n| <i>c</i> |",
      "<table>\n<thead>\n<tr>\n<th>a\\</th>\n<th>b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
        + "<td><!-- raw HTML omitted -->c<!-- raw HTML omitted --></td>\n<td></td>\n</tr>\n</tbody>\n</table>"),
    TableExample(
      "empty cells are cells", "| | a | |\n| - | - | - |\n| |  | b |",
      "<table>\n<thead>\n<tr>\n<th></th>\n<th>a</th>\n<th></th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td></td>\n<td></td>\n"
        + "<td>b</td>\n</tr>\n</tbody>\n</table>"),
  ]

  private static let oneColumn = "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n"
  private static let oneRow = oneColumn + "<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>"

  private static let ends = [
    TableExample(
      "a blank line ends a table, and other text does not", "| a |\n| - |\nb\n\nc",
      oneRow + "\n<p>c</p>"),
    TableExample(
      "a block quote ends a table", "| a |\n| - |\n| b |\n> c", oneRow + "\n<blockquote>\n<p>c</p>\n</blockquote>"),
    TableExample(
      "a list ends a table, even one that could not interrupt text",
      "| a |\n| - |\n| b |\n7. c\n\n| a |\n| - |\n| b |\n-",
      oneRow + "\n<ol start=\"7\">\n<li>c</li>\n</ol>\n" + oneRow + "\n<ul>\n<li></li>\n</ul>"),
    TableExample(
      "a heading, a rule, code and HTML end a table",
      "| a |\n| - |\n| b |\n# c\n\n| a |\n| - |\n| b |\n---\n\n| a |\n| - |\n| b |\n    c\n\n| a |\n| - |\n| b |\n<i>\nc",
      oneRow + "\n<h1>c</h1>\n" + oneRow + "\n<hr />\n" + oneRow + "\n<pre><code>c\n</code></pre>\n" + oneRow
        + "\n<!-- raw HTML omitted -->"),
    TableExample(
      "a line of equals signs is a row", "| a |\n| - |\n| b |\n===",
      oneColumn
        + "<tbody>\n<tr>\n<td>b</td>\n</tr>\n<tr>\n<td>===</td>\n</tr>\n</tbody>\n</table>"),
    TableExample(
      "a pipe alone is no row and begins a paragraph", "| a |\n| - |\n| b |\n|\n| a |\n| - |\n| b |",
      oneRow + "\n<p>|</p>\n" + oneRow),
    TableExample(
      "a table in code is code", "```\n| a |\n| - |\n```\n\n    | a |\n    | - |",
      "<pre><code>| a |\n| - |\n</code></pre>\n<pre><code>| a |\n| - |\n</code></pre>"),
  ]

  private static let containers = [
    TableExample(
      "a table may stand in a block quote", "> | a |\n>| - |\n>   | b |\n> \n> c",
      "<blockquote>\n" + oneRow + "\n<p>c</p>\n</blockquote>"),
    TableExample(
      "a table in a block quote ends with it", "> | a |\n> | - |\n> | b |\n| c |",
      "<blockquote>\n" + oneRow + "\n</blockquote>\n<p>| c |</p>"),
    TableExample(
      "a header may continue a block quote lazily, and a delimiter row may not",
      "> text\n| a |\n> | - |\n> | b |\n\n> | a |\n| - |",
      "<blockquote>\n<p>text</p>\n" + oneRow + "\n</blockquote>\n<blockquote>\n<p>| a |\n| - |</p>\n</blockquote>"),
    TableExample(
      "a table may stand in a list", "- | a |\n  | - |\n  | b |\n- c\n\n10. text\n\n    | a |\n    | - |\n    | b |",
      "<ul>\n<li>\n" + oneRow + "\n</li>\n<li>c</li>\n</ul>\n<ol start=\"10\">\n<li>\n<p>text</p>\n" + oneRow
        + "\n</li>\n</ol>"),
    TableExample(
      "a table may stand in a list in a block quote with tabs",
      ">\t-\t| a |\n>\t\t| - |\n>\t\t| b |\n>\t- c",
      "<blockquote>\n<ul>\n<li>\n" + oneRow + "\n</li>\n<li>c</li>\n</ul>\n</blockquote>"),
    TableExample(
      "a list is loose behind a table without a body", "- | a |\n  | - |\n- b",
      "<ul>\n<li>\n" + oneColumn + "</table>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>"),
  ]
}
