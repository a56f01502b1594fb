# Chantiers : le travail commun, des questions qui le précèdent à ce qui a changé après.

help-effort = `effort T2 TITRE` (ou M4, N7) ouvre un chantier par quelques questions brèves ; `effort E5` le montre et reprend les questions ; `E5 start` le lance. Aussi : `E5 rejoindre I3 RAISON`, `E5 fusionner E7 RAISON`, `E5 pas maintenant RAISON`.
help-efforts = `efforts` énumère les chantiers en cours et ce qu’ils ont donné.
help-lead = `lead E5` vous fait mener un chantier ; `lead E5 off` le rend, sans raison à donner.
help-deputy = `deputy E5` vous fait suppléer qui le mène ; `deputy E5 off` le rend.
help-milestone = `milestone E5 2027-03-01 TEXTE` fixe une étape et son jour ; `milestone E5.2 2027-04-01` la déplace.
help-done = `done E5.2` dit qu’une étape est atteinte, `done A6` qu’une action est faite.
help-action = `action E5 TEXTE | QUI | JOUR` note une chose à faire, QUI et JOUR à volonté. `A6 prendre`, `A6 rendre`, `A6 fait`, `A6 2027-02-01`.
help-commit = `commit E5 4 heures par mois` dit ce que vous apportez : personnes, heures, argent, un lieu. `release E5` y met fin, sans raison à donner.
help-role = `role E5 gouvernement | TEXTE` dit ce qui est attendu d’un groupe ; les rôles vides restent visibles.
help-output = `output E5 TYPE | TITRE | LIEN` note un résultat tangible ; le type `spin-off` dit où le travail se poursuit.
help-publish = `publish E5` montre à votre salon un chantier réservé à ses membres ; `publish E5 off` revient en arrière.
help-board = `board` montre ce que le salon fait maintenant, prépare et garde pour plus tard ; `board E5 now` y place un chantier.
help-finish = `finish E5 atteint TEXTE` clôt un chantier ; `en partie` et `non` sont aussi des réponses.
help-standing = `standing T2 TITRE` garde un sujet que personne ne peut régler : un bilan par an, sans étapes.
efforts-privacy = **Chantiers :** ce que vous en dites, ce à quoi vous vous engagez et ce dont vous vous chargez, avec votre nom, jusqu’à ce que vous le retiriez ; les mots { $withdrawn } jours de plus. Qui mène et qui supplée se voit là où le chantier se voit ; tout le reste y figure sans nom, sauf si vous le donnez avec nom.
helping-work = **Encore pour les chantiers :** { $verbs }

