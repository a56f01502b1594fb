# Ce que le robot dit de lui-même, quelle que soit la commande.

hello = **Bonjour, je suis Common Ground.** Je pose à chacun les questions de ce salon, je compte les réponses, je trouve qui partage un même problème et j’envoie chaque semaine un court bulletin.

    - **Pour commencer :** `{ $prefix }help`. Vous pouvez répondre à chacun de mes messages en toutes lettres, en réponse directe ou dans son fil.
    - **Ce que je garde :** les commandes, les réponses, les difficultés et les offres. Des autres messages, aucun mot, seulement qui les a écrits, où et quand, pendant { $inbox } jours.
    - **Les noms :** les résultats et les bulletins ne portent un nom que là où son auteur a dit « avec nom ». Dix minutes après l’annonce d’un résultat, toutes les autres réponses sont définitivement séparées des noms.
    - **Qui peut voir :** ce que vous écrivez ici, avec votre nom et l’heure, tout le salon peut le lire, ainsi que ceux qui gèrent ses serveurs s’il n’est pas chiffré. Pour répondre sans que le salon le voie, écrivez-moi en conversation privée.
    - **Vos droits :** en conversation privée, `export me` montre tout ce que je garde de vous et `forget me` l’efface.

    Pour en savoir plus : `{ $prefix }help privacy`.

answers-heard = { $n ->
    [one] Une réponse reçue ({ $ids }).
   *[other] { $n } réponses reçues ({ $ids }). Toutes comptent.
}

trouble = Désolé, quelque chose s’est mal passé de mon côté et ce message n’a pas été traité. Veuillez réessayer ; si cela se reproduit, donnez le numéro { $number } aux opérateurs.
trouble-operators = Incident numéro { $number } à l’événement `{ $event }`. Le journal donne la nature de l’erreur sous ce numéro.

refusal-unknown-verb = J’ai lu « { $verb } » et je ne connais pas cette commande. `help` indique ce que vous pouvez faire maintenant.
refusal-unknown-verb-near = J’ai lu « { $verb } » et je ne connais pas cette commande. Vouliez-vous dire `{ $near }` ? Par exemple : `{ $example }`
refusal-facilitators-only = `{ $verb }` est réservé aux animateurs de ce salon (niveau de pouvoir 50 ou plus). Adressez-vous à l’un d’eux ; `help` indique ce que vous pouvez faire.
refusal-in-a-room = `{ $verb }` se dit dans un salon, où chacun le voit. Écrivez-y `{ $prefix }{ $verb }`.
refusal-in-direct-chat = `{ $verb }` reste entre vous et moi. Écrivez-moi `{ $verb }` en conversation privée.
refusal-heard-late = J’étais absent quand vous avez envoyé `{ $verb }` ({ $time }). C’est noté mais pas exécuté, car ce n’est peut-être plus souhaité. Toujours d’actualité ? Renvoyez-le.
refusal-nothing-to-answer = J’ai lu { $id }, mais rien sous cet identifiant n’attend de réponse ici. `help` indique ce qui est ouvert.
refusal-edit-too-late = Cela ne peut plus être changé en modifiant le message. Envoyez le changement comme une nouvelle commande ; `{ $prefix }help` les indique.
