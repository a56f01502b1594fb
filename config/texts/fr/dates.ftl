# Les dates dans d’autres enceintes : les annoncer, qui y sera, les fichiers d’agenda.

help-date = Pour l’animation : une date dans une autre enceinte, `date QUAND NOM | LIEU | LIEN`. Des jours entiers sauf si une heure est dite, à votre heure ou avec un fuseau ; `date D9 …` la modifie, `date D9 annuler` l’annule.
help-dates = Énumère ce qui vient dans d’autres enceintes, à votre heure.
help-about = `about D9`, ou `D9` seul : une date, et qui y sera, autant que cela peut se dire.
help-going = `going D9` (ou `j’y serai D9`) dit que vous y serez, `not going D9` l’annule. Votre organisation est comptée, jamais nommée, sauf si vous ajoutez `avec nom` ; avec `prévenez`, les personnes avec qui on vous a mis en relation peuvent le savoir.
help-calendar = `calendar` envoie toutes les dates en un fichier pour votre agenda, `calendar D9` une seule.

date-days = { $first } au { $last }
date-span = { $begins } à { $ends }
date-line = **{ $id }** { $when } : { $about }
date-there = { $n } de ce salon y seront
date-there-named = y seront, avec leur nom : { $names }
date-there-both = y seront, avec leur nom : { $names }, et { $n } autres de ce salon
date-you = vous avez dit que vous y serez
date-met = une personne avec qui on vous a mis en relation y sera ({ $ids })
date-is-off = Cette date est annulée.

date-new = { $line }
    {""}**Y serez-vous ?** Réagissez par 🙋 ou écrivez `{ $prefix }going { $id }` (`going { $id }` en conversation directe avec moi). Je ne nomme personne ; les organisations sont comptées, et un nombre est dit à partir de { $floor }. Pour votre agenda : `{ $prefix }calendar { $id }`.
date-change = **Modifié :** { $line }
    Si votre agenda l’a déjà : `{ $prefix }calendar { $id }` le met à jour.
date-off = **Annulé :** { $line }
    Si votre agenda l’a déjà : `{ $prefix }calendar { $id }` l’en retire.

date-back = **Retiré.** Cela reste : { $line }

dates-head = { $named ->
    [yes] **Dates de { $room }**
   *[no] **Dates**
  }
dates-more = - et { $n ->
    [one] une autre
   *[other] { $n } autres
  } : `calendar` les contient toutes
dates-none = Aucune date n’est à venir. L’animation en ajoute : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg | https://example.org`
dates-how = Y serez-vous ? `{ $prefix }going { $id }` – pour votre agenda : `{ $prefix }calendar { $id }`

going-noted = Noté pour { $id } : { $state ->
    [named] votre organisation peut être nommée parmi celles qui y seront.
   *[plain] vous y serez. Je ne nomme personne : votre organisation compte une fois, et un nombre est dit à partir de { $floor }.
  } { $tells ->
    [yes] Les personnes avec qui on vous a mis en relation, et qui y seront aussi, l’apprennent.
   *[no] Les personnes avec qui on vous a mis en relation peuvent-elles le savoir ? `going { $id } prévenez`
  } Vous changez d’avis ? `not going { $id }`
going-not = Noté : vous n’y serez pas ({ $id }).
going-met = { $line }
    {""}**Une personne avec qui on vous a mis en relation y sera aussi** ({ $ids }). Le salon que vous partagez pour { $ids } est le lieu où convenir d’un rendez-vous.

calendar-file = { $n ->
    [one] Une entrée
   *[other] { $n } entrées
  } pour votre agenda. { $lines }
calendar-deadline = { $id } : fin des réponses – { $question }

refusal-date-how = Quand est-ce, et quoi ? Par exemple : `{ $prefix }date 2027-06-14..16 Réunion annuelle | Strasbourg | https://example.org`, ou avec une heure : `{ $prefix }date 2027-06-14 14:00 Europe/Paris Réunion ouverte`
refusal-date-change-how = Que faut-il changer à { $id } ? Par exemple : `{ $prefix }date { $id } 2027-06-15`, `{ $prefix }date { $id } | Genève`, ou `{ $prefix }date { $id } annuler`
refusal-date-unreadable = Je ne peux pas lire « { $text } » comme une date. Par exemple : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg`, `{ $prefix }date 14 juin 2027 …` ou `{ $prefix }date 2027-06-14 14:00 Europe/Paris …`
refusal-date-past = « { $text } » est passé. Une date à venir, par exemple : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg`
refusal-date-far = « { $text } » est dans plus de cinq ans. L’année est-elle juste ? Par exemple : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg`
refusal-date-backwards = « { $text } » finit avant de commencer. Par exemple : `{ $prefix }date 2027-06-14..16 Réunion annuelle | Strasbourg`
refusal-date-zone = Je ne connais pas de fuseau « { $text } ». Écrivez une région et une ville, par exemple : `{ $prefix }date 2027-06-14 14:00 Europe/Paris Réunion ouverte`
refusal-date-ambiguous = Cela peut être deux jours. Lequel : `{ $one }` ou `{ $other }` ?
refusal-date-name = Il manque un nom à cette date. Par exemple : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg | https://example.org`
refusal-date-long = { $most } caractères au plus pour le nom et pour le lieu, { $link } pour le lien, dans cet ordre : `{ $prefix }date 2027-06-14 NOM | LIEU | LIEN`
refusal-date-link = La troisième partie doit être un lien. Par exemple : `{ $prefix }date 2027-06-14 Réunion annuelle | Strasbourg | https://example.org`
refusal-date-unknown = Je ne connais pas de date { $id } dans vos salons. `dates` les énumère.
refusal-date-elsewhere = { $id } appartient à un autre salon. Posez la question là-bas, ou en conversation directe avec moi.
refusal-date-which = Quelle date ? { $n ->
    [0] Aucune n’est à venir.
   *[other] À venir : { $ids }.
  } Par exemple : `going D9`
refusal-date-over = { $id } est passé ou annulé. `dates` énumère ce qui vient.
refusal-going-how = J’ai lu « { $text } » pour { $id }. Y serez-vous : `going { $id }`, `not going { $id }`, `going { $id } avec nom`, `going { $id } prévenez`
refusal-going-nobody = Vous ne parlez encore au nom d’aucune organisation : il n’y a pas de nom à donner. D’abord : `i am ORGANISATION, GROUPE, PAYS` ; ou sans nom : `going { $id }`
refusal-calendar-empty = Aucune date n’est à venir et aucune question ouverte n’a de fin : le fichier serait vide.
