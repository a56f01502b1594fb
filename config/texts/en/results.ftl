# What a result tells beside its counts: by group and by region, since it was asked before, agreement; joined words.

help-merge = `merge P3 trust confidence` joins two words of a one-word question, `merge T2 T5` two shared problems.
help-split = `split P3 confidence` takes a word out of those it was counted with, `split N7` a statement out of its shared problem.

region-african = Africa
region-asia-pacific = Asia-Pacific
region-eastern-european = Eastern Europe
region-grulac = Latin America and the Caribbean
region-weog = Western Europe and others
region-intergovernmental = Intergovernmental organisations
region-apart = in no regional group
region-unsaid = country not said
group-unsaid = group not said

results-by-stakeholder = By stakeholder group:
results-by-region = By UN regional group, after the organisation’s country:
results-group = **{ $groups }** ({ $alone ->
    [yes] { $organisations ->
        [one] { $organisations } organisation or person alone
       *[other] { $organisations } organisations or people alone
      }
   *[no] { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisations
      }
  }): { $counts }
results-group-answers = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
  }
results-other = other answers
results-groups-note = Each line is what those who answered said, not what a community thinks. Groups and answers with too few organisations behind them are counted together.
results-groups-only = Only how many answered is told here: what they answered could show whose it was.
results-groups-first = As first counted, with { $n ->
    [one] { $n } answer
   *[other] { $n } answers
  }; too little has changed since to tell it anew.
results-groups-none = { $why ->
    [open] Groups and regions are told at the close, and only where no small group can be made out.
    [sealed] { $id } was sealed: its ballots know no group and no region.
    [chatham-house] This room follows the Chatham House Rule, so nothing is told by group or region.
   *[few] { $by ->
        [region] Regions are not told here: some answer would have fewer than { $floor } organisations behind it.
       *[stakeholder] Groups are not told here: some answer would have fewer than { $floor } organisations behind it.
      }
  }
refusal-results-by = I read “by { $read }”. A result can be shown `by group` or `by region`, for example: `results { $id } by group`

results-earlier-same = Much as in { $id } ({ $n } of { $asked } answered then).
results-earlier-moved = Since { $id } ({ $n } of { $asked } answered then):
results-earlier-asked = Asked before as { $id } ({ $n } of { $asked } answered then).
results-earlier-question = { $id } asked: { $question }
results-earlier-rest = The rest is much as it was.
results-change = **{ $label }** { $before } → { $n } of { $of }
results-change-share = **{ $label }** { $before } of { $before_of } ({ $before_share }%) → { $n } of { $of } ({ $share }%)
prompt-before = At the close it is compared with { $id }.
refusal-baseline-id = I read `--baseline { $read }`. It takes the id of an earlier question of this room, for example: `--baseline P3`
refusal-baseline-open = { $id } is still open; a question can be compared with one that is closed. Close it first: `{ $prefix }close { $id }`
refusal-baseline-kind = { $id } is another kind of question, so their answers cannot be compared. Put both with the same command, for example: `{ $prefix }{ $kind }`

results-agreement = Broad agreement among those who answered ({ $answered } of { $asked }): **{ $label }** { $n }.

merge-noted = The words are counted together in { $id }. Take it back with `{ $prefix }undo`.
split-noted = The words are counted by themselves in { $id }. Take it back with `{ $prefix }undo`.
result-merged = Corrected: a facilitator joined words that mean the same.
result-split = Corrected: a facilitator took words apart that do not mean the same.
result-merge-undone = Corrected: what a facilitator had changed in its words was taken back.
refusal-merge-words = { $verb ->
    [split] Say which word is to stand by itself, for example: `{ $prefix }split { $id } confidence`
   *[merge] Say which words belong together, for example: `{ $prefix }merge { $id } trust confidence`. Put a bar between phrases: `{ $prefix }merge { $id } common ground | trust`
  }
refusal-merge-unknown = I find no “{ $word }” among the words of { $id }. `results { $id }` shows them.
refusal-merge-alone = { $verb ->
    [split] { $id } counts that by itself already.
   *[merge] { $id } counts these together already.
  }
refusal-merge-kind = `{ $verb }` is for the words of a one-word question, for example: `{ $prefix }{ $verb } { $id } { $example }`
refusal-merge-none = No one-word question was put here yet.
refusal-merge-sealed = { $id } was sealed and is counted for good. Words of a sealed question can be joined or parted before its close.
