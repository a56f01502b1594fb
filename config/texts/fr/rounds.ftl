# Un tour de table : à qui c’est le tour, et où l’on en est.

prompt-how-round-usual = **Tour de table, chacun à son tour : { $choices }.** Ajoutez votre raison en quelques mots ; « oui, si … » compte aussi, et vous pouvez dire `pass`. J’annonce les tours ; une réponse avant votre tour compte également.
prompt-how-round-options = **Tour de table, chacun à son tour : choisissez par la lettre**, comme `{ $first }`, et ajoutez votre raison en quelques mots ; vous pouvez dire `pass`. J’annonce les tours ; une réponse avant votre tour compte également.

help-round = Faire un tour de table : chaque organisation a son tour, la suivante est prévenue en privé, et l’on peut passer.

round-head = **Tour de table · { $id } :** { $figures }
round-answered = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
  }
round-passed = { $n ->
    [one] { $n } a passé
   *[other] { $n } ont passé
  }
round-waiting = { $n } en attente
round-silent = { $n } sans réponse
round-now = C’est le tour de **{ $voice }**, depuis le { $since }.
round-now-unnamed = Quelqu’un a la parole depuis le { $since } et en a été averti en privé.
round-then = Ensuite : { $names }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } de plus
  }.
round-everybody = Tout le monde a eu son tour. Les réponses comptent jusqu’à la clôture.
round-nobody = Personne à cette table ne parle encore pour une organisation.
round-turn = **{ $voice }**, c’est votre tour pour { $id } : répondez ici avec votre raison, ou dites `pass`. En conversation privée avec moi : `{ $example }` ou `pass { $id }`. Prenez votre temps.
round-turn-again = **{ $voice }**, { $id } revient à vous : répondez ici avec votre raison, ou dites `pass`. En conversation privée avec moi : `{ $example }` ou `pass { $id }`.
round-turn-yours = **C’est votre tour pour { $id }** ({ $question }). Répondez ici avec votre raison, ou dans son fil : `{ $example }`, ou `pass { $id }`. Prenez votre temps.
round-turn-again-yours = **{ $id } revient à vous** ({ $question }). Répondez ici avec votre raison, ou dans son fil : `{ $example }`, ou `pass { $id }`.
round-next = **Ce sera bientôt votre tour pour { $id }** ({ $question }). Pour y réfléchir, ou pour répondre tout de suite avec votre raison : `{ $example }`, ou `pass { $id }`.
round-over = **Tout le monde a eu son tour pour { $id } :** { $figures }. { $dated ->
    [yes] Elle se clôt le { $until } ; `{ $prefix }close { $id }` en donne le résultat maintenant.
   *[no] `{ $prefix }close { $id }` en donne le résultat.
  }
round-join-quietly = Vous êtes là pour une organisation qui n’est pas appelée ? Dites-moi laquelle en conversation privée, elle aura son tour à la fin : `i am Fondation Exemple, société civile, Kenya`
round-join = Vous êtes là pour une organisation qui n’est pas appelée ? Dites laquelle, elle aura son tour à la fin : `{ $prefix }i am Fondation Exemple, société civile, Kenya`
