# Le registre des initiatives : le travail qui existe déjà.

help-initiative = `initiative NOM | CE QU’ELLE TRAITE | LIEN` inscrit un travail qui existe déjà ; un contact (une fonction) et à qui elle est peuvent suivre derrière un |. Tout le monde peut la lire.
help-initiatives = `initiatives` énumère le travail qui existe déjà, `initiatives coût des voyages` ce qui est proche d’un problème. `I4 toujours`, `I4 terminée` disent où elle en est.

initiative-kept = **{ $id }** « { $called } » est au registre{ $state ->
    [unconfirmed] {", comme non confirmée tant qu’un animateur ne l’a pas vue"}
   *[other] {""}
}. `{ $id } terminée` quand elle prend fin ; pour la retirer : `withdraw { $id }`
initiative-changed = **{ $id }** « { $called } » a vos nouveaux mots.
initiative-line = **{ $id } { $called }** : { $addresses } — { $link } ({ $more })
initiative-contact = contact : { $contact }
initiative-state = { $state ->
    [unconfirmed] non confirmée, dite vivante le { $date }
    [over] terminée
   *[running] confirmée le { $date }
}
initiative-is = { $how ->
    [withdrawn] **{ $id }** « { $called } » n’est plus au registre.
    [words] **{ $id }** « { $called } » a vos nouveaux mots.
    [confirmed] **{ $id }** « { $called } » est confirmée.
    [over] **{ $id }** « { $called } » est notée comme terminée. `{ $id } toujours` revient là-dessus.
    [unconfirmed] **{ $id }** « { $called } » est vivante à ce jour. Un animateur doit encore la voir.
   *[running] **{ $id }** « { $called } » est vivante à ce jour.
}
initiatives-head = { $n ->
    [one] **Une initiative** est déjà à l’œuvre :
   *[other] **{ NUMBER($n) } initiatives** sont déjà à l’œuvre :
}
initiatives-head-near = { $n ->
    [one] **Une initiative** en est proche :
   *[other] **{ NUMBER($n) } initiatives** en sont proches, la plus proche d’abord :
}
initiatives-none = Le registre est vide. Par exemple : `{ $prefix }initiative Écoles sûres | les enfants n’apprennent rien des risques en ligne | https://ecoles.example`
initiatives-none-near = Je ne connais aucune initiative proche de cela. `{ $prefix }initiatives` les énumère toutes. Vous en connaissez une ? `{ $prefix }initiative NOM | CE QU’ELLE TRAITE | LIEN`
initiatives-confirm = Vous animez : `{ $prefix }{ $id } confirmer` confirme une inscription, `{ $prefix }withdraw { $id }` la retire.
initiative-alive = **{ $id }** « { $called } » : toujours vivante ? `still { $id }` dit oui, `{ $id } terminée` dit non.
initiative-new = **{ $id }** « { $called } » ({ $link }) a été inscrite par un membre : `{ $id } confirmer` la confirme, `withdraw { $id }` la retire.

refusal-initiative-unknown = Je ne connais pas d’initiative { $id }. `initiatives` les énumère.
refusal-initiative-not-yours = { $id } a été inscrite par quelqu’un d’autre ; cette personne ou un animateur peut la modifier. `initiatives` les énumère toutes.
refusal-initiative-person = « { $read } » désigne quelqu’un. Les gens passent : nommez plutôt une fonction, comme « secrétariat ». Par exemple : `initiative Écoles sûres | les enfants n’apprennent rien des risques en ligne | https://ecoles.example | secrétariat`
refusal-initiative-twice = Ce nom est déjà au registre, sous { $id }. `{ $id }` la montre.
refusal-initiative-parts = Il me faut un nom, ce qu’elle traite et un lien, séparés par des | ; un contact (une fonction) et à qui elle est peuvent suivre. Par exemple : `initiative Écoles sûres | les enfants n’apprennent rien des risques en ligne | https://ecoles.example | secrétariat`
refusal-initiative-part = { $part ->
    [link] Je ne peux pas lire « { $read } » comme une adresse du web.
    [contact] J’ai lu « { $read } » comme contact ; ce doit être une fonction ({ NUMBER($most) } caractères au plus), pas l’adresse d’une personne.
    [name] J’ai lu « { $read } » comme nom ; il peut avoir de 3 à { NUMBER($most) } caractères.
    [addresses] J’ai lu « { $read } » comme ce qu’elle traite ; cela peut avoir de 3 à { NUMBER($most) } caractères.
   *[organisation] J’ai lu « { $read } » comme l’organisation à qui elle est, et c’est trop long.
} Par exemple : `initiative Écoles sûres | les enfants n’apprennent rien des risques en ligne | https://ecoles.example | secrétariat`
refusal-initiative-owner = Je ne connais ici aucune organisation « { $read } ». Laissez cette dernière partie, ou écrivez le nom de l’organisation tel qu’il est connu ici.
refusal-initiative-about = J’ai lu « { $read } » après { $id }. Sont possibles : `{ $id } toujours`, `{ $id } terminée`, `{ $id } link https://…`, `{ $id } contact secrétariat`, `{ $id } NOM | CE QU’ELLE TRAITE | LIEN`, `withdraw { $id }`.