effort-state-draft = à l’état de projet
effort-state-started = en cours jusqu’au { $day }
effort-state-standing = sujet permanent, un bilan par an
effort-state-affiliated = rejoint d’autres
effort-state-merged = fusionné
effort-state-postponed = pas maintenant
effort-state-finished = terminé : { $outcome ->
    [reached] but atteint
    [partly] but atteint en partie
    [not] but non atteint
   *[none] sans bilan
}
effort-board-now = maintenant
effort-board-preparing = en préparation
effort-board-later = plus tard
effort-head = **{ $id } { $title }** · { $state }{ $place ->
    [none] {""}
   *[other] {" "}· au tableau : { $place }
}
effort-untitled = (sans mots)
effort-words-held = (des mots en attente d’accord)
effort-line-problem = Problème : { $text }
effort-line-success = Réussir, ce serait : { $text }
effort-line-others = Qui d’autre s’en occupe : { $text }
effort-line-value = Valeur : { $text }
effort-line-resources = Moyens : { $text }
effort-value-social = sociale
effort-value-economic = économique
effort-value-technical = technique
effort-line-lead = Mené par : { $lead ->
    [none] personne encore → `lead { $id }`
    [there] quelqu’un
   *[other] { $lead }
} · Suppléance : { $deputy ->
    [none] personne encore → `deputy { $id }`
    [there] quelqu’un
   *[other] { $deputy }
}
effort-line-fit = Adéquation : { $narrow } précis · { $roles } un rôle pour chaque groupe · { $talk } en parler y changerait quelque chose
effort-line-committed = { $few ->
    [yes] Moins de { NUMBER($floor) } engagements
   *[no] { $n ->
        [one] Un engagement
       *[other] { NUMBER($n) } engagements
    }
}
effort-line-roles = Rôles : { $roles }
effort-roles-there = { $roles } ✓
effort-roles-open = à pourvoir : { $roles }
effort-roles-asked = attendu de : { $roles }
effort-role = { $group }{ $text ->
    [none] {""}
   *[other] {" "}({ $text })
}
effort-line-milestone = **{ $id }** pour le { $day } : { $text }{ $state ->
    [done] {" "}✓
    [over] {" "}– le jour est passé : `done { $id }`, ou pour la déplacer : `milestone { $id } JOUR`
   *[ahead] {""}
}
effort-line-action = **{ $id }** { $text }{ $day ->
    [none] {""}
   *[other] {" "}(pour le { $day })
} — { $owner ->
    [none] à prendre → `{ $id } prendre`
    [there] prise
   *[other] { $owner }
}
effort-line-output = Résultat, { $kind } : { $text } { $link }
effort-line-check-in = Dernières nouvelles :{ $kind ->
    [on] {" "}dans les temps
    [late] {" "}en retard
    [help] {" "}a besoin d’aide
   *[note] {""}
}{ $text ->
    [none] {""}
   *[other] {" "}« { $text } »
}
effort-line-outcome = Pourquoi : { $text }
effort-line-note = { $day } : { $text }
effort-line-changed = Ce qui a changé ({ $day }) :{ $kind ->
    [none] {" "}aucun effet visible.
   *[some] {""}
}{ $text ->
    [none] {""}
   *[other] {" "}{ $text }
}

efforts-head = { $n ->
    [0] **Aucun chantier n’est en cours.**
    [one] **Un chantier est en cours :**
   *[other] **{ NUMBER($n) } chantiers sont en cours :**
}
efforts-none = Il n’y a pas encore de chantier ici. Qui partage un problème en ouvre un : `effort T2 TITRE`, ou depuis une difficulté `effort N7`. `themes` énumère les problèmes communs.
efforts-how = `effort { $id }` en montre un, `commit { $id } …` le rejoint.

effort-opened = **{ $id }** est un projet au sujet de { $origin }.{ $private ->
    [yes] {" "}Seuls ceux qui le partagent le voient, jusqu’à ce que vous disiez `publish { $id }`.
   *[no] {""}
} D’abord quelques questions brèves ; un mot ou une phrase suffit à chacune.
effort-opened-home = **{ $id }** est un projet au sujet de ce qui vous réunit. Seuls ceux qui sont ici le voient. Pour continuer ensemble : `{ $prefix }effort { $id }`
effort-question = **{ $id }, question { $n } sur { $most } :**
effort-ask-already = Quelqu’un semble s’en occuper déjà : { $text }. Les rejoindre ? `{ $id } rejoindre I3 RAISON` avec le bon numéro. Sinon, dites en une phrase pourquoi il faut autre chose.
effort-ask-problem = Quel problème voulez-vous résoudre ? { $given ->
    [yes] Il est dit : « { $text } ». Est-ce cela ? `oui`, ou dites-le mieux.
   *[no] Une phrase. Pas maintenant ? `passer`
}
effort-ask-success = Que verriez-vous en cas de réussite ? Une chose que l’on peut vérifier, par exemple : « trois formations tenues hors des capitales ». Rien ne commence sans cela.
effort-ask-others = Qui d’autre y travaille ? Sont-ils mieux placés, et suffirait-il de les rejoindre ? Une phrase, ou `passer`.
effort-ask-value = De quelle valeur serait-ce : sociale, économique, technique ? Une phrase, ou `passer`.
effort-ask-resources = Que faut-il, et ceux qui en disposent s’engagent-ils ? Une phrase, ou `passer`. Pour votre part : `commit { $id } 4 heures par mois`
effort-ask-end = Quel en est le dernier jour ? Par exemple `2027-12-01` ou `6 mois`. Rien ne commence sans cela.
effort-ask-fit = Trois fois oui ou non : est-ce précis ? Chaque groupe y a-t-il un rôle ? En parler y changerait-il quelque chose ? Par exemple `oui non oui`, ou `passer`.
effort-noted = Noté.
effort-ready = **{ $id }** peut commencer : `{ $id } start`. Ou vaut-il mieux autrement ? `{ $id } rejoindre I3 RAISON`, `{ $id } fusionner E7 RAISON`, `{ $id } pas maintenant RAISON`
effort-missing = **{ $id }** peut commencer quand il y aura : { $wanted }
effort-need-already = si vous rejoindriez ceux qui s’en occupent déjà (`{ $id } déjà : NON, CAR …`)
effort-need-success = ce qui serait une réussite (`{ $id } succès : …`)
effort-need-end = son dernier jour (`{ $id } fin : 2027-12-01`)
effort-need-lead = quelqu’un pour le mener (`lead { $id }`)
effort-need-commitment = un engagement (`commit { $id } 4 heures par mois`)
effort-need-groups = des engagements de { NUMBER($needed) } groupes, { $n ->
    [0] aucun n’est là
    [one] un est là
   *[other] { NUMBER($n) } sont là
} (chacun me dit `i am ORGANISATION, GROUPE`, puis `commit { $id } …`)
effort-many = Ce salon a déjà { NUMBER($n) } chantiers en cours, et moins nombreux, ils avancent mieux. En finir un d’abord ? Si { $id } ne peut pas attendre : `{ $id } commencer quand même`

