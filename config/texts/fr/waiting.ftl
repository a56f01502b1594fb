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
waiting-introduction-found = **{ $id } : puis-je vous mettre en relation ?** Au sujet de votre { $own } : { $kind ->
    [offered] ce qui peut aider est proposé par { $partner } : « { $problem } »
    [offer] cela peut aider { $partner } : « { $problem } »
   *[pain] { $n ->
        [one] quelque chose de proche est dit par { $partner } : « { $problem } »
       *[other] vous avez un même problème que { $partner } : « { $problem } »
    }
} ({ $sure }). Un non n’est montré à personne. Avant le { $until } → `yes { $id }`, `no { $id }` ou `later { $id }`
waiting-unmatched = **{ $id }** « { $text } » : je n’ai encore trouvé personne à vous présenter. De nouvelles voix arrivent chaque semaine, cela peut donc changer. Ce qui aide : { $example ->
    [yes] un exemple, `example { $id } …` ;{" "}
   *[no] {""}
}{ $yours ->
    [yes] un mot sur ce que disent d’autres, `yours` ;{" "}
   *[no] {""}
}la même chose en d’autres mots, `{ $id } nouveaux mots …`
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
