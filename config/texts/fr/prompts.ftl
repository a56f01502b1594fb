# Questions, réponses et résultats.

help-word = Poser une question à laquelle on répond par un mot ou une courte expression.
help-ask = Poser une question à laquelle chacun répond avec ses propres mots.
help-poll = Poser une question à choix ; oui, non et abstention si vous n’indiquez rien d’autre.
help-answer = Répondre à une question par son identifiant ; dans son fil, en réponse directe ou en conversation privée, la réponse seule suffit.
help-pass = Dire que vous préférez ne pas répondre ; personne ne vous en voudra.
help-unclear = Dire qu’une question peut se comprendre de plusieurs façons.
help-close = Clore une question et en donner le résultat.
help-results = Montrer le résultat d’une question, ou combien ont répondu jusqu’ici.

choice-yes = oui
choice-no = non
choice-abstain = abstention
choice-mixed = partagé
choice-qualified = avec réserve

prompt-head = **{ $id } · { $question }**
prompt-how-word = **Un mot**, ou une courte expression. Le premier qui vous vient.
prompt-how-ask = **Avec vos propres mots**, en une ou deux phrases.
prompt-how-usual = **{ $choices }** – par une réaction ou en toutes lettres. « Oui, si … » et « avec réserve : … » comptent aussi, avec ce que vous ajoutez.
prompt-how-options = **Choisissez une réponse** par sa lettre, comme `{ $first }`. Vous pouvez ajouter quelques mots.
prompt-where = Répondez à ce message, écrivez dans son fil, ou dites-le-moi en conversation privée (`{ $id }` et votre réponse). Vous pouvez la changer jusqu’à la clôture ; le résultat ne donne aucun nom.
prompt-by-organisation = Une réponse par organisation ; la dernière donnée par ses délégués compte.
prompt-until = Ouverte jusqu’au { $time }.
prompt-open = Ouverte jusqu’à ce qu’un animateur la close.
prompt-taken-back = { $id } a été retirée. Elle n’attend pas de réponse.
prompt-reworded = { $id } est posée en d’autres mots ci-dessous. Répondez plutôt à celle-là.

answer-noted = Noté pour { $id } : « { $answer } ». Envoyez une autre réponse pour la changer.
answer-comment = Gardé comme commentaire sur { $id }. Quel mot le résumerait ? Envoyez aussi ce mot et les deux comptent.
answer-needs-organisation = Votre réponse à { $id } est gardée. On répond à { $id } par organisation : elle comptera dès que vous direz pour qui vous parlez, par exemple : `{ $prefix }i am Fondation Exemple, société civile, Kenya`
answer-split = Les délégués de votre organisation ont répondu différemment à { $id } ({ $question }). La dernière réponse compte ; vous voudrez peut-être vous mettre d’accord. Le salon n’en est pas informé.

result-head = **{ $id } close · { $question }**
result-turnout = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
  } sur { $asked }
result-turnout-organisations = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
  } sur { $asked ->
    [one] { $asked } organisation
   *[other] { $asked } organisations
  }
result-abstained = { $n ->
    [one] { $n } abstention
   *[other] { $n } abstentions
  }
result-passed = { $n ->
    [one] { $n } a passé
   *[other] { $n } ont passé
  }
result-unclear = { $n ->
    [one] { $n } l’a trouvée ambiguë
   *[other] { $n } l’ont trouvée ambiguë
  }
result-silent = { $n ->
    [one] { $n } n’a pas répondu
   *[other] { $n } n’ont pas répondu
  }
result-count = **{ $label }** { $n }
result-qualifications = Ce qui a été ajouté :
result-comments = Commentaires :
result-answers = Avec leurs propres mots :
result-more = … et { $n } de plus, que ce message ne peut contenir.
result-indicative = À titre indicatif : cela montre ce que pensent ceux qui ont répondu et ne décide de rien.
result-corrected = Corrigé : une réponse envoyée à temps est arrivée, ou une autre a été retirée.
result-taken-back = { $id } est de nouveau ouverte : la clôture a été annulée. Les réponses déjà données comptent toujours.
result-alt = { $id }, { $question } : { $shown }. { $turnout }.
result-interim = { $id } est encore ouverte{ $dated ->
    [yes] {""} jusqu’au { $until }
   *[no] {""}
  }. Jusqu’ici : { $turnout }.{ $counted ->
    [yes] {" "}Provisoire : { $counts }.
   *[no] {""}
  }
close-elsewhere = { $id } est close ; son résultat est dans son salon.

