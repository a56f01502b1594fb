# Ce qui est dit d’une difficulté ou d’une offre au-delà de ses mots : ordre, exemple, moment, partenaires ; si c’est toujours vrai.

help-rank = `rank N7 N3 N9` met vos énoncés en ordre, le premier d’abord ; `N7 premier` en déplace un.
help-example = `example N7 TEXTE` ajoute à une difficulté ou à une offre un fait vécu. Avec un exemple, elle convainc davantage.
help-still = `still N7` dit que c’est toujours vrai, `still I4` qu’une initiative est toujours vivante. Je le demande chaque trimestre.
help-same = `same N9 N3` fait de deux de vos énoncés un seul ; le second reste, avec ses mots.

refusal-need-part = Je n’ai pas pu lire « { $read } » derrière le |, rien n’est donc encore noté. On peut y mettre un exemple, un moment, des partenaires ou l’usage permis : `pain le coût des voyages nous écarte | exemple : deux sur dix sont venus | l’an prochain | avec gouvernements | sans nom`

need-beyond = Noté aussi : { $parts }.
need-example = avec un exemple
need-example-shown = Exemple : { $example }
need-time = { $time ->
    [now] souhaité maintenant
    [next-year] souhaité l’an prochain
   *[later] souhaité plus tard
}
need-partners = partenaires souhaités : { $partners }
need-unconfirmed = sans confirmation depuis le { $date }
need-nothing = rien

about-still = **{ $id }** tient toujours. Merci.
about-words = **{ $id }** a vos nouveaux mots. Supprimez votre message pour revenir aux anciens.
about-place = **{ $id }** a changé de place. Votre ordre est maintenant { $ids }.
about-beyond = Noté pour **{ $id }** : { $parts }.
refusal-about-unread = J’ai lu « { $read } » après { $id }. Sont possibles : `{ $id } premier`, `{ $id } l’an prochain`, `{ $id } avec gouvernements`, `{ $id } avec nom`, `{ $id } exemple : …`, `{ $id } nouveau …` pour d’autres mots, `withdraw { $id }`.

rank-done = Votre ordre est maintenant : { $orders }
rank-pain = difficultés { $ids }.
rank-offer = offres { $ids }.
refusal-rank-which = Dans quel ordre ? Par exemple : `rank N7 N3 N9`. `mine` énumère les vôtres.
refusal-example-which = Un exemple de quel énoncé ? Par exemple : `example N7 deux de nos dix experts ont pu venir`. `mine` énumère les vôtres.
refusal-example-length = J’ai lu un exemple de { NUMBER($n) } caractères pour { $id } ; il peut en avoir de 3 à { NUMBER($most) }. Par exemple : `example { $id } deux de nos dix experts ont pu venir`
still-done = { $n ->
    [one] { $ids } tient toujours. Merci.
   *[other] { $ids } tiennent toujours. Merci.
}
refusal-still-which = Lequel ? Par exemple : `still N7`. `mine` énumère les vôtres.
same-done = { $gone } fait désormais partie de { $stays }. Supprimez votre message pour les séparer de nouveau.
refusal-same-which = Il me faut deux de vos énoncés, celui qui reste en dernier. Par exemple : `same N9 N3`. `mine` énumère les vôtres.
refusal-same-kinds = { $one } et { $other } sont une difficulté et une offre, et ne peuvent être un seul énoncé. `mine` énumère les vôtres.

stated-twice = Est-ce que **{ $id }** dit la même chose que votre { $other }, « { $text } » ? `same { $id } { $other }` en fait un seul. Si c’est autre chose, laissez ainsi.
stated-already = Quelqu’un travaille déjà sur un sujet proche : **{ $id }** « { $called } », { $link }. À voir avant de lancer autre chose.
stated-example = Pouvez-vous donner un exemple pour { $id } : quand ou où est-ce arrivé ? Répondez simplement ici, ou `example { $id } …`. Sinon, ce n’est pas grave ; je ne le demande que cette fois.
still-true = **{ $id }** « { $text } » : toujours vrai ? `still { $id }` le garde, `withdraw { $id }` le retire, `{ $id } nouveau …` le dit en d’autres mots.
matches-unconfirmed = Confirmés par personne depuis neuf mois, donc non proposés : { $ids }.
