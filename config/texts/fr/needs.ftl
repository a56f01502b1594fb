# Au nom de qui chacun parle, difficultés et offres, problèmes communs, mises en relation.

language-name = français
group-government = Gouvernement
group-civil-society = Société civile
group-private-sector = Secteur privé
group-technical-community = Communauté technique
group-intergovernmental = Organisation intergouvernementale
group-press = Presse/Médias

help-i-am = `i am ORGANISATION, GROUPE, PAYS` (ou `je suis …`) dit au nom de qui vous parlez ; `i am myself` y met fin.
help-me = `me` montre ce que je garde sur vous ; `me language fr`, `me zone Africa/Nairobi`, `me quiet 22-07` le modifient.
help-pain = `pain TEXTE` énonce une difficulté de votre organisation, la pire d’abord, quatre au plus.
help-offer = `offer TEXTE` énonce ce que votre organisation peut apporter aux autres, le meilleur d’abord, quatre au plus.
help-mine = `mine` énumère vos difficultés, vos offres et vos mises en relation, pour vous seul.
help-withdraw = `withdraw N7` retire une difficulté ou une offre de votre organisation.
help-mark = `N7 sans nom`, `N7 avec nom` ou `N7 salon seulement` fixe l’usage permis de votre énoncé.

i-am-done = Vous parlez désormais au nom de { $organisation }.{ $n ->
    [0] {""}
    [one] {" "}Ce que vous aviez dit lui est attribué.
   *[other] {" "}Vos { NUMBER($n) } énoncés précédents lui sont attribués.
} Ensuite : `pain` et votre pire difficulté en une phrase.
i-am-myself = Vous ne parlez désormais qu’en votre nom. Pour parler au nom d’une organisation : `i am ORGANISATION, GROUPE, PAYS`.
refusal-i-am-name = Je n’ai pas trouvé de nom d’organisation (120 caractères au plus). Par exemple : `i am Internet Society Kenya, Communauté technique, Kenya`. En votre seul nom : `i am myself`.
refusal-i-am-group = J’ai lu « { $read } » à la place du groupe, et ce n’est aucun de ceux-ci : { $groups }. Par exemple : `i am Internet Society Kenya, Communauté technique, Kenya`.

me-shown = **Ce que je garde sur vous**
    - Vous parlez au nom de : { $organisation }. Pour changer : `i am ORGANISATION, GROUPE, PAYS`
    - Langue : { $language }. Pour changer : `me language en`
    - Fuseau horaire : { $zone }. Pour changer : `me zone Africa/Nairobi`
    - Heures calmes : { $quiet }. Pour changer : `me quiet 22-07`
    - Difficultés et offres : { NUMBER($n) }. Pour les voir : `mine`
me-nobody = vous-même seulement
me-quiet-none = aucune
me-language = Désormais, je vous écris en français.
me-zone = Pour vous, il est maintenant { $time }.
me-quiet = { $hours ->
    [–] Vous n’avez plus d’heures calmes.
   *[other] Vos heures calmes sont désormais { $hours }. Pour y mettre fin : `me quiet off`.
}
refusal-me-part = J’ai lu « { $read } » après `me`. Vous pouvez changer language, zone et quiet, par exemple : `me zone Africa/Nairobi`
refusal-me-language = Je ne parle pas encore « { $read } ». Je parle : { $known }. Par exemple : `me language fr`
refusal-me-zone = Je ne connais pas de fuseau « { $read } ». Écrivez une région et une ville, par exemple : `me zone Africa/Nairobi`
refusal-me-zone-near = Je ne connais pas de fuseau « { $read } ». Proches : { $near }. Par exemple : `me zone { $first }`
refusal-me-quiet = Je ne peux pas lire « { $read } » comme des heures. Par exemple : `me quiet 22-07`, `me quiet 22:30-06:00` ou `me quiet off`

