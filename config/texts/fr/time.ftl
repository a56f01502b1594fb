# Le temps : fins qui se lisent de deux façons, questions posées avant la séance, minutes restantes, rappels, pauses.

help-remind = Rappeler une question ouverte à qui n’a pas répondu, en conversation privée et dans la limite des rappels que chacun reçoit.
help-mute = Ne plus recevoir de rappels pendant un temps : `mute 1w` ; jusqu’à nouvel ordre : `mute` ; de nouveau : `mute off`.

refusal-until-ambiguous = « { $text } » peut désigner deux moments ({ $zone }). Lequel : `{ $one }` ou `{ $other }` ?

prompt-early = **Avant la séance :** les réponses comptent dès maintenant, et jusqu’à la clôture.
early-joins = Une séance est déjà ouverte : { $id } en fait tout de suite partie et se pose comme toute autre question.
early-head = { $n ->
    [one] Une question a été posée d’avance et fait partie de cette séance :
   *[other] { $n } questions ont été posées d’avance et font partie de cette séance :
  }
early-open = { $id } · { $question } – { $answered }, { $dated ->
    [yes] ouverte jusqu’au { $until }
   *[no] toujours ouverte
  }
early-closed = { $id } · { $question } – close ; `{ $prefix }results { $id }`
early-answered = { $n ->
    [one] une réponse jusqu’ici
   *[other] { $n } réponses jusqu’ici
  }
early-answered-organisations = { $n ->
    [one] une organisation a répondu
   *[other] { $n } organisations ont répondu
  }
early-answered-few = moins de { $floor } réponses jusqu’ici

minutes-left = { $n ->
    [one] **Encore une minute**
   *[other] **Encore { $n } minutes**
  } pour { $id }. Pas encore répondu ? Écrivez votre réponse dans ce fil.
minutes-left-sealed = { $n ->
    [one] **Encore une minute**
   *[other] **Encore { $n } minutes**
  } pour { $id }. Pas encore répondu ? Écrivez-moi en conversation privée ; le vote est secret.

remind-done = **{ $id }** : { $n ->
    [one] une personne reçoit un rappel
   *[other] { $n } personnes reçoivent un rappel
  } en conversation privée. Les autres ont répondu, ont eu leurs rappels, ont des heures calmes, ne veulent pas de rappels ou ne m’ont jamais parlé.
remind-few = **{ $id }** : moins de { $floor } personnes reçoivent un rappel. Les autres ont répondu, ont eu leurs rappels, ont des heures calmes, ne veulent pas de rappels ou ne m’ont jamais parlé.
remind-sealed = **{ $id }** : qui n’a pas répondu reçoit un rappel, sauf rappels déjà reçus, heures calmes, refus des rappels, ou personne qui ne m’a jamais parlé. Le vote étant secret, je ne donne aucun nombre.
refusal-remind-off = Les rappels sont désactivés ici. `{ $prefix }repeat { $id }` montre encore une fois la question à tous.

mute-until = Plus de rappels pour vous jusqu’au { $time }. Les réponses à vos demandes vous parviennent toujours, de même que les mises en relation et votre tour de table. `mute off` y met fin.
mute-on = Plus de rappels pour vous désormais. Les réponses à vos demandes vous parviennent toujours, de même que les mises en relation et votre tour de table. `mute off` y met fin.
mute-off = Vous recevez de nouveau des rappels : au plus { $day } par jour et { $week } par semaine, jamais pendant vos heures calmes.
me-reminders = - Rappels de ce qui vous attend : { $state ->
        [on] au plus { $day } par jour et { $week } par semaine. Aucun pendant une semaine : `mute 1w`
        [nobody] aucun, ils sont désactivés ici
        [until] aucun jusqu’au { $time }. De nouveau : `mute off`
       *[off] aucun. De nouveau : `mute off`
    }
