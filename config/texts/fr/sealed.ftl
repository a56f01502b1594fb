# Les questions sous scellés : on y répond en conversation privée, on compte une fois, et nul ne peut plus savoir qui a répondu quoi.

sealed-how-usual = **{ $choices }** – l’une de ces réponses, en toutes lettres.
sealed-how-several = **Choisissez jusqu’à { $most } réponses** par leurs lettres, par exemple `{ $example }`.
sealed-how-hum = **À quel point ?** Répondez par un nombre, par exemple `4`, ou avec ces mots.
sealed-how-options = **Choisissez une réponse** par sa lettre, par exemple `{ $first }`.
sealed-where = **Sous scellés.** Répondez-moi en conversation privée, par exemple `{ $example }` ; ici, dans le salon, cela ne compte pas. Seul votre choix est gardé, rien de ce que vous écrivez à côté, et vous pouvez le changer jusqu’à la clôture. D’ici là, je ne dis à personne plus que le nombre approximatif de réponses. À la clôture, je compte les bulletins et je les détruis.
sealed-limits = Ce que cela ne cache pas : tant que la question est ouverte, qui me fait fonctionner pourrait regarder. Qui gère un serveur Matrix voit que vous m’écrivez et, si notre conversation n’est pas chiffrée, ce que vous écrivez. Dans notre conversation, votre message reste lisible, aussi pour qui me fait fonctionner, tant que vous ne le supprimez pas, de préférence après la clôture. Pour en savoir plus, écrivez-moi `help sealed`.

sealed-noted = Votre bulletin pour { $id } est dans l’urne. Il ne contient que votre choix ; ce qui est écrit à côté n’est pas gardé. Une autre réponse le remplace, supprimer votre message le retire. D’ici la clôture, personne n’apprend ce qui a été répondu.
sealed-elsewhere = { $id } est sous scellés : ce que vous avez envoyé dans le salon ne compte pas et je n’en ai rien gardé. D’autres ont pu le voir ; vous pouvez le supprimer. Répondez plutôt ici, par exemple : `{ $example }`
sealed-pointed = { $id } est sous scellés : les réactions ne comptent pas, et rien n’a changé. Écrivez votre réponse, par exemple : `{ $example }`

sealed-few = moins de { $n } réponses ({ $asked } { $per ->
    [organisation] { $asked ->
        [one] organisation interrogée
       *[other] organisations interrogées
      }
   *[person] { $asked ->
        [one] personne interrogée
       *[other] personnes interrogées
      }
  })
sealed-at-least = { $per ->
    [organisation] au moins { $n } organisations sur { $asked } ont répondu
   *[person] au moins { $n } réponses sur { $asked }
  }
sealed-others = autres mots : { $n }
sealed-too-few = Moins de { $n } réponses ({ $asked } { $per ->
    [organisation] { $asked ->
        [one] organisation interrogée
       *[other] organisations interrogées
      }
   *[person] { $asked ->
        [one] personne interrogée
       *[other] personnes interrogées
      }
  }). Avec si peu de bulletins, je n’en dis pas plus : un décompte pourrait dire qui a répondu quoi. Ils sont détruits.
sealed-done = Sous scellés : les bulletins sont comptés et détruits. Qui a répondu quoi n’est gardé nulle part.
sealed-again = { $id } est maintenant posée en d’autres mots : **{ $question }** Votre bulletin pour les mots d’avant a été détruit sans être ouvert ; répondez donc encore une fois, par exemple : `{ $example }`

sealed-mine = Questions sous scellés : vous avez répondu à { $ids }. Votre réponse n’est montrée à personne, pas même à vous.
sealed-export = { $id } : vous avez répondu ; le bulletin est sous scellés

