# Un tour de table : à qui c’est le tour, et où l’on en est.

prompt-how-round-usual = **Tour de table, chacun à son tour : { $choices }.** Ajoutez votre raison en quelques mots ; « oui, si … » compte aussi, et vous pouvez dire `pass`. J’annonce les tours ; une réponse avant votre tour compte également.
prompt-how-round-options = **Tour de table, chacun à son tour : choisissez par la lettre**, comme `{ $first }`, et ajoutez votre raison en quelques mots ; vous pouvez dire `pass`. J’annonce les tours ; une réponse avant votre tour compte également.
