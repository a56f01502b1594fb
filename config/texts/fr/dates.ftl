# Les dates dans d’autres enceintes : les annoncer, qui y sera, les fichiers d’agenda.

help-date = Pour l’animation : une date dans une autre enceinte, `date QUAND NOM | LIEU | LIEN`. Des jours entiers sauf si une heure est dite, à votre heure ou avec un fuseau ; `date D9 …` la modifie, `date D9 annuler` l’annule.
help-dates = Énumère ce qui vient dans d’autres enceintes, à votre heure.
help-about = `about D9`, ou `D9` seul : une date, et qui y sera, autant que cela peut se dire.
help-going = `going D9` (ou `j’y serai D9`) dit que vous y serez, `not going D9` l’annule. Votre organisation est comptée, jamais nommée, sauf si vous ajoutez `avec nom` ; avec `prévenez`, les personnes avec qui on vous a mis en relation peuvent le savoir.
help-calendar = `calendar` envoie toutes les dates en un fichier pour votre agenda, `calendar D9` une seule.

dates-privacy = **Dates dans d’autres enceintes :** que vous avez dit y être, jusqu’à { $withdrawn } jours après ; ce que vous en avez rapporté, avec votre nom aussi longtemps. Seules des organisations sont comptées, à partir de { $floor }.

date-days = { $first } au { $last }
date-span = { $begins } à { $ends }
date-line = **{ $id }** { $when } : { $about }
date-line-plain = { $id } { $when } : { $about }
date-there = { $n } de ce salon y seront
date-there-named = y seront, avec leur nom : { $names }
date-there-both = y seront, avec leur nom : { $names }, et { $n } autres de ce salon
date-you = vous avez dit que vous y serez
date-met = une personne avec qui on vous a mis en relation y sera ({ $ids })
date-is-off = Cette date est annulée.
date-is-over = C’est passé. Ce qui en est sorti : `{ $prefix }report { $id } TEXTE`

date-new = { $line }
    {""}**Y serez-vous ?** Réagissez par 🙋 ou écrivez `{ $prefix }going { $id }` (`going { $id }` en conversation privée avec moi). Je ne nomme personne ; les organisations sont comptées, et un nombre est dit à partir de { $floor }. Pour votre agenda : `{ $prefix }calendar { $id }`.
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

side-kit = **Réunion en marge** de { $line }
    - **Pourquoi :** { $purpose }
    - **Résultat voulu :** { $wanted }
    - **La question :** { $question }
    - **Qui :** { $who }. Si vous y serez : `{ $prefix }going { $id }`
    - **Deux heures :** 10 minutes, pourquoi nous sommes là · 20, une phrase de chaque personne sur la question, sans citer personne · 45, discuter · 30, écrire ensemble le résultat · 15, qui fait quoi et pour quand
    - **À rapporter :** le résultat en deux ou trois phrases, ce qui reste ouvert, ce qui vient ensuite : `{ $prefix }report { $id } TEXTE`. Personne n’y est nommé.
    - **Vous ne pouvez pas y être ?** Répondez ici à la question : celles et ceux qui se réunissent pourront le lire, et le rapport revient dans ce fil.
side-few = moins de { $floor } de ce salon l’ont dit pour l’instant
side-short = **Réunion en marge :** { $purpose } **La question :** { $question }
side-taken-back = La réunion en marge de { $id } est retirée.

brought-report = **Rapporté de { $id } { $name }{ $named ->
    [yes] { " " }par { $who }
   *[no] { "" }
  } :** { $text }
    Vous n’y étiez pas ? Répondez ici : votre réponse rouvre le sujet.
brought-answer = **À propos de { $id }, de quelqu’un qui n’y était pas{ $named ->
    [yes] { " " }({ $who })
   *[no] { "" }
  } :** { $text }
brought-reopened = **{ $id } est rouvert :** quelqu’un qui n’y était pas a répondu. Une fois le sujet réglé : `{ $prefix }report { $id } TEXTE`
brought-withdrawn = Ce qui était dit ici de { $id } a été retiré.
brought-heard = Entendu, pour { $id }. Pour le retirer, supprimez votre message.
brought-line = { $kind ->
    [report] - **Rapporté :** { $text }
   *[answer] - **Dit à ce sujet :** { $text }
  }
brought-held = { $n ->
    [one] Un texte attend, car il dirait qui l’a dit.
   *[other] { $n } textes attendent, car ils diraient qui les a dits.
  }
report-kept = Dit dans le salon, sans votre nom. Pour le retirer, supprimez votre message.
report-held = Noté, mais pas encore dit : cela dirait qui l’a dit. On vous demande, ainsi qu’à l’animation, ce qu’il faut en faire.

help-side = Pour l’animation : `side D9 | BUT | RÉSULTAT VOULU | QUESTION` envoie de quoi réunir celles et ceux qui seront de toute façon à D9.
help-report = `report D9 TEXTE` rapporte au salon et à son bulletin ce qu’a donné une date, sans votre nom.
refusal-side-purpose = « Ne vous réunissez pas pour vous réunir. » Quel en serait le but ? Par exemple : `{ $prefix }side { $id } | comparer ce qui marche | une liste de formations | Qu’est-ce qui a marché chez vous ?`
refusal-side-wanted = Que doit-il y avoir ensuite qui n’existe pas encore ? Par exemple : `{ $prefix }side { $id } | comparer ce qui marche | une liste de formations | Qu’est-ce qui a marché chez vous ?`
refusal-side-question = À quelle question faut-il y répondre ? Par exemple : `{ $prefix }side { $id } | comparer ce qui marche | une liste de formations | Qu’est-ce qui a marché chez vous ?`
refusal-report-how = Qu’en est-il sorti ? Par exemple : `report { $id } Nous avons convenu d’une liste de formations ; qui paie reste ouvert`
refusal-report-early = { $id } n’a pas encore commencé. Ensuite : `report { $id } TEXTE`

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
refusal-date-elsewhere = { $id } appartient à un autre salon. Posez la question là-bas, ou en conversation privée avec moi.
refusal-date-which = Quelle date ? { $n ->
    [0] Aucune n’est à venir.
   *[other] À venir : { $ids }.
  } Par exemple : `going D9`
refusal-date-over = { $id } est passé ou annulé. `dates` énumère ce qui vient.
refusal-going-how = J’ai lu « { $text } » pour { $id }. Y serez-vous : `going { $id }`, `not going { $id }`, `going { $id } avec nom`, `going { $id } prévenez`
refusal-going-nobody = Vous ne parlez encore au nom d’aucune organisation : il n’y a pas de nom à donner. D’abord : `i am ORGANISATION, GROUPE, PAYS` ; ou sans nom : `going { $id }`
refusal-calendar-empty = Aucune date n’est à venir et aucune question ouverte n’a de fin : le fichier serait vide.