refusal-sealed-ask = `--sealed` ne va pas avec une question à réponse libre : les mots de chacun disent qui les a écrits. Peuvent l’être `word`, `poll` et `hum`, par exemple : `{ $prefix }poll On continue ? --sealed`
refusal-sealed-round = `--sealed` ne va pas avec un tour de table, où tout le monde voit à qui est le tour. Peuvent l’être `word`, `poll` et `hum`, par exemple : `{ $prefix }poll On continue ? --sealed --by organisation`
refusal-sealed-later = Une question est mise sous scellés au moment où elle est posée. Posez-en une nouvelle, par exemple : `{ $prefix }poll On continue ? --sealed`
refusal-sealed-counted = { $id } ne peut pas être rouverte : elle était sous scellés, et ses bulletins sont comptés et détruits. Pour demander encore une fois, posez une nouvelle question.
refusal-sealed-late = Votre réponse à { $id } est arrivée après le décompte. Les bulletins sont détruits, rien ne peut donc y être ajouté ; j’en suis désolé. `results { $id }` montre ce qu’il en est ressorti.
refusal-sealed-nothing-open = Aucune question n’est ouverte pour vous en ce moment : { $id } était sous scellés, elle est close et comptée. Je n’ai rien gardé de ce que vous avez écrit. `help` montre ce que vous pouvez faire.
refusal-sealed-unreadable = Je n’ai pas pu lire là une réponse à { $id } et n’en ai rien gardé. Un bulletin sous scellés est un choix et rien d’autre, par exemple : `{ $example }`
refusal-sealed-word = Ce n’est ni un mot ni une courte expression, et je n’en ai rien gardé. { $id } est sous scellés et ne contient rien de plus, par exemple : `{ $example }`
refusal-sealed-mark = Un bulletin sous scellés n’est au nom de personne et ne peut donc pas être marqué. Votre réponse à { $id } reste telle quelle.
refusal-sealed-fixed = Votre bulletin pour { $id } reste tel quel. Je ne garde plus lequel est le vôtre (j’ai été rétabli à partir d’une sauvegarde, qui ne le contient pas, ou la question est ouverte depuis très longtemps) : il ne peut être ni changé ni retiré.
refusal-sealed-needs-organisation = On répond à { $id } par organisation ; je n’ai donc encore rien gardé. Dites d’abord pour qui vous parlez, par exemple : `i am Example Foundation, civil society, Kenya`. Puis envoyez votre réponse à nouveau.

sealed-privacy = **Les questions sous scellés** : on y répond en conversation privée, on compte une fois, puis plus rien ne dit qui a répondu quoi : `{ $prefix }help sealed`.
sealed-digest = **{ $id }** { $question } Sous scellés : moins de { $few } réponses, rien de plus n’est donc dit.
sealed-digest-how = Pour répondre : `{ $id } votre réponse` en conversation privée avec moi ; elle est sous scellés.

helping-sealed = **Les questions sous scellés, et ce qu’elles ne cachent pas**
    - **Répondre :** seulement ici, en conversation privée avec moi, par exemple `P3 yes`. Ce qui est envoyé dans le salon ne compte pas. Une autre réponse remplace la première ; supprimer votre message la retire.
    - **Ce qui est gardé tant que c’est ouvert :** que vous avez répondu, votre choix, et une clé qui relie les deux pour que vous puissiez le changer. Ni le moment de votre réponse, ni les mots écrits à côté.
    - **Ce qui est dit avant la clôture :** combien ont répondu, par paliers de { $floor }, et seulement si quelqu’un le demande.
    - **À la clôture :** les clés, les bulletins et la liste de qui a répondu sont détruits au moment du décompte. Il ne peut être rouvert, et aucun bulletin ne peut s’y ajouter.
    - **Ce qui est dit alors :** le décompte. Avec moins de { $floor } bulletins, rien d’autre que cela. Les mots que moins de { $floor } personnes partagent figurent ensemble, comme un nombre, et aucun ordre de préférence n’est montré isolément.
    - **Ce que cela ne peut cacher :** qui me fait fonctionner pourrait regarder tant que c’est ouvert. Qui gère un serveur Matrix voit que vous m’écrivez, quand et, si notre conversation n’est pas chiffrée, quoi. Dans notre conversation, votre message reste lisible, aussi pour qui me fait fonctionner et sur votre appareil, tant que vous ne le supprimez pas : de préférence après la clôture, car avant, cela retire votre bulletin. Si tous répondent de même, le décompte le montre.