effort-started = **{ $id } a commencé.** Ensuite : une première étape et son jour, `milestone { $id } 2027-03-01 TEXTE`. Une fois par semaine, je demande à qui le mène où il en est ; un mot suffit.
effort-affiliated = **{ $id }** s’arrête ici : rejoindre { $other ->
    [none] d’autres
   *[other] { $other }
} vaut mieux que fonder. Merci d’avoir posé la question d’abord.
effort-merged = **{ $id }** se poursuit au sein de { $other }. Les engagements y vont par `commit { $other } …`.
effort-postponed = **{ $id }** attend. Pour le reprendre : `{ $id } rouvrir`
effort-finished = **{ $id } est terminé. Merci à tous.** Dans six et douze mois, je demanderai ce qui a changé.
effort-closing = **{ $id } : le but est-il atteint ?** { $test ->
    [none] {""}
   *[other] Vous aviez dit que réussir, ce serait : « { $test } ».{" "}
}Répondez `atteint`, `en partie` ou `non`, et une phrase. Par exemple : `finish { $id } en partie deux formations sur trois tenues`
effort-published = **{ $id }** est ouvert à ce salon. Pour aider : `commit { $id } …`
publish-done = { $id } est désormais visible dans { $room }. Pour revenir en arrière : `publish { $id } off`
publish-off = { $id } est de nouveau réservé à ses membres.

effort-thanks-on-track = Bien. Noté pour { $id }.
effort-thanks-late = Noté pour { $id }.{ $milestone ->
    [none] {""}
   *[other] {" "}Son étape se déplace par `milestone { $milestone } JOUR`.
}
effort-thanks-help = Noté. Ceux qui partagent { $id } apprennent qu’il lui faut de l’aide.
effort-thanks-note = Noté pour { $id }.
effort-thanks-changed = Merci. C’est écrit sur la fiche de { $id }.
effort-asks-help = **{ $id } { $title }** a besoin d’aide{ $text ->
    [none] .
   *[other] {" "}: « { $text } »
} Pouvez-vous ? `commit { $id } …`

