# `help`, `help VERBE` et `help privacy`. Ce que fait chaque verbe se trouve avec sa commande, sous help-VERBE.

help-help = Montre ce qui est ouvert et ce que vous pouvez faire ; suivi d’un verbe, l’explique.

helping-nothing-open = Rien n’est ouvert qui vous attende en ce moment.
helping-open-here = **Ouvert dans ce salon :**
helping-open-yours = **En attente de votre réponse :**
helping-open-rest = - et { $n ->
        [one] une autre
       *[other] { $n } autres
    }
helping-question = - **{ $id }** { $question }{ $dated ->
        [yes] { " " }(jusqu’au { $until })
       *[no] { "" }
    } → { $kind ->
        [sealed] `{ $id } votre réponse`, en conversation privée avec moi
        [long] `{ $id } votre réponse`, une phrase ou deux
       *[short] `{ $id } votre réponse`
    }
helping-introduction = - **{ $id }** Quelqu’un qui a le même problème souhaite vous rencontrer → `yes { $id }`, `no { $id }` ou `later { $id }`
helping-follow = **Répondre et suivre :** { $verbs }
helping-own = **Vous et votre organisation :** { $verbs }
helping-facilitate = **Animer :** { $verbs }
helping-more = `{ $prefix }help VERBE` en explique un, `{ $prefix }help privacy` dit ce que je garde. En conversation privée avec moi, aucun signe n’est nécessaire devant le verbe.
helping-verb = `{ $verb }`{ $role ->
        [facilitator] { " " }(animateurs)
       *[everybody] { "" }
    } : { $what } Par exemple : `{ $example }`
helping-privacy = **Ce que je garde, et qui le voit**
    - **Réponses :** avec votre nom jusqu’à dix minutes après la clôture de la question ; nom et organisation en sont alors définitivement séparés. Jusqu’à la clôture, vous pouvez modifier ou supprimer la vôtre sans que personne en soit averti.
    - **Difficultés et offres :** jusqu’à ce que vous les retiriez. Elles sont montrées sans votre nom ni votre organisation.
    - **Mises en relation :** l’autre partie n’apprend qui vous êtes qu’après deux oui. Un « non » n’est montré à personne.
    - **Vous :** organisation, langue et fuseau horaire, tels que vous les avez donnés. Des autres messages des salons, je garde les identifiants, aucun mot.
    - **Résultats et bulletins :** jamais qui a dit quoi ; les groupes plus petits que le minimum fixé ne sont pas montrés à part.
    - **Ce que le salon montre de lui-même :** { $encrypted ->
        [yes] ses membres voient chaque message, son auteur, son heure et qui l’a lu, et peuvent le garder. Les serveurs voient qui écrit et quand, mais pas quoi.
       *[no] ses membres voient chaque message, son auteur, son heure et qui l’a lu, et peuvent le garder. Il n’est pas chiffré : ceux qui gèrent ses serveurs peuvent aussi le lire.
    }
    - **Pour répondre en privé :** écrivez-moi en conversation privée, par exemple `P3 votre réponse`. Qui m’exploite pourrait l’y lire jusqu’à la séparation.
    - **Pour reprendre quelque chose :** supprimez votre message ; ce que j’en ai fait disparaît aussi.
    - **Vos droits :** en conversation privée, `export me` montre tout ce que je garde de vous, `forget me` l’efface. Sinon, je garde qui a envoyé quoi pendant { $inbox } jours et les mots que j’ai envoyés pendant { $outbox }.
