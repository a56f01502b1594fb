"""What is matched with what and why, as each side and the facilitator see it."""

from __future__ import annotations

from tests.stories.harness import Story

SAID = """
ben (direct): i am Posts of Kenya, gov, Kenya
cy (direct): i am Free Net, civil society, Senegal
dee (direct): i am Net Lab, civil society, Chile
ana (direct): i am Net Union, civil society, Chile
ben (direct): pain travel cost keeps practitioners away
cy (direct): pain nobody has time for another meeting
cy (direct): pain practitioners cannot pay for travel and hotels
dee (direct): pain the price of flights and hotels keeps practitioners away
"""

CONFIRMED = """
ben (direct): matches
  bot (direct ben): 2 statements of other organisations may belong to yours, the best first:
    | - near your N1, somebody says: “the price of flights and hotels keeps practitioners away” — close in words, not confirmed; both say: practitioners; you rank it 1st; they are an organisation of the group Civil Society — `introduce N1 N4`
    | - near your N1, somebody says: “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: travel, practitioners; you rank it 1st; they are an organisation of the group Civil Society — `introduce N1 N3`
    |
    | With `introduce …` I ask the other side privately. Neither learns who the other is unless both say yes.
ben (direct): N4 no
  bot (direct ben): Thank you. I do not bring N4 up with you again.
ben (direct): matches
  bot (direct ben): One statement of another organisation may belong to yours:
    | - near your N1, somebody says: “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: travel, practitioners; you rank it 1st; they are an organisation of the group Civil Society — `introduce N1 N3`
    |
    | With `introduce …` I ask the other side privately. Neither learns who the other is unless both say yes.
dee (direct): matches
  bot (direct dee): One statement of another organisation may belong to yours:
    | - near your N4, somebody says: “practitioners cannot pay for travel and hotels” — close in words, not confirmed; both say: practitioners, hotels; you rank it 1st; they are an organisation of the group Civil Society — `introduce N4 N3`
    |
    | With `introduce …` I ask the other side privately. Neither learns who the other is unless both say yes.
cy (direct): N1 yes
  bot (direct cy): Thank you: N1 is yours too. If it can bring you together with somebody, I ask both of you first.
cy (direct): matches
  bot (direct cy): 2 statements of other organisations may belong to yours, the best first:
    | - near your N3, somebody says: “travel cost keeps practitioners away” — confirmed by people’s answers; both say: travel, practitioners; you rank it 2nd — `introduce N3 N1`
    | - near your N3, somebody says: “the price of flights and hotels keeps practitioners away” — close in words, not confirmed; both say: practitioners, hotels; you rank it 2nd; they are an organisation of the group Civil Society — `introduce N3 N4`
    |
    | With `introduce …` I ask the other side privately. Neither learns who the other is unless both say yes.
dee (direct): me language fr
  bot (direct dee): Désormais, je vous écris en français.
dee (direct): N3 non
  bot (direct dee): Merci. Je ne vous reparlerai pas de N3.
dee (direct): matches
  bot (direct dee): Rien de nouveau n’est proche de ce que vous avez dit. En dire plus aidera : `pain TEXTE`, `offer TEXTE`.
ana: !matches
  bot: **One pair of statements** of different organisations may belong together. The machine proposes, people decide:
    | - **N1–N3**: “travel cost keeps practitioners away” / “practitioners cannot pay for travel and hotels” — confirmed by people’s answers; both say: travel, practitioners
    |
    | To ask both sides, privately: `!introduce N1 N3`
    | Introductions: 0 asked, 0 agreed.
"""


async def test_what_people_answer_confirms_a_match_or_ends_it_and_what_is_only_near_is_told_as_such(story: Story) -> None:
    await story.act(SAID)
    await story.play(CONFIRMED)
