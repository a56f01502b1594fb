"""Sample recipes to look at: the cases that went wrong most easily, and those that show what there is.

Looking is the only test of whether a picture is good. `SHOWN` are in the documentation.
"""

from bot.domain.recipes import Bars, Cloud, Groups, Ranked, Recipe, Scale, Trend

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

_TRUST = (
    ("trust", 9),
    ("confiance", 7),
    ("الثقة", 7),
    ("信任", 6),
    ("confianza", 5),
    ("доверие", 5),
    ("Vertrauen", 3),
    ("신뢰", 3),
    ("信頼", 3),
    ("εμπιστοσύνη", 2),
    ("אמון", 2),
    ("güven", 2),
    ("ნდობა", 2),
    ("վստահություն", 1),
    ("niềm tin", 1),
    ("zaufanie", 1),
    ("довіра", 1),
    ("اعتماد", 1),
    ("imani", 1),
    ("luottamus", 1),
)

SAMPLES: dict[str, Recipe] = {
    "cloud": Cloud("In one word: what do we need most?", _TRUST, "63 of 71 answered · 8 did not answer"),
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
    "scale": Scale(
        "How strongly are you for or against a permanent secretariat?",
        (("1 · strongly against", 3), ("2 · against", 5), ("3 · neutral", 4), ("4 · for", 11), ("5 · strongly for", 8)),
        4,
        "Median",
        "31 of 38 answered · 7 did not answer",
    ),
    "scale-arabic": Scale(
        "هل أنتم مع إنشاء أمانة دائمة؟",
        (("معارض بشدة", 2), ("معارض", 0), ("محايد", 4), ("مؤيد", 3), ("مؤيد بشدة", 3)),
        3.5,
        "الوسيط",
        "أجاب 12 من 15",
        rtl=True,
    ),
    "ranked": Ranked(
        "Which of these should we do first?",
        (
            ("Publish the inventory of tools", (11, 12, 14, 16, 21), 5),
            ("Agree on one shared calendar", (9, 10, 11, 14, 16), 0),
            ("Peer review of project proposals", (7, 7, 9, 10, None), 0),
            ("Regional meetings twice a year, hosted in turn", (6, 7, 7, None, None), 0),
            ("A mailing list", (5, 5, None, None, None), 0),
            ("Exchange of staff for three months", (3, None, None, None, None), 0),
        ),
        (0, 0, 0, 1, 4),
        "Round",
        "no longer count",
        footer="41 of 52 answered · 11 did not answer",
    ),
    "ranked-seats": Ranked(
        "Three people for the drafting group",
        (
            ("Amara", (22, None, None, None, None, None), 1),
            ("Björn", (9, 12.75, 13.5, 14.25, 18.5, None), 5),
            ("Chen 陈", (10, 11.5, 11.5, 12.25, 13.75, 15.25), 6),
            ("دينا", (8, 8.25, 9, 9.5, 11.75, 12.25), 0),
            ("Елена", (6, 6.75, 7, 8, None, None), 0),
            ("Farid", (4, 4.25, 5, None, None, None), 0),
            ("Giulia", (3, 3.5, None, None, None, None), 0),
        ),
        (0, 0, 1, 3, 4, 20.5),
        "Round",
        "no longer count",
        footer="62 of 80 answered · 18 did not answer",
    ),
    "ranked-many": Ranked(
        "Everything at once",
        tuple(
            (
                f"{label} ({at})",
                tuple(float(40 - at) + 3.5 * one if one < 20 - at else None for one in range(19)),
                19 if at == 1 else 0,
            )
            for at, label in enumerate(_OPTIONS + _OPTIONS[:8], 1)
        ),
        tuple(1.5 * one for one in range(19)),
        "Round",
        "no longer count",
        footer="413 of 900 answered",
    ),
    "ranked-arabic": Ranked(
        "بماذا نبدأ؟",
        (
            ("الترجمة إلى جميع اللغات", (9, 11, 14), 3),
            ("لقاء سنوي", (8, 8, 9), 0),
            ("نشرة شهرية", (4, 4, None), 0),
            ("صندوق مشترك", (2, None, None), 0),
        ),
        (0, 0, 0),
        "الجولة",
        footer="أجاب 23 من 31",
        rtl=True,
    ),
    "trend": Trend(
        "In one word: what do we lack most?",
        (("2024-03-14", 21), ("2024-09-19", 26), ("2025-03-13", 24), ("2025-09-18", 31), ("2026-03-12", 29)),
        (
            ("trust", (8, 8, 6, 6, 4)),
            ("funding", (5, 7, 8, 12, 13)),
            ("a clear mandate", (4, 4, 5, 3, 3)),
            ("time", (2, 4, 3, 6, 6)),
            ("interpretation", (None, None, 2, 4, 3)),
        ),
        "29 of 38 answered · 9 did not answer",
    ),
    "trend-two": Trend(
        "Shall we go on?",
        (("2025-06-01", 14), ("2026-01-15", 23)),
        (("yes", (9, 19)), ("no", (5, 4))),
        "23 of 31 answered",
    ),
    "trend-close": Trend(
        "What would help your organisation most in the coming year?",
        tuple((f"20{14 + at}-01-15", 40 + at) for at in range(12)),
        tuple(
            (label, tuple((at * 3 + one * (at + 2)) % 12 + 3 for one in range(12)))
            for at, label in enumerate(_OPTIONS[:6])
        ),
        "51 of 60 answered",
    ),
    "trend-arabic": Trend(
        "هل نواصل؟",
        (("2025-01-15", 14), ("2025-06-01", 20), ("2026-01-15", 23)),
        (("نعم", (9, 12, 19)), ("لا", (5, 8, 4))),
        "أجاب 23 من 31",
        rtl=True,
    ),
    "groups": Groups(
        "Should the group meet twice a year, once online and once in person?",
        ("yes", "no", "with qualification"),
        (
            ("Government (6 organisations)", 8, (5, 1, 2)),
            ("Civil society (9 organisations)", 11, (10, 0, 1)),
            ("Private sector + technical community (4 organisations)", 5, (2, 3, 0)),
        ),
        "Each line is what those who answered said, not what a community thinks.",
    ),
}

SHOWN = ("cloud", "ranked", "trend")
"""The samples that the documentation shows (docs/pictures)."""