refusal-prompt-unknown = J’ai lu { $id }, mais je ne connais aucune question de ce nom dans un salon où vous êtes. `help` indique ce qui est ouvert.
refusal-prompt-elsewhere = { $id } appartient à un autre salon. Demandez-le-moi là-bas ou en conversation privée.
refusal-prompt-closed = { $id } a été close ({ $time }). `results { $id }` en montre le résultat.
refusal-prompt-closed-edit = { $id } est close, sa question reste donc telle quelle. Posez-en une nouvelle pour redemander.
refusal-prompt-none-open = Aucune question n’est ouverte ici. `results P1` montre le résultat d’une question passée.
refusal-prompt-which = Plusieurs questions sont possibles : { $ids }. Dites laquelle, par exemple : `{ $example }`
refusal-answer-nothing-open = J’ai lu « { $text } », mais aucune question n’est ouverte pour vous. `help` indique ce que vous pouvez faire.
refusal-answer-which-of-several = J’ai lu « { $text } », et plusieurs choses vous attendent. Commencez par celle que vous voulez dire, comme indiqué : `E1 …` ou `N2 …`
refusal-answer-unreadable = J’ai lu « { $text } », qui n’est pas une des réponses à { $id }. Par exemple : `{ $example }`
refusal-option-unknown = Je ne connais pas l’option `{ $option }`. Je connais : `{ $known }`.
refusal-option-number = `{ $option }` demande un nombre de { $least } à { $most }, par exemple : `{ $option } { $least }`
refusal-option-poll-only = `{ $option }` ne vaut que pour les sondages, qui ont des réponses au choix. Par exemple : `poll Où la prochaine fois ? | Genève | Nairobi | Lima { $option }`
refusal-option-either = `{ $one }` et `{ $other }` ne vont pas ensemble : choisissez plusieurs réponses, ou mettez-les en ordre.
refusal-question-missing = La question manque. Par exemple : `{ $prefix }{ $verb } Que faut-il changer d’abord ? --until 15m`
refusal-question-long = La question a { $n } caractères ; { $most } au plus sont possibles. Posez-la plus brièvement.
refusal-options-few = Un sondage a besoin d’au moins deux réponses. Par exemple : `poll Où aller ? | Genève | Nairobi`
refusal-options-many = Un sondage peut avoir au plus { $most } réponses. Retirez-en quelques-unes.
refusal-options-twice = Deux des réponses sont les mêmes. Chacune doit différer, par exemple : `poll Où aller ? | Genève | Nairobi`
refusal-options-long = Une des réponses dépasse 200 caractères. Abrégez-la.
refusal-by-unknown = J’ai lu `--by { $by }`. Je connais `--by person` et `--by organisation`.
refusal-until-unreadable = Je ne peux pas lire « { $text } » comme une heure. Par exemple : `15m`, `2h`, `1d`, `18:30`, `demain 9h`, `vendredi` ou `2026-12-01T12:00` ({ $zone }).
refusal-until-past = « { $text } » est déjà passé ({ $zone }). Donnez un moment à venir, par exemple : `2h`
refusal-until-far = « { $text } » est à plus d’un an. Donnez un moment dans l’année, par exemple : `7d`
refusal-undo-too-late = { $id } ne peut plus être retiré : les choses ont avancé depuis.
refusal-results-none = Aucune question n’a encore été posée. `help` indique ce que vous pouvez faire.

help-session = Ouvrir ou clore une séance avec un titre ; seul, indique où l’on en est.
help-reword = Poser une question ouverte en de meilleurs termes ; les réponses aux anciens termes sont gardées à part.
help-repeat = Montrer encore une fois une question ouverte.
help-extend = Laisser une question ouverte plus longtemps.
help-catchup = Ce qui a été demandé, ce qu’il en est sorti et ce qui vous attend.
help-undo = Annuler votre dernière action, pendant dix minutes.

session-opened = **Séance ouverte : { $title }.** Les questions viendront ici ; répondez-y dans leur fil, en réponse directe ou en conversation privée avec moi. Vous arrivez plus tard ? `{ $prefix }catchup`
session-closed = **Séance close : { $title }.** { $n ->
    [0] Aucune question n’a été posée.
    [one] Une question a été posée.
   *[other] { $n } questions ont été posées.
  } Merci.
session-still-open = { $n ->
    [one] Une question reste ouverte et reçoit des réponses :
   *[other] { $n } questions restent ouvertes et reçoivent des réponses :
  }
session-prompt = { $id } · { $question } – { $dated ->
    [yes] jusqu’au { $until }
   *[no] jusqu’à ce qu’un animateur la close
  }
session-state = **{ $title }** est ouverte depuis le { $since }. `{ $prefix }session close` y met fin.
session-state-none = Aucune séance n’est ouverte. Un animateur en ouvre une par `{ $prefix }session open TITRE`.
session-open-taken-back = L’ouverture de { $title } a été annulée.
session-close-taken-back = { $title } continue : sa clôture a été annulée.

extend-said = { $id } reste maintenant ouverte jusqu’au { $time }.
extend-taken-back = { $id } devait rester ouverte plus longtemps ; cela a été annulé.

catchup-head = { $n ->
    [0] **Rien n’a été demandé** depuis le { $since }, et rien n’est ouvert.
    [one] **Une question** est ouverte ou a été posée depuis le { $since } :
   *[other] **{ $n } questions** sont ouvertes ou ont été posées depuis le { $since } :
  }
catchup-open = **{ $id } est ouverte** · { $question }{ $dated ->
    [yes] {" "}– jusqu’au { $until }
   *[no] {""}
  }{ $waits ->
    [yes] {" "}– vous n’y avez pas encore répondu : `{ $example }`
   *[no] {""}
  }
catchup-closed = { $id } close · { $question } : { $result }
catchup-more = … et { $n } de plus. Demandez une durée plus courte, par exemple : `catchup 2h`

undo-done = Annulé : `{ $verb }` ({ $id }).

refusal-session-unknown = J’ai lu « { $text } ». Je connais `{ $prefix }session open TITRE`, `{ $prefix }session close` et `{ $prefix }session`.
refusal-session-title = Une séance a besoin d’un titre de { $most } caractères au plus. Par exemple : `{ $prefix }session open Vers un plan`
refusal-session-open = { $title } est encore ouverte. Commencez par la clore : `{ $prefix }session close`
refusal-session-none = Aucune séance n’est ouverte ici. Par exemple : `{ $prefix }session open Vers un plan`
refusal-extend-earlier = { $id } est déjà ouverte jusqu’au { $time }. Donnez un moment plus tardif, par exemple : `extend { $id } 1d`
refusal-catchup-since = Je ne peux pas lire « { $text } » comme un moment passé. Par exemple : `catchup 2h` ou `catchup since lunch`
refusal-undo-nothing = Il n’y a rien de vous ici, ces dix dernières minutes, qui puisse être annulé.
