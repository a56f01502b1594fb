# Au nom de qui chacun parle, difficultés et offres, problèmes communs, mises en relation.

language-name = français
group-government = Gouvernement
group-civil-society = Société civile
group-private-sector = Secteur privé
group-technical-community = Communauté technique
group-intergovernmental = Organisation intergouvernementale
group-press = Presse/Médias

help-i-am = `i am ORGANISATION, GROUPE, PAYS` (ou `je suis …`) dit au nom de qui vous parlez ; `i am myself` y met fin.
help-me = `me` montre ce que je garde sur vous. Chaque partie se change : `me group …`, `me country …`, `me sector …`, `me capacity personal`, `me languages …`, `me delegate`, `me language fr`, `me zone Africa/Nairobi`, `me quiet 22-07`, `me digest friday 08:00`, `me mail vous@example.org`.
help-pain = `pain TEXTE` énonce une difficulté de votre organisation, la pire d’abord, quatre au plus. Derrière un | : un exemple, quand, avec qui.
help-offer = `offer TEXTE` énonce ce que votre organisation peut apporter aux autres, le meilleur d’abord, quatre au plus. Derrière un | : un exemple, quand, à qui.
help-mine = `mine` énumère vos difficultés, vos offres et vos mises en relation, pour vous seul.
help-withdraw = `withdraw N7` retire une difficulté ou une offre de votre organisation, `withdraw I4` une initiative.
help-mark = `N7 sans nom`, `N7 avec nom` ou `N7 salon seulement` fixe l’usage permis de votre énoncé. `N7 premier`, `N7 l’an prochain`, `N7 avec gouvernements` disent sa place, quand et avec qui.

i-am-done = Vous parlez désormais au nom de { $organisation }.{ $n ->
    [0] {""}
    [one] {" "}Ce que vous aviez dit lui est attribué.
   *[other] {" "}Vos { NUMBER($n) } énoncés précédents lui sont attribués.
} Ensuite : `pain` et votre pire difficulté en une phrase.
i-am-myself = Vous ne parlez désormais qu’en votre nom. Pour parler au nom d’une organisation : `i am ORGANISATION, GROUPE, PAYS`.
refusal-i-am-name = Je n’ai pas trouvé de nom d’organisation (120 caractères au plus). Par exemple : `i am Internet Society Kenya, Communauté technique, Kenya`. En votre seul nom : `i am myself`.
refusal-i-am-group = J’ai lu « { $read } » à la place du groupe, et ce n’est aucun de ceux-ci : { $groups }. Par exemple : `i am Internet Society Kenya, Communauté technique, Kenya`.
i-am-near = Je ne connais pas d’organisation qui porte exactement ce nom. Est-ce l’une de celles-ci ?
i-am-near-one = - { $organisation } : écrivez `i am { $id }`
i-am-near-none = Si la vôtre en est une autre : `i am new`. D’ici là, rien n’a changé.
refusal-i-am-id = Je ne vous ai pas proposé { $id }. Écrivez le nom, par exemple : `i am Internet Society Kenya, Communauté technique, Kenya`

me-shown = **Ce que je garde sur vous**
    - Vous parlez au nom de : { $organisation }. Pour changer : `i am ORGANISATION, GROUPE, PAYS`
    - Langue : { $language }. Pour changer : `me language en`
    - Fuseau horaire : { $zone }. Pour changer : `me zone Africa/Nairobi`
    - Heures calmes : { $quiet }. Pour changer : `me quiet 22-07`
    - Difficultés et offres : { NUMBER($n) }. Pour les voir : `mine`
me-nobody = vous-même seulement
me-quiet-none = aucune
me-language = Désormais, je vous écris en français.
me-zone = Pour vous, il est maintenant { $time }.
me-quiet = Vos heures calmes sont désormais { $hours }. Pour y mettre fin : `me quiet off`.
me-quiet-off = Vous n’avez plus d’heures calmes.
refusal-me-part = J’ai lu « { $read } » après `me`. Vous pouvez changer language, zone, quiet, digest, group, country, sector, capacity, languages, delegate et alternate, par exemple : `me zone Africa/Nairobi`
refusal-me-language = Je ne parle pas encore « { $read } ». Je parle : { $known }. Par exemple : `me language fr`
refusal-me-zone = Je ne connais pas de fuseau « { $read } ». Écrivez une région et une ville, par exemple : `me zone Africa/Nairobi`
refusal-me-zone-near = Je ne connais pas de fuseau « { $read } ». Proches : { $near }. Par exemple : `me zone { $first }`
refusal-me-quiet = Je ne peux pas lire « { $read } » comme des heures. Par exemple : `me quiet 22-07`, `me quiet 22:30-06:00` ou `me quiet off`

