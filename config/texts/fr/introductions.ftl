# Les mises en relation : qui est interrogé, ce qu’on lui dit, et le salon de ceux qui disent oui.

help-introduce = `introduce N7 N12` demande à des organisations, de deux à cinq, si elles veulent se rencontrer ; personne n’apprend un non.
help-consent = `yes M4`, `no M4` ou `later M4` répond à une mise en relation proposée. Un non n’est montré à personne. `yes M4 avec mes mots` montre aussi ce que vous avez dit, `yes M4 chiffré` demande un salon chiffré.

introduce-asked = **{ $id }** : { $n ->
    [2] les deux côtés
   *[other] les { NUMBER($n) } côtés
} sont interrogés en privé, jusqu’au { $until }. Qui ils sont et ce qu’ils répondent reste entre eux et moi ; `matches` dit seulement combien ont abouti.
introduce-asked-other = **{ $id }** : votre oui est noté et { $n ->
    [2] l’autre côté est interrogé en privé, jusqu’au { $until }. S’il accepte, j’ouvre un salon pour les deux
   *[other] les { NUMBER($others) } autres côtés sont interrogés en privé, jusqu’au { $until }. J’ouvre un salon pour tous ceux qui acceptent
} ; sinon, vous apprendrez seulement que cela n’a pas abouti. Pour vous raviser : `no { $id }`
introduce-held = { $id } attend que ses mots soient reformulés ou autorisés, car ils pourraient révéler qui les a dits. `matches` énumère d’autres paires.
refusal-introduce-which = Il me faut deux énoncés, ou jusqu’à { NUMBER($most) }. Par exemple : `introduce N7 N12`. `matches` énumère les paires proches.
refusal-introduce-unknown = Je ne connais pas de difficulté ou d’offre { $id } qui puisse être mise en relation. `matches` énumère les paires proches.
refusal-introduce-not-yours = Aucun de { $ids } n’est de vous. En conversation privée, vous pouvez le demander pour vos propres énoncés ; un animateur peut le faire pour toute paire dans le salon. `matches` énumère ce qui est proche des vôtres.
refusal-introduce-one = { $a } et { $b } viennent d’une même organisation, qui se connaît déjà. `matches` énumère des paires d’organisations différentes.
refusal-introduce-before = La question a déjà été posée pour { $a } et { $b }, et je ne la pose qu’une fois par paire. `matches` en énumère d’autres.
refusal-introduce-many = Vous avez { NUMBER($most) } mises en relation ouvertes, le plus possible. Attendez les réponses ; `mine` les énumère.

partner-unknown = une autre organisation
partner-group = une organisation du groupe { $group }
partner-region = une organisation de la région { $region }
partner-both = une organisation du groupe { $group }, région { $region }
partners-several = { NUMBER($n) } autres organisations{ $kinds ->
    [none] {""}
   *[other] {" "}(dont { $kinds })
}
partners-group = { NUMBER($n) } du groupe { $group }
partners-region = { NUMBER($n) } de la région { $region }
partners-both = { NUMBER($n) } du groupe { $group }, région { $region }

introduction-problem-held = un problème que vous avez en commun
introduction-ask = **{ $id }{ $again ->
    [yes] , de nouveau comme vous le souhaitiez
   *[no] {""}
} : puis-je vous mettre en relation ?** Vous avez dit en { $own } : « { $said } ». { $kind ->
    [offered] Voici une aide possible, proposée par { $partner } : « { $problem } ».
    [offer] Cela pourrait aider { $partner }. Le besoin, en mots neutres : « { $problem } ».
   *[pain] Quelque chose de proche est dit par { $partner }. Le problème, en mots neutres : « { $problem } ».
}
    { $n ->
        [2] Si les deux côtés disent oui, j’ouvre un salon pour vous deux
       *[other] J’ouvre un salon pour ceux qui disent oui, s’ils sont deux au moins : aussitôt si tous le disent, sinon à la fin du délai
    }. Là seulement vous verrez qui c’est. Répondez { $again ->
        [yes] `yes { $id }` ou `no { $id }` (ou 👍 👎 sous ce message)
       *[no] `yes { $id }`, `no { $id }` ou `later { $id }` (ou 👍 👎 ⏳ sous ce message)
    } avant le { $until }. Un non n’est montré à personne.
    Dans le salon, vos propres mots ne sont pas montrés, sauf si vous écrivez `yes { $id } avec mes mots`. Pour un salon chiffré : `yes { $id } chiffré`.