effort-lead-yours = Vous menez désormais { $id }. Ses membres voient votre nom ; une fois par semaine, je vous demande où il en est. À rendre quand vous voulez : `lead { $id } off`
effort-deputy-yours = Vous assurez désormais la suppléance de { $id } : si qui le mène se tait des semaines, je vous demande de prendre le relais. À rendre quand vous voulez : `deputy { $id } off`
effort-lead-already = Vous menez déjà { $id }.
effort-deputy-already = Vous assurez déjà la suppléance de { $id }.
effort-lead-back = { $id } n’est mené par personne pour l’instant. Merci pour ce que vous avez fait. Je demande aux autres.
effort-deputy-back = { $id } n’a pas de suppléance pour l’instant. Merci.
effort-lead-before = { $id } est mené par quelqu’un d’autre pour l’instant. Merci pour ce que vous avez fait. Quand vous aurez de nouveau du temps, dites `deputy { $id }` ou aidez simplement.
effort-deputy-before = Quelqu’un d’autre assure la suppléance de { $id } pour l’instant. Merci pour ce que vous avez fait.
effort-lead-new = **{ $id } { $title }** est désormais mené par { $who ->
    [none] quelqu’un d’autre.
   *[other] { $who }.
}

milestone-kept = **{ $id }** est fixée au { $day }. Atteinte : `done { $id }`. Pour la déplacer : `milestone { $id } JOUR`
milestone-moved = **{ $id }** est désormais pour le { $day }.
done-milestone = { $id } est atteinte.
action-kept = **{ $id }** est notée{ $day ->
    [none] {""}
   *[other] {" "}pour le { $day }
}{ $whose ->
    [none] , à prendre par qui veut : `{ $id } prendre`
    [asked] {" "}; je demande à la personne nommée
   *[you] , à vous
}. Faite : `done { $id }`
action-asked = **{ $id }** : feriez-vous ceci pour { $effort } ({ $title }) ? « { $text } » → `{ $id } prendre` ou `{ $id } rendre`. Sans raison à donner.
action-taken = { $id } est à vous. Faite : `done { $id }`. À rendre quand vous voulez : `{ $id } rendre`
action-back = { $id } est de nouveau à prendre. Merci de l’avoir dit.
action-moved = { $id } est désormais pour le { $day }.
action-done = { $id } est faite. Merci.
action-shown = **{ $id }** { $text } (pour { $effort }){ $day ->
    [none] {""}
   *[other] , pour le { $day }
}. { $whose ->
    [none] Elle est à prendre : `{ $id } prendre`
    [you] Elle est à vous : `done { $id }` ou `{ $id } rendre`
   *[other] Quelqu’un s’en charge.
}
commit-kept = Noté pour { $id }. Merci. Pour y mettre fin à tout moment : `release { $id }`.
commit-who = Au nom de quel groupe vous engagez-vous pour { $id } ? Dites-le-moi en conversation privée : `i am ORGANISATION, GROUPE, PAYS`
commit-released = Vos engagements pour { $id } ont pris fin. Merci pour ce que vous avez donné. Personne n’apprend que c’était vous.
role-kept = { $id } attend désormais cela de : { $group }.
output-kept = Noté comme résultat de { $id }.
board-kept = { $id } a sa place au tableau.
board-one = **{ $id }** { $title }{ $day ->
    [none] {""}
   *[other] {" "}(jusqu’au { $day })
}
board-line = **{ $place } :** { $efforts }
board-apart = Hors du tableau : { $ids }. Pour y en placer un : `board { $id } plus tard`
standing-how = **{ $id }** est un sujet permanent : une fois par an, je demande où il en est, sous la forme `{ $id } bilan: …`. Pour le mener : `lead { $id }`