pain-kept = **{ $id }** est noté, sans nom. Pour changer : `{ $id } avec nom` ou `{ $id } salon seulement` ; pour retirer : `withdraw { $id }`.
offer-kept = **{ $id }** est noté comme offre, sans nom. Pour changer : `{ $id } avec nom` ou `{ $id } salon seulement` ; pour retirer : `withdraw { $id }`.
pain-reworded = **{ $id }** a vos nouveaux mots. Pour retirer : `withdraw { $id }`.
offer-reworded = **{ $id }** a vos nouveaux mots, comme offre. Pour retirer : `withdraw { $id }`.
need-who = Je garde { $id } sous votre propre voix tant que je ne sais pas au nom de qui vous parlez. Dites-le-moi : `i am ORGANISATION, GROUPE, PAYS`, par exemple `i am Internet Society Kenya, Communauté technique, Kenya`. Si vous parlez en votre seul nom, laissez ainsi.
refusal-pain-short = Une difficulté demande quelques mots. Par exemple : `pain le coût des voyages écarte les praticiens`
refusal-offer-short = Une offre demande quelques mots. Par exemple : `offer nous pouvons accueillir des formations à Nairobi`
refusal-need-long = Cela fait { NUMBER($n) } caractères ; { NUMBER($most) } au plus sont possibles. Dites l’essentiel en une ou deux phrases.
refusal-need-twice = C’est déjà noté sous { $id }. `mine` énumère ce que vous avez dit.
refusal-pain-full = Vous avez déjà { NUMBER($most) } difficultés ({ $ids }), le plus possible. Pour faire de la place : `withdraw { $last }`, puis dites la nouvelle. Ou modifiez votre message précédent.
refusal-offer-full = Vous avez déjà { NUMBER($most) } offres ({ $ids }), le plus possible. Pour faire de la place : `withdraw { $last }`, puis dites la nouvelle. Ou modifiez votre message précédent.
refusal-need-unknown = Je ne connais pas de difficulté ou d’offre { $id } de votre part. `mine` les énumère.

withdraw-done = { $n ->
    [one] { $ids } est retiré.
   *[other] { $ids } sont retirés.
}
refusal-withdraw-what = Lequel ? Par exemple : `withdraw N7`. `mine` énumère les vôtres.

mark-unnamed = sans nom
mark-on-the-record = avec nom
mark-room-only = salon seulement
mark-shown = { $id } { $text } — { $mark }. Pour changer : `{ $id } sans nom`, `{ $id } avec nom` ou `{ $id } salon seulement`.
mark-done-unnamed = { $id } peut être repris, sans votre nom ni celui de votre organisation.
mark-done-on-the-record = { $id } peut être repris avec le nom de votre organisation.
mark-done-room-only = { $id } reste là où vous l’avez dit : ni bulletin ni rapprochement.
refusal-mark-author = { $id } a été dit par quelqu’un d’autre de votre organisation, et seul son auteur en fixe l’usage.
refusal-mark-what = Lequel ? Par exemple : `N7 avec nom`. `mine` énumère les vôtres.

mine-head = { $who } :
mine-head-myself = En votre nom, vous avez dit :
mine-pain = { $n ->
    [one] Difficulté :
   *[other] Difficultés, la pire d’abord :
}
mine-offer = { $n ->
    [one] Offre :
   *[other] Offres, la meilleure d’abord :
}
mine-introductions = { $n ->
    [one] Mise en relation :
   *[other] Mises en relation :
}
mine-waiting = **{ $id }** au sujet de { $need } attend votre réponse jusqu’au { $until } : `yes { $id }`, `no { $id }` ou `later { $id }`
mine-answered = **{ $id }** au sujet de { $need } a votre réponse et reste ouvert jusqu’au { $until }.
mine-how = Pour changer l’usage permis : `{ $id } avec nom`. Pour en retirer un : `withdraw { $id }`.
mine-order = Pour changer l’ordre : `{ $id } premier`.
mine-nothing = Rien encore. Commencez par votre pire difficulté : `pain le coût des voyages écarte les praticiens`

