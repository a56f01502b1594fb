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
helping-follow = **Répondre et suivre :** { $verbs }
helping-own = **Vous et votre organisation :** { $verbs }
helping-facilitate = **Animer :** { $verbs }
helping-seldom = **De temps en temps :** { $verbs }
helping-more = `{ $prefix }help VERBE` en explique un, `{ $prefix }help more` énumère le reste, `{ $prefix }help privacy` dit ce que je garde. En conversation privée avec moi, aucun signe n’est nécessaire devant le verbe.
helping-verb = `{ $verb }`{ $role ->
        [facilitator] { " " }(animateurs)
       *[everybody] { "" }
    } : { $what } Par exemple : `{ $example }`
helping-privacy = **Ce que je garde, et qui le voit**
    - **Réponses :** avec votre nom jusqu’à dix minutes après l’annonce du résultat. Nom, organisation et heure en sont alors définitivement séparés ; seul ce que vous avez dit « avec nom » garde son auteur. Jusqu’à la clôture, vous pouvez modifier ou supprimer la vôtre sans que personne en soit averti.
    - **Difficultés et offres :** avec votre nom jusqu’à ce que vous les retiriez, et leurs mots { $withdrawn } jours de plus. Elles sont montrées sans votre nom ni votre organisation, sauf si vous les dites « avec nom ». Les exemples et les partenaires dits avec vos mots ne sont montrés qu’à votre organisation.
    - **Initiatives :** ce que vous inscrivez peut être lu par tout le monde ; que c’était vous n’est montré à personne.
    - **Mises en relation :** seuls ceux qui ont aussi dit oui apprennent qui vous êtes, et vos propres mots si vous le dites. Un « non » n’est montré à personne ; à la fin, rien n’est gardé de qui n’a pas dit oui, et qui s’est rencontré disparaît { $introductions } jours après.
    - **Vous :** organisation, langue, fuseau horaire, heures calmes et pauses, tels que vous les avez donnés, et une adresse de courriel jusqu’à `me mail off` ; jusqu’à une semaine après la clôture d’une question, qu’elle vous a été rappelée ; les salons que vous partagez avec moi et votre nom dans chacun ; pendant { $acts } jours, les commandes que vous avez données.
    - **Autres messages :** aucun mot, seulement qui les a envoyés, où et quand, pendant { $inbox } jours ; ceux, chiffrés, que je ne peux pas encore lire, pendant { $sealed } jours. Ce que j’ai envoyé moi-même, pendant { $outbox } jours.
    - **Résultats et bulletins :** le résultat d’une question montre chaque réponse, même s’il y en a peu, mais pas de qui elle vient ; les chiffres d’un sondage se voient tant qu’il est ouvert. Les bulletins, hormis le nombre de réponses, ne montrent aucun groupe de moins de { $floor }. Là où un animateur a dit `digest feed on`, quiconque a l’adresse du flux lit les bulletins du salon, sans noms.
    - **Ce que le salon montre de lui-même :** { $encrypted ->
        [yes] ses membres voient chaque message, son auteur, son heure et qui l’a lu, et peuvent le garder. Les serveurs voient qui écrit et quand, mais pas quoi.
       *[no] ses membres voient chaque message, son auteur, son heure et qui l’a lu, et peuvent le garder. Il n’est pas chiffré : ceux qui gèrent ses serveurs peuvent aussi le lire.
    }
    - **Pour répondre en privé :** écrivez-moi en conversation privée, par exemple `P3 votre réponse`. Qui m’exploite pourrait lire ce que je garde tant que je le garde ; qui gère les serveurs, une conversation qui n’est pas chiffrée.
    - **Pour reprendre quelque chose :** supprimez votre message, ou écrivez `withdraw N7` : rien de ce que j’envoie ensuite ne le répète. Une réponse séparée de votre nom ne peut plus être retrouvée.
    - **Vos droits :** en conversation privée, `export me` montre tout ce que je garde de vous et `forget me` l’efface, même si une sauvegarde est remise en place. Ce qui est dans l’historique d’un salon y reste jusqu’à ce qu’on l’y supprime.
