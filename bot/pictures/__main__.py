"""Sample pictures to look at: `python -m bot.pictures OUTDIR` writes one PNG file for each sample.

Looking is the only test of whether a picture is good; these samples are the cases that went wrong most easily.
"""

import sys
from pathlib import Path

from bot.domain.recipes import Bars, Cloud, Recipe

from .draw import draw

_WORDS_2016 = (
    ("trust", 9),
    ("funding", 5),
    ("dedication", 4),
    ("voluntary", 3),
    ("critical mass", 3),
    ("knowing each other", 2),
    ("milestones", 2),
    ("end point", 2),
    ("time", 2),
    ("resources", 2),
    ("synergy", 1),
    ("equal footing", 1),
    ("shared language", 1),
    ("patience", 1),
    ("leadership", 1),
    ("clear mandate", 1),
    ("openness", 1),
    ("common purpose", 1),
    ("face to face", 1),
    ("continuity", 1),
)
_OPTIONS = (
    "Publish the inventory of tools before the next session",
    "Agree on one shared calendar",
    "A mailing list",
    "Regional meetings twice a year, hosted in turn by the organisations that offer a room and interpretation",
    "Peer review of project proposals",
    "Nothing new: finish what was begun",
    "Exchange of staff for three months",
    "A fund for translation",
    "Working group on indicators",
    "Joint training",
    "Common glossary",
    "Other",
)
_ARABIC = (
    ("الثقة", 9),
    ("التمويل", 5),
    ("الالتزام", 4),
    ("الوقت", 3),
    ("معرفة بعضنا البعض", 3),
    ("الموارد", 2),
    ("أهداف واضحة", 2),
    ("الصبر", 1),
    ("لغة مشتركة", 1),
    ("التطوع", 1),
    ("القيادة", 1),
)

SAMPLES: dict[str, Recipe] = {
    "cloud-2016": Cloud("In one word: what makes a partnership work?", _WORDS_2016, "31 people, 45 words"),
    "cloud-scripts": Cloud(
        "One word for what we need · 信任 · الثقة",
        (
            ("trust", 6),
            ("confiance", 5),
            ("الثقة", 5),
            ("信任", 4),
            ("доверие", 4),
            ("विश्वास", 3),
            ("信頼", 2),
            ("신뢰", 2),
            ("εμπιστοσύνη", 2),
            ("אמון", 1),
            ("ความเชื่อใจ", 1),
            ("güven", 1),
            ("времени не хватает", 1),
            ("资金不足", 1),
            ("التمويل", 1),
            ("🤝 friendship", 1),
            ("🎉", 1),
        ),
        "17 answers in 9 languages",
    ),
    "cloud-one": Cloud("What matters most?", (("trust", 1),), "1 answer"),
    "cloud-60": Cloud(
        "Sixty different answers",
        tuple(
            (f"{first} {second}", 1 + (at * 7) % 5 // 4 * 3)
            for at, (first, second) in enumerate(
                (a, b)
                for a in ("clear", "shared", "early", "open", "local", "lasting")
                for b in (
                    "goals",
                    "funding",
                    "data",
                    "mandates",
                    "meetings",
                    "language",
                    "results",
                    "trust",
                    "planning",
                    "responsibility",
                )
            )
        ),
        "40 of 60 shown",
    ),
    "cloud-phrases": Cloud(
        "What would you change about how we work together, if you could change only one thing and nobody had to "
        "pay for it, not even in time?",
        (
            ("meetings that begin and end when they were said to begin and end", 4),
            ("fewer reports", 3),
            ("one place where everything can be found again a year later", 2),
            ("$100 & more_than_words^2", 1),
            ("Donaudampfschifffahrtsgesellschaftskapitän", 1),
            ("interpretation", 2),
            ("money", 1),
        ),
        "14 answers",
    ),
    "cloud-arabic": Cloud("ما الذي ينجح الشراكة؟ كلمة واحدة", _ARABIC, "32 إجابة من 21 منظمة", rtl=True),
    "bars-yes-no": Bars(
        "Should the group meet twice a year, once online and once in person?",
        (("yes", 12), ("no", 3), ("with qualification", 4), ("abstain", 2)),
        "21 of 31 answered",
    ),
    "bars-options": Bars(
        "Which of these would help your organisation most in the coming year? Choose as many as you like; the three "
        "most chosen go to the plenary, the others stay on the list and come up again when the group next meets, "
        "unless somebody withdraws them before then or takes them on alone, as has happened before.",
        tuple((label, (at * 5 + 3) % 14) for at, label in enumerate(_OPTIONS)),
        "31 of 40 answered, 78 choices",
    ),
    "bars-arabic": Bars(
        "هل نجتمع مرتين في السنة؟",
        (("نعم", 12), ("لا", 3), ("نعم، بشرط أن تتوفر الترجمة الفورية إلى جميع لغات المجموعة", 4), ("امتناع", 0)),
        "أجاب 19 من 31",
        rtl=True,
    ),
    "bars-zero": Bars("Nobody answered", (("yes", 0), ("no", 0)), "0 of 31 answered"),
    "bars-undrawable": Bars("विश्वास or trust? ᚠ", (("विश्वास", 2), ("trust", 3)), "5 of 31 answered"),
}


def main(folder: Path) -> None:
    """Write every sample into `folder`, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, recipe in SAMPLES.items():
        picture = draw(recipe)
        (folder / f"{name}.png").write_bytes(picture.png)
        size = f"{picture.width} × {picture.height}, {len(picture.png) // 1000} kB"
        sys.stdout.write(f"{name}: {size}, {picture.drawn} drawn, left out: {list(picture.left_out)}\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("python -m bot.pictures OUTDIR")
    main(Path(sys.argv[1]))
