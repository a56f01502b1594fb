# Les problèmes communs à la main, et ceux dont personne ne s’occupe encore.

help-rename = `rename T2 NOM` nomme un problème commun ; `rename T2` seul lui rend les mots d’un énoncé.
theme-merged = { $other } fait désormais partie de **{ $id }** : { $label }. Cela reste ainsi, quoi qu’on dise ensuite ; `{ $prefix }undo` l’annule pendant dix minutes.
theme-split = { $id } ne fait plus partie de { $theme } et n’y revient pas ; `{ $prefix }undo` l’annule pendant dix minutes.
theme-renamed = **{ $id }** s’appelle désormais : { $label }
theme-unnamed = **{ $id }** reprend les mots d’un énoncé : { $label }
theme-held = (ses mots attendent une décision)
theme-bridge = {" "}— **un pont** : au moins trois groupes d’acteurs le partagent, et personne n’y travaille encore
refusal-theme-merge = Il me faut deux problèmes communs, celui qui reste d’abord. Par exemple : `{ $prefix }merge T2 T5`. `{ $prefix }themes` les énumère.
refusal-theme-split = Quel énoncé doit quitter son problème commun ? Par exemple : `{ $prefix }split N7`
refusal-theme-split-alone = { $id } n’est dans aucun problème commun avec d’autres et ne peut donc en quitter un. `themes` les énumère.
refusal-theme-rename = Il me faut un problème commun et un nom de quelques mots. Par exemple : `{ $prefix }rename T2 argent des voyages`
refusal-theme-name-long = Ce nom a { NUMBER($n) } caractères ; { NUMBER($most) } au plus sont possibles.
refusal-theme-name-tells = Ce nom désignerait quelqu’un ou pourrait révéler qui l’a dit. Dites quel est le problème, par exemple : `{ $prefix }rename { $id } argent des voyages`
themes-vote-question = Lesquels sont aussi les vôtres ? Cochez tous ceux qui le sont. Chaque choix vaut le +1 de votre organisation.
refusal-themes-vote-few = { $n ->
    [0] Il n’y a pas encore de problème commun à soumettre au vote. Il faut d’abord que deux organisations disent des choses proches : `{ $prefix }pain` et la pire difficulté en une phrase.
   *[1] Il n’y a encore qu’un problème commun, il n’y a donc pas de choix. Qui le partage le dit : `{ $prefix }+1 { $id }`
}
refusal-themes-vote-read = Je ne sais pas lire « { $text } » ici. Par exemple : `{ $prefix }themes vote --until 17:00`
refusal-themes-vote-options = Les réponses à { $id } sont des problèmes communs et restent telles quelles. Reformulez seulement la question : `reword { $id } QUESTION`
