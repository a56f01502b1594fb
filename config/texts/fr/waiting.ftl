# Ce qui attend quelqu’un : une ligne par chose, et le rappel qui le dit.

waiting-your-answer = votre réponse
waiting-prompt = **{ $id }** { $question }{ $dated ->
        [yes] { " " }– jusqu’au { $until }
       *[no] { "" }
    } → `{ $example }`{ $long ->
        [yes] {", une phrase ou deux,"}
       *[no] {""}
    } ou `pass { $id }`{ $per ->
        [organisation] {" "}– une réponse pour votre organisation ; personne ne l’a encore donnée
       *[person] {""}
    }
waiting-introduction = **{ $id }** Quelqu’un qui a le même problème souhaite vous rencontrer – jusqu’au { $until } → `yes { $id }`, `no { $id }` ou `later { $id }`
waiting-more = - et { $n ->
        [one] une autre
       *[other] { $n } autres
    } : `help`

reminder-head = { $n ->
    [one] **Une chose vous attend encore** (environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
      }). Écrivez votre réponse ici, comme indiqué :
   *[other] **{ $n } choses vous attendent encore** (environ { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
      } en tout). Écrivez vos réponses ici, comme indiqué :
  }
reminder-fewer = Je vous envoie au plus { $day ->
    [one] un rappel par jour
   *[other] { $day } rappels par jour
  } et { $week ->
    [one] un par semaine
   *[other] { $week } par semaine
  }. Pour une pause : `mute 1w` ; pour ne plus en recevoir : `mute` ; pour des heures calmes : `me quiet 22-07`.
