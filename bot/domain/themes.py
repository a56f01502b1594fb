"""Which theme goes on as which from one run to the next, and what people decided of them.

Pure. Rules: a theme keeps its id while most of its needs stay (see `needs.carried`); a need that was split out of a
theme by hand does not come back into it; a statement that others said is theirs too is a shared problem even where no
other statement lies near it; a theme goes by the words of its most central need.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from bot.domain.digest import clip
from bot.domain.needs import carried
from bot.domain.statements import Theme

LABEL = 72  # characters of a statement that names a theme


def settled(
    old: Mapping[str, Collection[str]],
    found: Sequence[Theme],
    texts: Mapping[str, str],
    confirmed: Collection[str],
    barred: Mapping[str, Collection[str]],
) -> list[tuple[str, Theme]]:
    """The themes from now on, each with the id it goes on under, '' for a new one.

    old: the needs of every theme there ever was. found: what lies together now. texts: those of all pain points there
    are. confirmed: the pain points that another organisation said are its too. barred: which needs stay out of which
    theme.
    """
    before = {id: set(needs) - set(barred.get(id, ())) for id, needs in old.items()}
    ids = carried(before, [theme.members for theme in found])
    left = [(id, _without(theme, barred.get(id, ()), texts)) for id, theme in zip(ids, found, strict=True)]
    kept = [(id, theme) for id, theme in left if len(theme.members) > 1 or set(theme.members) & set(confirmed)]
    inside = {need for _, theme in kept for need in theme.members}
    alone = [Theme(clip(texts[need], LABEL), (need,)) for need in sorted(confirmed) if need not in inside]
    unused = {id: needs for id, needs in before.items() if id not in {id for id, _ in kept}}
    return [*kept, *zip(carried(unused, [theme.members for theme in alone]), alone, strict=True)]


def _without(theme: Theme, out: Collection[str], texts: Mapping[str, str]) -> Theme:
    members = tuple(need for need in theme.members if need not in out)
    if not members or members[0] == theme.members[0]:
        return Theme(theme.label, members)
    return Theme(clip(texts[members[0]], LABEL), members)
