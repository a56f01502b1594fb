# Le bulletin hebdomadaire et sa commande.

help-digest = Seul : ce qui vous attend. `archive` liste les précédents, `2026-W47` en montre un. En conversation privée, `off` et `every friday 08:00` concernent le vôtre. Pour les animateurs, dans un salon, aussi `now`, `preview`, `every JOUR HEURE FUSEAU`, `off`, `feed on`, et avant l’envoi `drop 2`, `note TEXTE`, `hold`.

digest-privacy = **Votre bulletin et vos rappels :** le jour et l’heure que vous avez choisis ; qu’une chose vous a été dite, une semaine après la clôture d’une question, sinon { $reminded } jours. Du bulletin d’un salon, il reste ce qu’il a dit, sans noms ; qui l’a vu avant l’envoi et ce qui y fut changé, { $edited } jours.

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
        [one] Une mise en relation a abouti.
       *[other] { $n } mises en relation ont abouti.
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

digest-note = *Vos animateurs ajoutent :* { $note }
digest-moving = **Ce qui avance**
digest-moved = { $head } · { $kind ->
        [started] a commencé{ $dated ->
            [yes] {" "}et court jusqu’au { $day }
           *[no] {""}
        }.
        [done] a franchi une étape{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
        [next] a sa prochaine étape le { $day }{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
        [overdue] attendait ceci pour le { $day }, et l’attend encore{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
        [output] a un résultat à montrer{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
        [changed] { $what ->
            [none] dit ce qui a changé depuis sa fin : rien de visible pour l’instant
           *[other] dit ce qui a changé depuis sa fin
        }{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
        [wanted] cherche quelqu’un{ $worded ->
            [yes] {" "}pour ceci : { $text }
           *[no] {""}
        }.
       *[ended] { $what ->
            [reached] est terminé : son but est atteint
            [partly] est terminé : son but est atteint en partie
            [not] est terminé : son but n’est pas atteint
            [affiliated] n’est pas lancé : il rejoint ce que d’autres font déjà
            [merged] continue dans un autre effort
            [postponed] est remis à plus tard
           *[other] est terminé
        }{ $worded ->
            [yes] {" "}: { $text }
           *[no] {""}
        }.
    }
digest-commitments = { $n ->
        [one] Un nouvel engagement
       *[other] { $n } nouveaux engagements
    } de { $voices ->
        [one] une organisation
       *[other] { $voices } organisations
    }.
digest-bridge = **{ $id }** { $label } : { $n } – un pont entre des groupes, et personne n’y travaille encore
digest-absent = **Qui n’est pas encore là** · `{ $prefix }brief` donne une page à leur transmettre
digest-absent-groups = Groupes : { $names }
digest-absent-regions = Régions : { $names }
digest-absent-wanted = Souhaités par les participants : { $names }
digest-remote = { $share } % des réponses aux questions closes sont venues de conversations privées.
digest-dates = **Dates**
digest-date = **{ $id }** { $called }{ $placed ->
        [yes] , { $place }
       *[no] {""}
    } : { $when }
digest-days = du { $first } au { $last }

preview-head = **Aperçu pour { $room }.** Il part le { $time }, sans que vous fassiez rien ; ce qui arrive d’ici là y sera aussi. `digest drop 2` enlève une ligne, `digest note TEXTE` ajoute une phrase de vous, `digest hold` arrête celui-ci. Supprimez votre message pour revenir sur un changement.
preview-held = **Aperçu pour { $room }, que vous avez arrêté.** Il partirait le { $time }. Supprimez le message qui disait `digest hold`, et il partira.
digest-noted = Ajouté au bulletin de { $room } ({ $time }) : « { $told } » Supprimez votre message pour revenir là-dessus.
digest-drop = Enlevé du bulletin de { $room } ({ $time }), et des suivants : { $told }. Supprimez votre message pour revenir là-dessus.
digest-hold = Le bulletin de { $room } prévu pour le { $time } ne part pas. Ce qu’il aurait dit viendra avec le suivant. Supprimez votre message pour revenir là-dessus.
digest-unchanged = Ce changement est annulé.
refusal-digest-which = Vous animez plusieurs salons avec un bulletin ({ $rooms }). Répondez à l’aperçu dont il s’agit.
refusal-digest-none-coming = Aucun bulletin à venir que vous pourriez changer. `{ $prefix }digest every monday 09:00` dans un salon en prévoit un.
refusal-digest-not-previewed = Je ne vous ai pas encore montré ce bulletin et ne sais donc pas de quelle ligne il s’agit. `{ $prefix }digest preview` dans le salon le montre avec ses numéros.
refusal-digest-line = J’ai lu « { $text } », et les lignes ont les numéros 1 à { $most }. Par exemple : `digest drop 1`
refusal-digest-note-empty = Que dois-je ajouter ? Par exemple : `digest note Nous nous retrouvons vendredi.`

own-digest-head = **Votre semaine** · { $n ->
        [one] une chose vous attend
       *[other] { $n } choses vous attendent
    }, environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }. Écrivez ici, comme indiqué :
own-digest-rest = { $n ->
        [one] En attente aussi
       *[other] En attente aussi ({ $n })
    } : { $ids }. `digest` montre tout.
own-digest-less = Ceci vient une fois par semaine, et seulement si du nouveau vous attend. À un autre moment : `me digest friday 08:00` ; plus du tout : `digest off`.
me-digest = - Votre bulletin hebdomadaire : { $day } à { $clock }, si du nouveau vous attend. À un autre moment : `me digest friday 08:00` ; aucun : `me digest off`
me-digest-off = - Votre bulletin hebdomadaire : aucun. De nouveau : `me digest on`
own-digest-off = Plus de bulletin hebdomadaire pour vous. `digest` montre quand vous voulez ce qui vous attend ; `digest on` le rétablit.
own-digest-on = Votre bulletin vient chaque { $day } à { $clock }, si du nouveau vous attend. Le prochain : { $time }. `digest off` y met fin.

archive-line = - `{ $week }` : du { $since } au { $until }
archive-how = `{ $prefix }digest SEMAINE` en montre un encore une fois, tel qu’il peut être dit maintenant ; ce qui a été retiré depuis n’y est pas.
archive-empty = Aucun bulletin n’est encore parti.
refusal-archive-week = J’ai lu « { $text } », et cette semaine n’existe pas. Par exemple : `digest 2026-W47`
refusal-archive-none = Aucun bulletin n’est parti en { $week }, ou rien ne peut plus en être dit. `{ $prefix }digest archive` liste ceux qu’il y a.

feed-title = Bulletins
feed-entry = Bulletin du { $since } au { $until }
digest-feed-on = Les bulletins de ce salon se lisent dans un lecteur de flux, d’ici une minute, par quiconque a cette adresse : { $address } Ils y sont sans noms de personnes ni d’organisations, et ce qui est retiré en disparaît aussi ; ce qu’un lecteur a déjà pris ne peut être rappelé. `{ $prefix }digest feed off` y met fin.
digest-feed-off = Les bulletins de ce salon ne sont dans aucun flux. `{ $prefix }digest feed on` en crée un.
refusal-digest-feed-what = Un flux est ouvert (`on`) ou fermé (`off`). Par exemple : `{ $prefix }digest feed on`
refusal-digest-feed-nowhere = Il n’y a pas encore de place pour des flux ici. L’opérateur choisit `digest.feed_dir` et `digest.feed_url`.
refusal-digest-feed-not-here = Quiconque a l’adresse d’un flux peut le lire ; il n’y en a donc pas d’un salon chiffré ni d’un salon sous la règle de Chatham House.
