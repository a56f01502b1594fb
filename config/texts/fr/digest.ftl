# Le bulletin hebdomadaire et sa commande.

help-digest = Seul : ce qui vous attend. Pour les animateurs aussi `now`, `preview`, `every JOUR HEURE FUSEAU` et `off`.

digest-title = **Bulletin{ $named ->
        [yes] { " " }de { $room }
       *[no] { "" }
    }** · du { $since } au { $until }
digest-needs-you = **Ce qui vous attend** · environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    } en tout
digest-question = **{ $id }** { $question }
digest-question-until = **{ $id }** { $question } Jusqu’au { $time }.
digest-still-open = Également ouvert : { $ids }.
digest-how-to-answer = Pour répondre : `{ $prefix }{ $id } votre réponse` ici, ou `{ $id } votre réponse` en conversation privée avec moi.
digest-answered = **Réponses**
digest-result = **{ $id }** { $question } { $asked ->
        [-1] { $n ->
            [one] { $n } réponse.
           *[other] { $n } réponses.
        }
       *[other] { $n ->
            [one] { $n } réponse sur { $asked }.
           *[other] { $n } réponses sur { $asked }.
        }
    }
digest-shown = Le plus souvent : { $answers }.
digest-nearly-all = Presque toutes les réponses : { $answer }.
digest-own-words = Les réponses étaient libres.
digest-also-closed = Également clos : { $ids } (`{ $prefix }results { $id }` en montre un).
digest-heard = **Entendu**, et combien d’organisations le partagent
digest-pains = { $n ->
        [one] Une nouvelle difficulté ou offre
       *[other] { $n } nouvelles difficultés et offres
    } de { $voices ->
        [one] une organisation
       *[other] { $voices } organisations
    }.
digest-theme = **{ $id }** { $label } : { $n }
digest-introduced = { $n ->
        [one] Une mise en relation a été acceptée des deux côtés.
       *[other] { $n } mises en relation ont été acceptées des deux côtés.
    }
digest-sessions = **Séances**
digest-opened = Ouverte : { $title }
digest-ended = Close : { $title }
digest-picture = Partagé par combien d’organisations
digest-next = Prochain bulletin : { $time }.
digest-no-next = Aucun prochain bulletin n’est prévu.
digest-less = Trop ? `{ $prefix }digest` seul montre uniquement ce qui vous attend ; les animateurs peuvent dire `{ $prefix }digest off`.

digest-nothing-new = { $told ->
        [yes] Rien de nouveau depuis le dernier bulletin ({ $time }) : il n’y a rien à envoyer.
       *[no] Rien ne s’est passé ici cette semaine qu’un bulletin puisse raconter.
    }
digest-previewed = Voici le bulletin tel qu’il partirait maintenant. Personne d’autre ne l’a vu.
digest-nothing-needed = Rien n’est ouvert qui vous attende en ce moment.
digest-scheduled = Le bulletin part chaque { $day } à { $clock } ({ $zone }). Le prochain : { $time }.
digest-off = Plus de bulletins dans ce salon. `{ $prefix }digest every monday 09:00` les rétablit, `{ $prefix }digest now` en envoie un.

refusal-digest-what = J’ai lu « digest { $text } », or un bulletin peut partir tout de suite (`now`), se montrer avant (`preview`), se planifier (`every`) ou s’arrêter (`off`). Par exemple : `{ $prefix }digest preview`
refusal-digest-when = J’ai lu « { $text } » et il me faut un jour de la semaine et une heure. Par exemple : `{ $prefix }digest every lundi 09:00 Europe/Paris`
refusal-digest-zone = J’ai lu le fuseau horaire « { $zone } » et je ne le connais pas. Par exemple : `{ $prefix }digest every monday 09:00 Africa/Nairobi`

day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