help-themes = `themes` énumère les problèmes que plusieurs organisations partagent, sans noms. Un animateur les soumet au vote : `themes vote --until 17:00`
help-matches = `matches` montre ce qui est proche de vos énoncés ; pour un animateur dans un salon, toutes les propositions et, là où les avis divergent, un tour de table (`matches drop P3` : plus jamais).
fewer = moins de { NUMBER($n) } organisations
fewer-few = moins de { NUMBER($n) }
organisations = { $n ->
    [one] une organisation
   *[other] { NUMBER($n) } organisations
}
and-more = … et { NUMBER($n) } de plus

themes-head = { $n ->
    [one] **Un problème commun**, selon la lecture de la machine :
   *[other] **{ NUMBER($n) } problèmes communs**, selon la lecture de la machine :
}
themes-none = Aucun problème commun n’est encore en vue. Il faut que deux organisations disent des choses proches : `pain` et votre pire difficulté en une phrase.
themes-how = Chacun porte le nom d’un de ses énoncés. C’est une manière de lire, pas un constat. Le vôtre manque ? Dites-le : `pain TEXTE`

matches-head = { $n ->
    [one] **Une paire d’énoncés** d’organisations différentes va peut-être ensemble. La machine propose, les personnes décident :
   *[other] **{ NUMBER($n) } paires d’énoncés** d’organisations différentes vont peut-être ensemble, la meilleure d’abord. La machine propose, les personnes décident :
}
matches-line = **{ $a }–{ $b }** : « { $one } » / « { $other } »
match-sure = { $sure ->
    [yes] confirmé par des réponses
    [partly] en partie la même chose, d’après des réponses
   *[near] proche par les mots, non confirmé
}
match-shared = mots communs : { $shared }
match-place = vous le mettez en { $place ->
    [1] 1re place
   *[other] { NUMBER($place) }e place
}
match-partner = c’est { $partner }
matches-group = Ensemble : **{ $ids }** « { $text } », { $n } organisations, confirmé par des réponses → `{ $prefix }introduce { $typed }`
matches-known = Avec leur accord : { $who } se sont rencontrés grâce à { $id }.
matches-none = Aucune nouvelle paire d’énoncés n’est proche. D’autres énoncés aideront : `pain TEXTE`, `offer TEXTE`.
matches-how = Pour interroger les deux côtés en privé : `{ $prefix }introduce { $a } { $b }`
matches-counts = Mises en relation : { $asked } proposées, { $agreed } acceptées.
opposed-head = Là où les avis divergent, un tour de table peut éclaircir ce que chaque côté veut dire :
opposed-question = **{ $id }** « { $question } » : { NUMBER($pro) } { $kind ->
    [hum] pour, { NUMBER($contra) } contre
   *[poll] oui, { NUMBER($contra) } non
}. `{ $prefix }round { $id } : entendons-nous tous la même chose par cette question ? Dites ce qu’elle signifie pour vous.` Ou plus jamais : `{ $prefix }matches drop { $id }`
opposed-pair = **{ $a }–{ $b }** : « { $one } » / « { $other } », proches par les mots, mais pour { NUMBER($n) } organisations ou plus de chaque côté, l’autre n’est pas le leur. `{ $prefix }round { $a } et { $b } : est-ce deux problèmes ? Dites ce qui les distingue.` Ou plus jamais : `{ $prefix }matches drop { $a } { $b }`
opposed-dropped = Je ne propose plus de tour de table sur { $topic }.
refusal-opposed-unknown = Aucun tour de table n’est proposé là-dessus. `{ $prefix }matches` montre où les avis divergent ; puis par exemple : `{ $prefix }matches drop P3`
matches-head-own = { $n ->
    [one] Un énoncé d’une autre organisation va peut-être avec le vôtre :
   *[other] { NUMBER($n) } énoncés d’autres organisations vont peut-être avec les vôtres, le meilleur d’abord :
}
matches-line-own = près de votre { $own }, { $kind ->
    [offer] quelqu’un propose :
   *[other] quelqu’un dit :
} « { $other } »
matches-none-own = Rien de nouveau n’est proche de ce que vous avez dit. En dire plus aidera : `pain TEXTE`, `offer TEXTE`.
matches-how-own = Avec `introduce …`, j’interroge l’autre côté en privé. Personne n’apprend qui est l’autre sans deux oui.
