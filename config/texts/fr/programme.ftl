# Séances préparées, et ce que fait `!next`.

help-next = Continuer : passer le tour de qui a la parole dans un tour de table, ou poser la prochaine question préparée.

programme-names = { $n ->
    [0] Aucune séance n’est préparée ici. L’exploitant peut indiquer un fichier qui en contient.
   *[other] Séances préparées ; `{ $prefix }session open --with { $first }` ouvre la première :
  }
programme-name = `{ $code }` – { $title } ({ $n ->
    [one] une question
   *[other] { $n } questions
  })
programme-left = { $n ->
    [0] Les { $of } questions préparées ont toutes été posées.
   *[other] { $reached ->
        [0] **{ $of ->
            [one] Une question est préparée.
           *[other] { $of } questions sont préparées.
          }** Un animateur les pose l’une après l’autre, chacune par `{ $prefix }next` :
       *[other] **Sur { $of } questions préparées, il en reste { $n ->
            [one] une
           *[other] { $n }
          }.** `{ $prefix }next` pose la suivante :
      }
  }
programme-line = { $question } ({ $kind ->
    [word] un mot
    [ask] réponse libre
    [round] tour de table
    [hum] échelle
   *[poll] sondage
  })
programme-more = … et { $n } de plus

next-put = { $id } est la question préparée { $n } sur { $of }. { $left ->
    [0] C’est la dernière.
   *[other] { $kind ->
        [round] `{ $prefix }next` passe un tour, puis pose la question suivante quand chacun a eu le sien.
       *[other] `{ $prefix }next` pose la suivante, sans rien clore.
      }
  }
next-turn = { $how ->
    [end] C’était le dernier tour pour { $id }. Les réponses comptent encore jusqu’à la clôture.
    [twice] Le tour de table { $id } continue. Qui a été passé deux fois peut encore répondre jusqu’à la clôture.
   *[once] Le tour de table { $id } continue. Qui a été passé aura une autre chance à la fin.
  }
round-lasts = le tour actuel dure depuis { $n ->
    [0] moins d’une minute
    [one] { $n } minute
   *[other] { $n } minutes
  } ; `{ $prefix }next` passe au suivant.

refusal-programme-unknown = J’ai lu « { $text } », et aucune séance n’est préparée sous ce nom. Sont préparées : { $names }
refusal-next-nothing = Rien ne suit : personne n’a la parole dans un tour de table, et aucune séance préparée n’est ouverte. `{ $prefix }session open --with` indique celles qui existent.
refusal-next-end = { $title } : { $n ->
    [one] la question préparée a été posée
   *[other] les { $n } questions préparées ont toutes été posées
  }. Posez-en d’autres, par exemple `{ $prefix }word Quel mot emportez-vous ?`, ou terminez : `{ $prefix }session close`
refusal-next-no-turn = Personne n’a la parole dans { $id }. `{ $prefix }next` seul continue avec ce qui est préparé ; `{ $prefix }close { $id }` donne le résultat.
