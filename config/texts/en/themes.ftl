# Shared problems by hand, and those that nobody works on yet.

help-rename = `rename T2 NAME` names a shared problem; `rename T2` alone gives it the words of a statement back.
theme-merged = { $other } is part of **{ $id }** now: { $label }. It stays so, whatever is said later; `{ $prefix }undo` takes it back for ten minutes.
theme-split = { $id } is no longer part of { $theme } and stays out of it; `{ $prefix }undo` takes it back for ten minutes.
theme-renamed = **{ $id }** is now called: { $label }
theme-unnamed = **{ $id }** goes by the words of a statement again: { $label }
theme-held = (its words wait to be settled)
theme-bridge = {" "}— **a bridge**: three or more kinds of stakeholders share it, and nobody works on it yet
refusal-theme-merge = I need two shared problems, the one that stays first. For example: `{ $prefix }merge T2 T5`. `{ $prefix }themes` lists them.
refusal-theme-split = Which statement is to leave its theme? For example: `{ $prefix }split N7`
refusal-theme-split-alone = { $id } is in no shared problem together with others, so it cannot leave one. `themes` lists them.
refusal-theme-rename = I need a shared problem and a name of a few words. For example: `{ $prefix }rename T2 money for travel`
refusal-theme-name-long = That name has { NUMBER($n) } characters; up to { NUMBER($most) } are possible.
refusal-theme-name-tells = That name would name somebody or could tell who said it. Say what the problem is, for example: `{ $prefix }rename { $id } money for travel`
themes-vote-question = Which of these are yours too? Mark all that are. Each mark counts as your organisation’s +1.
refusal-themes-vote-few = { $n ->
    [0] There is no shared problem to vote on yet. Two organisations must say something close first: `{ $prefix }pain` and the worst problem in one sentence.
   *[1] There is only one shared problem yet, so there is nothing to choose from. Whoever shares it says: `{ $prefix }+1 { $id }`
}
refusal-themes-vote-read = I cannot read “{ $text }” here. For example: `{ $prefix }themes vote --until 17:00`
refusal-themes-vote-options = The answers to { $id } are shared problems and stay as they are. Reword the question alone: `reword { $id } QUESTION`
