# Ce qui peut être dit des mots de chacun : marques, règle d'un salon, ce qui est retenu.

help-held = Montre ce qui attend d’être reformulé ou autorisé avant d’être vu par d’autres.
help-drop = `drop H3` laisse définitivement de côté un texte retenu.
help-release = `release H3` autorise à montrer vos propres mots tels quels, bien qu’ils disent qui vous êtes.

neutral-person = une personne
neutral-organisation = une organisation
neutral-acronym = une organisation
neutral-account = une personne
neutral-phrase = […]

mark-on-the-record-as-me = avec nom, le vôtre compris
mark-done-on-the-record-as-me = { $id } peut être repris avec le nom de votre organisation et le vôtre.
answer-mark-unnamed = Votre réponse à { $id } peut être reprise, sans votre nom ni celui de votre organisation.
answer-mark-on-the-record = Votre réponse à { $id } peut être montrée avec le nom de votre organisation. Avec le vôtre aussi : `{ $id } avec mon nom`
answer-mark-on-the-record-as-me = Votre réponse à { $id } peut être montrée avec votre nom et celui de votre organisation.
answer-mark-room-only = Votre réponse à { $id } reste dans son salon : ni bulletin, ni export, rien ailleurs.
refusal-answer-mark-none = Je ne connais pas de réponse de votre part à { $id }. Avant la clôture, répondez et marquez d’un coup, par exemple : `{ $id } confiance (avec nom)`. Dix minutes après, les réponses sont séparées des noms et seul ce qui porte un nom peut encore être changé.

rule-non-attributed = Règle de ce salon : **sans attribution**. Rien n’est dit avec un nom que son auteur n’a pas voulu donner.
rule-chatham-house = Règle de ce salon : **Chatham House**. Servez-vous de ce qui est dit, jamais de qui l’a dit ni de qui était là : aucun nom, pas même celui que quelqu’un a voulu donner, et aucune liste d’organisations.
rule-set = { rule-short } Un animateur peut durcir la règle à tout moment, et ne l’assouplir que si aucune séance n’est ouverte.
rule-short = { $rule ->
    [chatham-house] { rule-chatham-house }
   *[non-attributed] { rule-non-attributed }
}
refusal-session-rule = J’ai lu « { $text } ». La règle d’un salon est `{ $prefix }session rule non-attributed` ou `{ $prefix }session rule Chatham House`.
refusal-session-rule-looser = La règle de Chatham House vaut jusqu’à la fin de la séance : on a parlé sous sa protection. Après `{ $prefix }session close`, la règle peut être changée.

result-on-record = Avec nom :
result-room-only = Pour ce salon seulement :
result-held = { $n ->
    [one] Un texte est retenu jusqu’à ce qu’il soit reformulé ou autorisé.
   *[other] { $n } textes sont retenus jusqu’à ce qu’ils soient reformulés ou autorisés.
}
result-settled = Corrigé : le sort de ce qui était retenu est réglé.
result-rule = Corrigé : ce salon suit désormais la règle de Chatham House.
result-marked = Corrigé : quelqu’un a changé l’usage permis de sa réponse.
texts-held = { $n ->
    [one] Un de plus est retenu jusqu’à ce que ses mots soient réglés.
   *[other] { $n } de plus sont retenus jusqu’à ce que leurs mots soient réglés.
}

held-shown = **{ $id }**{ $about ->
    [blank] {""}
   *[other] {" "}({ $about })
} n’est pas encore montré, car les mots entre ⟦ ⟧ nomment quelqu’un ou pourraient révéler qui l’a dit : « { $text } »
    Des mots neutres, s’ils conviennent : `reword { $id } { $suggestion }`
    Ou les vôtres : `reword { $id } TEXTE`. Ou laissez-le de côté : `drop { $id }`. Son auteur peut l’autoriser tel quel.
held-many = { NUMBER($n) } textes ne sont pas encore montrés, car certains mots pourraient révéler qui les a dits. `held` les montre, pour que vous puissiez les reformuler ou les laisser de côté. Le premier est { $first }.
held-yours = **{ $id }** : vos mots ne sont pas encore montrés, car ceux entre ⟦ ⟧ nomment quelqu’un ou pourraient révéler qui vous êtes : « { $text } »
    Les montrer quand même : `release { $id }`. Le dire autrement : `reword { $id } TEXTE`. Le laisser de côté : `drop { $id }`. Un animateur peut le reformuler de façon neutre ou le laisser de côté, sans apprendre qu’il est de vous ; je m’en souviens { $days } jours au plus.
held-head = { $n ->
    [one] **Un texte attend :**
   *[other] **{ NUMBER($n) } textes attendent :**
}
held-head-yours = { $n ->
    [one] **Un texte de vous attend :**
   *[other] **{ NUMBER($n) } textes de vous attendent :**
}
held-line-yours = **{ $id }** : « { $text } » → `release { $id }`, `reword { $id } TEXTE` ou `drop { $id }`
held-none = Rien n’est retenu.
held-released = { $id } est autorisé : vos mots sont montrés tels quels.
held-reworded = { $id } est montré en ces termes : « { $text } »
held-dropped = { $id } est laissé de côté.
refusal-held-unknown = Je ne connais rien sous { $id } qui vous attende. `held` énumère ce qui attend.
refusal-held-which = Lequel ? `held` énumère ce qui attend. Par exemple : `{ $verb } H3`
refusal-held-how = { $id } peut être reformulé (`reword { $id } TEXTE`), laissé de côté (`drop { $id }`) ou, par son auteur, autorisé (`release { $id }`).
refusal-release-author = Seul l’auteur peut autoriser { $id }. Vous pouvez le reformuler (`reword { $id } TEXTE`) ou le laisser de côté (`drop { $id }`).
refusal-reword-still = Ces mots pourraient encore révéler qui l’a dit : « { $text } ». Dites-le sans ceux entre ⟦ ⟧, par exemple : `reword { $id } { $suggestion }`

anew-ask-again = Ce que j’allais montrer ici a changé entre-temps, je ne l’ai donc pas montré. Redemandez pour voir où l’on en est.
about = environ { NUMBER($n) }

helping-marks = - **L’usage de vos mots :** écrivez `(avec nom)` ou `(salon seulement)` à la suite, ou dites-le plus tard : `P3 avec nom`, `N7 salon seulement`. Les mots qui nomment quelqu’un ou pourraient révéler qui vous êtes attendent que vous les autorisiez ou qu’ils soient reformulés.