effort-wait-draft = **{ $id }** { $title } : encore un projet. Continuez par `effort { $id }`, ou `{ $id } pas maintenant RAISON`
effort-wait-check-in = **{ $id }** { $title } : dans les temps, en retard, besoin d’aide ? `{ $id } dans les temps`, `{ $id } en retard` ou `{ $id } besoin d’aide`, avec une phrase si vous voulez
effort-wait-check-in-late = **{ $id }** { $title } : dans les temps, en retard, besoin d’aide ? `{ $id } dans les temps`, `{ $id } en retard` ou `{ $id } besoin d’aide`. { $entry } était pour le { $day } (« { $text } ») : `done { $entry }`, ou `milestone { $entry } JOUR` la déplace
effort-wait-overdue = **{ $entry }** « { $text } » ({ $title }) était pour le { $day } : `done { $entry }`, ou `milestone { $entry } JOUR` la déplace
effort-wait-take-over = **{ $id }** { $title } : qui le mène n’a pas le temps en ce moment. Prendriez-vous le relais, pour quelque temps peut-être ? `lead { $id }`
effort-wait-lead = **{ $id }** { $title } n’est mené par personne. Le feriez-vous, pour quelque temps peut-être ? `lead { $id }`
effort-wait-end = **{ $id }** { $title } devait se terminer le { $day }. Le but est-il atteint ? `finish { $id } atteint RAISON`, `finish { $id } en partie RAISON`, `finish { $id } non RAISON` ; pour plus de temps : `{ $id } fin: JOUR`
effort-wait-asked = **{ $entry }** « { $text } » ({ $title }) : le feriez-vous ? `{ $entry } prendre` ou `{ $entry } rendre`
effort-wait-action = **{ $entry }** « { $text } » ({ $title }){ $day ->
    [none] {""}
   *[other] , pour le { $day }
} : `done { $entry }`, `{ $entry } JOUR` ou `{ $entry } rendre`
effort-wait-note = **{ $id }** { $title } : où en est-on, un an après ? `{ $id } bilan: …`
effort-wait-changed = **{ $id }** { $title } : { $day } mois après la fin, qu’est-ce qui a changé ? `{ $id } changé: …`, ou `{ $id } aucun effet visible`, qui est une réponse honnête

