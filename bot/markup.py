"""From Markdown to what people read: plain words, and HTML of which only harmless parts leave. Pure.

Rules: HTML is made by a library and cut down to what Matrix suggests; what was escaped shows as it was typed; a picture
is never fetched from elsewhere.
"""

from __future__ import annotations

import re

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"]).disable("image")
)
_TAGS = set(
    re.findall(
        r"\w+",
        "del h1 h2 h3 h4 h5 h6 blockquote p a ul ol sup sub li b i u strong em s code hr br div table thead tbody tr "
        "th td caption pre span details summary",
    )
)  # https://spec.matrix.org/latest/client-server-api/#mroommessage-msgtypes
_ATTRIBUTES = {"a": {"href"}, "ol": {"start"}, "code": {"class"}}
_SCHEMES = {"https", "http", "ftp", "mailto", "magnet"}


def plain(text: str) -> str:
    """Markdown for those who see no formatting: as it is, without the backslashes that guard other people's words."""
    return _ESCAPE.sub(r"\1", text)


def formatted(text: str, mentions: tuple[str, ...] = (), rtl: bool = False) -> str:
    """Safe HTML, with the mentioned ids linked; empty where it would say no more than the plain text."""
    tokens = _MARKDOWN.parse(text)
    for token in tokens:
        if mentions and token.children:
            token.children = [piece for child in token.children for piece in _linked(child, mentions)]
    if not rtl and _says_no_more(tokens, plain(text)):
        return ""
    html = _html(tokens)
    if html.startswith("<p>") and html.endswith("</p>") and html.count("<p>") == 1:
        html = html[3:-4]
    return f'<div dir="rtl">{html}</div>' if rtl else html


def page(text: str) -> str:
    """Safe HTML of the whole text, for those who read it elsewhere."""
    return _html(_MARKDOWN.parse(text))


def _html(tokens: list[Token]) -> str:
    rendered = _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}).strip()
    return nh3.clean(rendered, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel="noopener")


def _linked(token: Token, people: tuple[str, ...]) -> list[Token]:
    """A piece of text cut at the ids of people, each made a link to its owner."""
    if token.type != "text":
        return [token]
    pieces = []
    for part in re.split("(" + "|".join(map(re.escape, people)) + ")", token.content):
        piece = Token("text", "", 0, content=part)
        if part in people:
            link = Token("link_open", "a", 1, attrs={"href": f"https://matrix.to/#/{part}"})
            pieces += [link, piece, Token("link_close", "a", -1)]
        elif part:
            pieces.append(piece)
    return pieces


def _says_no_more(tokens: list[Token], body: str) -> bool:
    paragraphs = []
    for token in tokens:
        if token.type == "inline":
            children = token.children or []
            if any(child.type not in ("text", "softbreak", "hardbreak") for child in children):
                return False
            paragraphs.append("".join(child.content if child.type == "text" else "\n" for child in children))
        elif token.type not in ("paragraph_open", "paragraph_close"):
            return False
    return "\n\n".join(paragraphs) == body.strip()