pain-kept = **{ $id }** est noté, sans nom. Pour changer : `{ $id } avec nom` ou `{ $id } salon seulement` ; pour retirer : `withdraw { $id }`.
offer-kept = **{ $id }** est noté comme offre, sans nom. Pour changer : `{ $id } avec nom` ou `{ $id } salon seulement` ; pour retirer : `withdraw { $id }`.
pain-reworded = **{ $id }** a vos nouveaux mots. Pour retirer : `withdraw { $id }`.
offer-reworded = **{ $id }** a vos nouveaux mots, comme offre. Pour retirer : `withdraw { $id }`.
need-who = Je garde { $id } sous votre propre voix tant que je ne sais pas au nom de qui vous parlez. Dites-le-moi : `i am ORGANISATION, GROUPE, PAYS`, par exemple `i am Internet Society Kenya, Communauté technique, Kenya`. Si vous parlez en votre seul nom, laissez ainsi.
refusal-pain-short = Une difficulté demande quelques mots. Par exemple : `pain le coût des voyages écarte les praticiens`
refusal-offer-short = Une offre demande quelques mots. Par exemple : `offer nous pouvons accueillir des formations à Nairobi`
refusal-need-long = Cela fait { NUMBER($n) } caractères ; { NUMBER($most) } au plus sont possibles. Dites l’essentiel en une ou deux phrases.
refusal-need-twice = C’est déjà noté sous { $id }. `mine` énumère ce que vous avez dit.
refusal-pain-full = Vous avez déjà { NUMBER($most) } difficultés ({ $ids }), le plus possible. Pour faire de la place : `withdraw { $last }`, puis dites la nouvelle. Ou modifiez votre message précédent.
refusal-offer-full = Vous avez déjà { NUMBER($most) } offres ({ $ids }), le plus possible. Pour faire de la place : `withdraw { $last }`, puis dites la nouvelle. Ou modifiez votre message précédent.
refusal-need-unknown = Je ne connais pas de difficulté ou d’offre { $id } de votre part. `mine` les énumère.

withdraw-done = { $n ->
    [one] { $ids } est retiré.
   *[other] { $ids } sont retirés.
}
refusal-withdraw-what = Lequel ? Par exemple : `withdraw N7`. `mine` énumère les vôtres.

mark-unnamed = sans nom
mark-on-the-record = avec nom
mark-room-only = salon seulement
mark-shown = { $id } { $text } — { $mark }. Pour changer : `{ $id } sans nom`, `{ $id } avec nom` ou `{ $id } salon seulement`.
mark-done-unnamed = { $id } peut être repris, sans votre nom ni celui de votre organisation.
mark-done-on-the-record = { $id } peut être repris avec le nom de votre organisation.
mark-done-room-only = { $id } reste là où vous l’avez dit : ni bulletin ni rapprochement.
refusal-mark-unread = J’ai lu « { $read } » après { $id }. Sont possibles : `{ $id } sans nom`, `{ $id } avec nom` ou `{ $id } salon seulement`.
refusal-mark-author = { $id } a été dit par quelqu’un d’autre de votre organisation, et seul son auteur en fixe l’usage.
refusal-mark-what = Lequel ? Par exemple : `N7 avec nom`. `mine` énumère les vôtres.

mine-head = { $who } :
mine-myself = Vous, en votre nom
mine-pain = { $n ->
    [one] Difficulté :
   *[other] Difficultés, la pire d’abord :
}
mine-offer = { $n ->
    [one] Offre :
   *[other] Offres, la meilleure d’abord :
}
mine-waiting = **{ $id }** au sujet de { $need } attend votre réponse jusqu’au { $until } : `yes { $id }`, `no { $id }` ou `later { $id }`
mine-answered = **{ $id }** au sujet de { $need } a votre réponse et reste ouvert jusqu’au { $until }.
mine-how = Pour changer l’usage permis : `{ $id } avec nom`. Pour en retirer un : `withdraw { $id }`.
mine-nothing = Rien encore. Commencez par votre pire difficulté : `pain le coût des voyages écarte les praticiens`