refusal-effort-which = Quel chantier ? Par exemple `{ $example } E5` ; un nouveau : `effort T2 TITRE`. `efforts` les énumère.
refusal-effort-unknown = Je ne connais pas de chantier { $id } ici. `efforts` énumère ceux que vous pouvez voir.
refusal-effort-members = Seuls ses membres modifient { $id }. Pour en être : `commit { $id } 2 heures par mois`
refusal-effort-state = { $id } { $state ->
    [draft] est un projet : il commence par `{ $id } start`.
    [started] est en cours : cela vaut pour un projet. `effort { $id }` le montre.
    [standing] est un sujet permanent : il attend un bilan par an (`{ $id } bilan: …`) ou se clôt par `finish { $id } …`.
    [postponed] attend. Pour le reprendre : `{ $id } rouvrir`.
    [finished] est terminé. Ce qui a changé depuis : `{ $id } changé: …`
   *[other] n’est plus en cours. `effort { $id }` montre ce qu’il est devenu.
}
refusal-effort-origin = Je ne connais pas de { $id } à partir duquel vous puissiez ouvrir un chantier. Vous le pouvez à partir de ce que vous partagez : `themes` énumère les problèmes communs, `mine` les vôtres. Par exemple : `effort T2 Voyager à moindre coût`
refusal-effort-origin-elsewhere = Ce que { $id } a réuni reste entre vous. Ouvrez le chantier dans le salon que j’ai créé pour vous, ou en conversation privée avec moi : `effort { $id }`
refusal-effort-before = { $id } porte déjà sur { $origin }. `effort { $id }` le montre, `commit { $id } …` le rejoint.
refusal-effort-short = Il me faut un mot ou une phrase. Par exemple : `{ $example }`. Pas maintenant ? `{ $id } passer`
refusal-effort-fit = Trois fois oui ou non, s’il vous plaît : précis, un rôle pour chaque groupe, en parler y changerait quelque chose. Par exemple : `{ $id } fit: oui non oui`
refusal-effort-join-whom = Bien. Lequel, et pourquoi ? Par exemple : `{ $id } rejoindre I3 ils le font bien déjà`
refusal-effort-affiliate-which = Je ne connais pas d’initiative { $other } en cours. `initiatives` énumère ce qui existe déjà ; une autre se dit par son nom : `{ $id } rejoindre NOM le fait déjà bien`
refusal-effort-merge-which = Avec lequel, et pourquoi ? Par exemple : `{ $id } fusionner E7 le même but`. `efforts` énumère ceux que vous pouvez voir.
refusal-effort-reason = Dites pourquoi en quelques mots, pour que d’autres puissent suivre. Par exemple : `{ $example }`
refusal-effort-unread = Je n’ai pas pu lire cela au sujet de { $id }. `effort { $id }` montre où il en est ; `help effort`, ce qui peut être dit.
refusal-effort-day-unreadable = J’ai lu « { $text } » à la place d’un jour. Par exemple `2027-03-01`, `2027-03`, `vendredi` ou `6 mois`.
refusal-effort-day-past = « { $text } » est passé. Choisissez un jour à venir, par exemple `6 mois`.
refusal-effort-day-far = « { $text } » est à plus de dix ans. Choisissez un jour plus proche, par exemple `2 ans`.
refusal-effort-day-two = « { $text } » peut vouloir dire { $one } ou { $other }. Écrivez celui que vous voulez dire.
refusal-effort-lead-taken = { $id } est déjà mené par quelqu’un. Vous pouvez suppléer : `deputy { $id }`. Si cette personne y renonce ou se tait des semaines, je demande qui prend le relais.
refusal-effort-deputy-taken = La suppléance de { $id } est assurée. Vous pouvez aider autrement : `commit { $id } 2 heures par mois`
refusal-effort-lead-not-yours = Vous ne menez pas { $id } : il n’y a rien à rendre.
refusal-effort-deputy-not-yours = Vous n’assurez pas la suppléance de { $id } : il n’y a rien à rendre.
refusal-milestone-text = Que doit-on avoir atteint le { $day } ? Par exemple : `milestone { $id } { $day } première formation tenue`
refusal-milestone-unknown = { $effort } n’a pas d’étape { $id }. `effort { $effort }` les énumère.
refusal-done-which = Qu’est-ce qui est fait ? Par exemple `done E5.2` (une étape) ou `done A6` (une action).
refusal-action-text = Que faut-il faire ? Par exemple : `action { $id } écrire au bureau régional | moi | 2027-02-01`
refusal-action-owner = Je ne sais pas qui est « { $read } » là où l’on travaille à { $id }. Écrivez `moi`, un nom tel qu’il figure dans le salon, un identifiant Matrix comme `@ana:example.org`, ou rien.
refusal-action-unknown = Je ne connais pas d’action { $id } ici. `effort E5` énumère celles d’un chantier.
refusal-action-has-owner = Quelqu’un se charge déjà de { $id }. Quand elle sera de nouveau libre, elle apparaîtra à prendre.
refusal-action-not-yours = { $id } est à quelqu’un d’autre. La personne qui s’en charge et les membres du chantier peuvent la modifier.
refusal-commit-text = Qu’apportez-vous ? Par exemple : `commit { $id } 4 heures par mois`, `commit { $id } une salle pour 20 personnes`
refusal-commit-none = Vous n’avez pas d’engagement pour { $id }. `effort { $id }` le montre.
refusal-role-group = J’ai lu « { $read } » à la place d’un groupe : { $groups }. Par exemple : `role { $id } gouvernement | accueillir la première formation`
refusal-role-text = Qu’attend-on de ce groupe ? Par exemple : `role { $id } { $group } | accueillir la première formation`
refusal-output-how = Un type, un titre et un lien, s’il vous plaît : `output { $id } guide | Se former à petit budget | https://example.org/guide`
refusal-publish-not = { $id } n’est publié nulle part ailleurs. `efforts` énumère ce que vous pouvez voir.
refusal-publish-already = { $id } est déjà publié. Pour revenir en arrière : `publish { $id } off`
refusal-publish-where = Dans quel salon ? Dites-le là-bas : `{ $prefix }publish { $id }`
refusal-board-place = J’ai lu « { $read } » à la place de maintenant, en préparation ou plus tard. Par exemple : `board { $id } en préparation`
refusal-board-now = { $now } est ce que ce salon fait maintenant, et il n’y a qu’un « maintenant ». D’abord `{ $prefix }board { $now } plus tard`, ou `{ $prefix }board { $id } en préparation`.
refusal-standing-which = À quel sujet ? Par exemple : `standing T2 La confiance entre communautés`. `themes` énumère les problèmes communs.

