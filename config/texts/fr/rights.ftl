# `export me`, `forget me`, `really forget me` : ce qui est gardé de quelqu’un, et comment l’effacer.

help-export-me = Vous envoie tout ce que je garde de vous, à lire et en JSON. Seulement en conversation privée.
help-forget-me = Dit ce que je garde de vous et comment l’effacer. Seulement en conversation privée.
help-really-forget = Confirme ce qui ne peut être annulé : `really forget me`.

export-head = **Tout ce que je garde de vous :** { $answers } { $answers ->
        [one] réponse
       *[other] réponses
    }, { $needs } { $needs ->
        [one] difficulté ou offre
       *[other] difficultés et offres
    }, { $introductions } { $introductions ->
        [one] mise en relation
       *[other] mises en relation
    }, { $rooms } { $rooms ->
        [one] salon commun
       *[other] salons communs
    }, { $acts } { $acts ->
        [one] commande annulable
       *[other] commandes annulables
    }, et les identifiants de { $heard } { $heard ->
        [one] message
       *[other] messages
    }. Les réponses aux questions closes n’y sont pas : plus personne ne sait de qui elles sont. La même chose suit en JSON, en { $parts } { $parts ->
        [one] partie
       *[other] parties
    }. Pour tout effacer : `forget me`.
export-rest = { $n } de plus dans le JSON

forget-me = **Voici ce qui serait effacé :** { $answers } { $answers ->
        [one] réponse
       *[other] réponses
    } à votre nom, { $needs } { $needs ->
        [one] difficulté ou offre
       *[other] difficultés et offres
    }, { $introductions } { $introductions ->
        [one] mise en relation
       *[other] mises en relation
    }, { $efforts } { $efforts ->
        [one] contribution à des chantiers
       *[other] contributions à des chantiers
    }, { $rooms } { $rooms ->
        [one] appartenance à un salon
       *[other] appartenances à des salons
    } telles que je les connais, { $acts } { $acts ->
        [one] commande annulable
       *[other] commandes annulables
    }, votre nom sur { $heard } { $heard ->
        [one] message reçu
       *[other] messages reçus
    }, et votre profil.

    - **Ce qui reste :** les comptes des questions closes, sans vous. Les questions et titres que vous avez donnés à un salon, sans votre nom. Ce que les salons montrent d’eux-mêmes : supprimez-y vos messages.
    - **Cela ne peut être annulé.** Pour en garder d’abord une copie : `export me`. Pour continuer : `really forget me`. Je quitte alors cette conversation.
forgotten = **C’est fait.** Ont été effacés : { $answers } { $answers ->
        [one] réponse
       *[other] réponses
    }, { $needs } { $needs ->
        [one] difficulté ou offre
       *[other] difficultés et offres
    }, { $introductions } { $introductions ->
        [one] mise en relation
       *[other] mises en relation
    }, { $efforts } { $efforts ->
        [one] contribution à des chantiers
       *[other] contributions à des chantiers
    }, { $rooms } { $rooms ->
        [one] appartenance à un salon
       *[other] appartenances à des salons
    }, { $acts } { $acts ->
        [one] commande
       *[other] commandes
    }, votre nom sur { $heard } { $heard ->
        [one] message
       *[other] messages
    }, votre profil et l’historique de cette conversation avec moi. Ce qui est dans les sauvegardes part quand on en rétablit une. Je pars maintenant. Si vous écrivez de nouveau, à moi ou dans un salon où je suis, vous serez pour moi quelqu’un de nouveau. Adieu !

refusal-really-forget-me = Je n’oublie personne à moitié. Pour être oublié, écrivez `really forget me` ; pour voir d’abord ce qui serait effacé, `forget me`.
