# Les questions où l’on choisit plusieurs réponses, où on les met en ordre, ou qui se placent sur une échelle.

help-hum = Demander à quel point on est contre ou pour quelque chose, de 1 à 5.

choice-1 = 1 · fortement contre
choice-2 = 2 · contre
choice-3 = 3 · neutre
choice-4 = 4 · pour
choice-5 = 5 · fortement pour
choice-hedge = seulement « { $words } »

prompt-how-several = **Choisissez-en jusqu’à { $most }** par leurs lettres, comme `{ $example }`{" "}; des réactions comme 🇦 s’additionnent. Vous pouvez dire pourquoi à la suite.
prompt-how-ranked = **Mettez-les en ordre**, la meilleure d’abord, par leurs lettres, comme `{ $example }`. Laissez de côté celles que vous ne choisiriez pas. { $seats ->
    [one] Une seule l’emporte, par vote alternatif.
   *[other] { $seats } sont élues, par vote unique transférable.
  }
prompt-how-hum = **À quel point ?** Répondez par un chiffre, comme `4`, par une réaction comme 4️⃣, ou avec ces mots. Vous pouvez dire pourquoi à la suite.

unclear-told = { $n ->
    [one] Quelqu’un trouve { $id } ambiguë
   *[other] { $n } réponses trouvent { $id } ambiguë
  } ({ $question }) : elle peut se comprendre de plusieurs façons. `reword { $id } …` la pose en de meilleurs termes ; les réponses aux anciens termes sont gardées à part, et on redemande à chacun.
reworded-again = { $id } est maintenant posée en d’autres mots : **{ $question }** Votre réponse aux mots d’avant est gardée à part ; répondez donc encore une fois, par exemple : `{ $example }`
reworded-back = { $id } est de nouveau posée dans ses mots d’avant : **{ $question }** Si vous y aviez répondu, votre réponse compte de nouveau ; sinon, par exemple : `{ $example }`

result-several = Chacun pouvait en choisir jusqu’à { $most } :
result-count-of = **{ $label }** { $n } sur { $of }
result-winners = { $n ->
    [one] **{ $winners }** l’emporte.
   *[other] **{ $winners }** sont élues.
  }
result-won = { $n ->
    [one] { $winners } l’emporte
   *[other] { $winners } sont élues
  }
result-votes = { $label } { NUMBER($n, maximumFractionDigits: 2) }
result-round = Tour { $number } : { $votes }
result-round-elected = { $n ->
    [one] **{ $who }** l’emporte
   *[other] **{ $who }** l’emportent
  }
result-round-out = { $n ->
    [one] { $who } s’arrête là
   *[other] { $who } s’arrêtent là
  }
result-round-exhausted = { $n ->
    [1] 1 bulletin ne classe
   *[other] { NUMBER($n, maximumFractionDigits: 2) } bulletins ne classent
  } aucune de celles qui restaient
result-round-tied = à égalité avec { $others } ; { $by ->
    [earlier] moins de voix à un tour précédent
   *[list] plus loin dans la liste
  }
result-rule-irv = Vote alternatif : à chaque tour, chaque bulletin compte pour sa meilleure réponse encore en lice ; plus de la moitié l’emporte, sinon la dernière s’arrête là.
result-rule-stv = Vote unique transférable pour { $seats } sièges : { $quota } voix suffisent, et le surplus passe aux suivantes à parts égales ; sinon la dernière s’arrête là.
result-middle = { $same ->
    [yes] { $low }
   *[no] entre { $low } et { $high }
  }
result-median = Médiane : **{ $place }**
result-median-short = médiane { $place }

digest-winners = { $n ->
    [one] { $answers } l’emporte.
   *[other] { $answers } sont élues.
  }

refusal-answer-many = { $most ->
    [1] J’ai lu plus d’une réponse, et { $id } n’en admet qu’une
   *[other] J’ai lu plus que les { $most } réponses que { $id } admet
  }. Par exemple : `{ $example }`
refusal-answer-twice = J’ai lu deux fois une réponse, et dans l’ordre de { $id } chacune figure une fois. Par exemple : `{ $example }`
refusal-options-letter = Une des réponses est une lettre qui en désigne une autre (on répond par A, B, C …). Dites-la autrement.
refusal-hedges-none = Je ne trouve dans la question aucun mot qui la nuance, comme « potentiellement » ou « peut-être ». Ôtez `--hedges`, ou nommez vous-même les réponses : `{ $prefix }poll Est-ce une menace ? | oui | non | en partie seulement`
