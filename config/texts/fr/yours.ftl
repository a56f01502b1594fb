# « Avez-vous aussi cette difficulté ? » : des énoncés d’autres montrés à une organisation, ses réponses, et la suite.

help-yours = `yours` montre des énoncés d’autres qui sont peut-être aussi les vôtres ; répondez `oui`, `en partie`, `non` ou `passe`.
help-plus-1 = `+1 N12` ou `+1 T2` dit qu’un énoncé ou un problème commun de la liste est aussi celui de votre organisation.
help-stop-asking = `stop asking` met fin pour vous à la question « avez-vous aussi cette difficulté ? » ; `me asking on` la reprend.

yours-privacy = - **Ce qui est aussi le vôtre :** ce que vous dites des énoncés d’autres est gardé avec votre nom, pour votre organisation, jusqu’à ce que vous le retiriez, de même que ceux qu’on vous a montrés. Ce n’est montré à personne ; cela décide de ce qui compte comme un seul problème et de qui je peux proposer à qui.

yours-head = { $n ->
    [one] **Avez-vous aussi cette difficulté ?** Quelqu’un d’autre dit (environ { $seconds } secondes) :
   *[other] **Avez-vous aussi ces difficultés ?** D’autres disent (environ { $seconds } secondes en tout) :
}
yours-only = - **{ $id }** « { $text } »
yours-line = - **{ $place }.** « { $text } » ({ $id })
yours-beside = {" "}– comme votre { $own } « { $text } » ?
yours-how = { $n ->
    [one] Un mot suffit : `oui`, `en partie`, `non` ou `passe` (ou touchez 👍 👎). Cela me dit qui pourrait aider qui, et personne ne voit votre réponse. Vous préférez ne pas être sollicité ? `stop asking`
   *[other] Par exemple : `{ $example }` ; `en partie` et `passe` conviennent aussi, ou touchez 1️⃣ si la première est la vôtre. Cela me dit qui pourrait aider qui, et personne ne voit vos réponses. Vous préférez ne pas être sollicité ? `stop asking`
}
yours-example = { $first } oui { $last } non
yours-in-line = { $place ->
    [0] « { $text } » ({ $id })
   *[other] **{ $place }.** « { $text } » ({ $id })
}
waiting-yours = { $n ->
    [one] **Avez-vous aussi cette difficulté ?** Quelqu’un d’autre dit : { $statements } → `{ $id } oui`, `en partie`, `non` ou `passe` ; plus jamais : `stop asking`
   *[other] **Avez-vous aussi ces difficultés ?** D’autres disent : { $statements } → par exemple `{ $example }`, aussi `en partie` ou `passe` ; plus jamais : `stop asking`
}

yours-said = { $said ->
    [yes] oui
    [partly] en partie
    [no] non
   *[skip] passé
}
yours-thanks-one = { $said ->
    [yes] Merci : { $id } est aussi votre difficulté.{ $shared ->
        [many] {" "}{ organisations } la partagent désormais.
       *[few] {" "}Si elle peut vous rapprocher de quelqu’un, je vous demande d’abord, à l’un et à l’autre.
    }
    [partly] Merci : { $id } est en partie votre difficulté.
    [no] Merci. Je ne vous reparlerai pas de { $id }.
   *[skip] { $id } est passé.
}
yours-thanks-several = Merci : { $said }.
yours-none = Il n’y a rien de nouveau à vous demander. `themes` montre ce que plusieurs organisations partagent.
yours-no-point = Je pourrai mieux demander quand je saurai ce qui vous gêne : `pain` et votre pire difficulté en une phrase.
yours-full = C’est tout pour cette semaine : je soumets au plus { $most } énoncés en sept jours à une organisation.
yours-stopped = Je ne vous demande plus si les énoncés d’autres sont aussi les vôtres. Un autre avis ? `me asking on`
yours-stopped-already = Vous m’avez prié de ne pas demander. Un autre avis ? `me asking on`
yours-asking-on = De temps en temps, je vous demande de nouveau si des énoncés d’autres sont aussi les vôtres, { $most } par semaine au plus.
me-asking = - « Avez-vous aussi cette difficulté ? » : { $state ->
    [on] { $most } énoncés par semaine au plus. Plus jamais : `stop asking`
   *[off] on ne vous demande rien. Un autre avis ? `me asking on`
}
mine-yours = { $n ->
    [one] D’un énoncé d’une autre organisation, vous dites :
   *[other] D’énoncés d’autres organisations, vous dites :
}
mine-yours-line = { $id } « { $text } » — { yours-said }
mine-yours-held = { $id } (ses mots attendent une décision) — { yours-said }

refusal-yours-nothing = Rien de ce que j’ai demandé n’attend votre réponse. `yours` montre la suite.
refusal-yours-unread = J’ai lu « { $text } » sans comprendre ce que cela dit de ma question. { $n ->
    [one] Un mot suffit : `oui`, `en partie`, `non` ou `passe` ; avec son numéro : `{ $id } oui`
   *[other] Par exemple : `{ $example }`, ou `tous oui`
}
refusal-yours-which = « { $said } » pour lequel des { $n } ? Par exemple : `{ $example }`, ou `all { $said }`
refusal-yours-place = Il n’y a pas de numéro { $place } dans cette liste. Par exemple : `{ $example }`
refusal-yours-only = Je n’ai demandé que pour { $id }. Un mot suffit : `oui`, `en partie`, `non` ou `passe`
refusal-yours-or = « { $said } » pour { $other } ou pour { $id } ? Précisez : `{ $other } { $said }` ou `{ $id } { $said }`. Ou répondez au message en question.
refusal-yours-unknown = Je ne connais pas d’énoncé { $id } auquel on puisse répondre. `yours` montre ce que j’aimerais vous demander.
refusal-yours-own = { $id } est de votre propre organisation. `mine` énumère ce que vous avez dit.
refusal-plus-one-what = Lequel ? Par exemple : `{ $prefix }+1 T2`, ou répondez `+1` au message qui le montre. `{ $prefix }themes` énumère les problèmes communs.
refusal-theme-unknown = Je ne connais pas de problème commun { $id }. `themes` les énumère.