introduction-over = La mise en relation { $id } au sujet de votre { $own } n’a pas abouti. Il y a à cela bien des raisons ; `matches` montre ce qui est encore proche.
introduction-time-over = Le temps de la mise en relation { $id } au sujet de votre { $own } est écoulé. `matches` montre ce qui est encore proche.
introduction-room = Common Ground { $id }
introduction-topic = Vous avez dit oui à une rencontre autour d’un problème commun. Ce que vous écrivez ici reste ici.
introduction-opening = **{ $id } : toutes les personnes ici présentes ont dit oui.** Ce qui vous réunit, en mots neutres : « { $problem } »

    { $sides }

    - **Une première tâche :** chacun écrit en trois phrases ce qu’il a essayé et ce qui manque encore. Puis choisissez une chose à faire ensemble : `{ $prefix }effort { $id }` suivi de cette chose la met en route.
    - **Une fin proposée :** { $date }. Ce que vous écrivez ici reste dans ce salon ; invitez-y qui vous voulez tous.
    - **Les autres** apprennent seulement combien de mises en relation ont abouti. Pour que la vôtre soit connue, chacun de vous écrit `{ $id } avec nom`.
introduction-side = { $who } { $kind ->
    [offer] propose :
   *[other] dit :
} « { $text } »
refusal-introduction-unknown = Je ne connais pas de mise en relation { $id } qui vous concerne. `mine` énumère les vôtres.

consent-extra = { $words ->
    [yes] {" "}Ce que vous avez dit y figurera dans vos propres mots.
    [colleague] {" "}Les mots de votre côté n’y figureront pas : seule la personne qui les a dits peut le permettre.
   *[no] {""}
}{ $encrypted ->
    [yes] {" "}Il sera chiffré.
   *[no] {""}
}
consent-yes = Votre oui à { $id } est noté. { $n ->
    [2] Si l’autre côté accepte avant le { $until }, j’ouvre un salon pour les deux.
   *[other] Si tous acceptent, j’ouvre un salon aussitôt ; sinon, le { $until }, pour vous et ceux qui acceptent, s’il y en a.
}{ consent-extra } Pour vous raviser : `no { $id }`
consent-no = Noté pour { $id }, et dit à personne. Je ne vous reparlerai pas de ce rapprochement. Un autre avis avant le { $until } ? `yes { $id }`
consent-later = Noté. Je vous reparlerai de { $id } une fois, le { $again } ; la question reste ouverte jusqu’au { $until }.
consent-later-still = Noté. { $id } reste ouvert jusqu’au { $until } : `yes { $id }` quand vous voudrez.
consent-agreed = { $sides ->
    [2] Les deux côtés ont dit oui à { $id }. J’ouvre un salon pour vous deux
   *[other] Vous êtes { NUMBER($n) } à avoir dit oui à { $id }. J’ouvre un salon pour vous
} : cherchez mon invitation.
consent-released = Noté. Dès que tous ceux que { $id } a réunis le disent, d’autres peuvent l’apprendre.
consent-unreleased = Noté. Personne d’autre n’apprend qui { $id } a réuni.
refusal-consent-which = Quelle mise en relation ? Par exemple : `yes M4`. `mine` énumère les vôtres.
refusal-consent-unread = Je n’ai pas pu lire de réponse à { $id }. Écrivez `yes { $id }`, `no { $id }` ou `later { $id }`.
refusal-consent-settled = { $id } est réglé et n’attend plus de réponse. `mine` énumère ce qui est ouvert.
refusal-consent-colleague = Quelqu’un de votre organisation a déjà répondu à { $id }, et seule cette personne peut changer la réponse.
refusal-consent-not-met = { $id } ne vous a réuni avec personne ; il n’y a donc rien à dire. `mine` énumère ce qui est ouvert.
