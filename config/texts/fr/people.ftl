# Qui sont les gens : groupe, pays, domaine, qualité, langues, délégué et suppléant.

capacity-organisation = pour l’organisation
capacity-personal = à titre personnel
capacity-observer = en observateur, qui écoute seulement

me-shown-stands = - Vous y êtes { $stands ->
        [delegate] délégué. Pour laisser ce rôle à un collègue : `me alternate`
       *[alternate] suppléant : vous pouvez aussi répondre pour elle. Pour être délégué : `me delegate`
    }
me-shown-belongs = - Vous appartenez à { $organisation } sans parler en son nom. Pour parler en son nom : `me capacity organisation`
me-shown-sector = - Votre domaine : { $value }. Pour changer : `me sector …`
me-shown-capacity = - Vous participez { $value }. Pour changer : `me capacity organisation`, `personal` ou `observer`
me-shown-languages = - Vous lisez : { $value }. Pour changer : `me languages français, anglais`

me-stakeholder = { $organisation } appartient au groupe { $value }.
me-country = { $organisation } est de ce pays : { $value }.
me-sector = { $organisation } travaille dans ce domaine : { $value }. Là où peu le font, le mot est retenu si vous l’employez sans nom.
me-languages = Vous lisez : { $value }.
me-capacity = { $kind ->
    [personal] Vous participez à titre personnel : ce que vous dites compte comme vôtre, et non comme la parole de votre organisation.
    [observer] Vous écoutez seulement : personne n’attend de réponse de vous. Vous pouvez répondre tout de même.
   *[organisation] { $named ->
        [yes] Vous parlez au nom de { $organisation }.
       *[no] C’est noté. Pour quelle organisation ? `i am ORGANISATION, GROUPE, PAYS`
    }
}
me-delegate = Vous êtes le délégué de votre organisation : qui veut quelque chose d’elle s’adresse d’abord à vous.
me-alternate = Vous êtes suppléant de votre organisation : vous pouvez aussi répondre pour elle.
me-now-delegate = Vous êtes désormais le délégué de { $organisation }, car votre collègue a choisi d’être suppléant. Pour changer : `me alternate`
me-now-alternate = Un collègue est désormais le délégué de { $organisation }, et vous en êtes suppléant : vous pouvez aussi répondre pour elle. Pour changer : `me delegate`

refusal-me-group = J’ai lu « { $read } », et ce n’est aucun de ces groupes : { $groups }. Par exemple : `me group Société civile`
refusal-me-country = Je ne connais pas de pays « { $read } ». Écrivez son nom, par exemple : `me country Sénégal`
refusal-me-country-near = Je ne connais pas de pays « { $read } ». Proches : { $near }. Par exemple : `me country { $first }`
refusal-me-sector = Dites le domaine en quelques mots, { $most } caractères au plus. Par exemple : `me sector assurance`
refusal-me-capacity = J’ai lu « { $read } » après `me capacity`. Sont possibles : `me capacity organisation`, `me capacity personal` ou `me capacity observer`.
refusal-me-languages = Je ne connais pas de langue « { $read } ». Par exemple : `me languages français, anglais, wolof`
refusal-me-no-organisation = Vous ne parlez encore au nom d’aucune organisation. Dites d’abord : `i am ORGANISATION, GROUPE, PAYS`
refusal-me-alternate-alone = Personne d’autre ne parle encore au nom de votre organisation : vous êtes donc son délégué. Un collègue vous rejoint par : `i am ORGANISATION`

help-organisations = `organisations` énumère les organisations de vos salons avec leurs numéros, pour vous seul ; `organisations NOM` en cherche. `confirm O3` dit que l’une existe, `same O5 O1` en réunit deux qui n’en font qu’une.
help-confirm = `confirm O3` dit qu’une organisation existe ; `confirm O3 no` revient là-dessus. `organisations` les énumère.
organisations-head = **{ $n ->
        [one] Une organisation
       *[other] { NUMBER($n) } organisations
    } de vos salons**, dont { NUMBER($confirmed) } confirmées par un animateur
organisations-strict = **{ $n ->
        [one] Une organisation
       *[other] { NUMBER($n) } organisations
    } de vos salons**, dont { NUMBER($confirmed) } confirmées ; elles seules comptent là où les petits groupes sont protégés. Pour confirmer : `confirm O1`
organisations-one = { $id } { $called }{ $state ->
        [confirmed] {" "}· confirmée
       *[open] {""}
    }
organisations-more = … et { NUMBER($n) } de plus ; pour en chercher une : `organisations NOM`
organisations-near = { $gone } et { $kept } n’en sont peut-être qu’une. Si c’est le cas : `same { $gone } { $kept }`
organisations-none = Je ne connais pas de telle organisation dans vos salons. Toutes : `organisations`
confirm-done = { $state ->
        [yes] { $organisation } est confirmée.
       *[no] { $organisation } n’est plus confirmée.
    }
same-joined = { $gone } fait désormais partie de { $kept } : noms, personnes, énoncés et réponses comptent comme un. Pour les séparer : `undo` avant dix minutes, ou supprimez votre message.
same-told = Un animateur a trouvé que votre organisation est { $organisation } : vous parlez donc en son nom avec ceux qui le font déjà. Si c’est une erreur, dites-le à l’animateur.
same-parted = C’est annulé : vous parlez de nouveau au nom de { $organisation }.
refusal-same-organisations = Il me faut deux organisations, celle qui reste en dernier. Par exemple : `same O5 O1`. `organisations` les énumère.
refusal-confirm-which = Quelle organisation ? Par exemple : `confirm O3`. `organisations` les énumère.
refusal-organisation-unknown = Je ne connais pas { $id } dans vos salons. `organisations` énumère celles que je connais.
refusal-organisations-chatham = Sous la règle de Chatham House, je n’énumère aucune organisation : être ici est confidentiel.

help-profile = `profile` vous demande ce que je ne sais pas de vous et de votre organisation, une question à la fois ; `skip` en laisse une, `stop` y met fin.
profile-organisation = Au nom de quelle organisation parlez-vous ? Son nom, ou `myself`.
profile-stakeholder = À quel groupe appartient { $organisation } ? { $groups }
profile-country = Dans quel pays est { $organisation } ?
profile-sector = Dans quel domaine travaille { $organisation }, en quelques mots ? Par exemple : assurance
profile-capacity = Participez-vous pour votre `organisation`, à titre `personnel`, ou en `observateur` qui écoute seulement ?
profile-languages = Quelles langues lisez-vous, la meilleure d’abord ? Par exemple : français, anglais
profile-zone = Dans quel fuseau horaire êtes-vous ? Par exemple : Africa/Nairobi
profile-how = (`skip` la laisse de côté, `stop` met fin aux questions.)
profile-over = Je n’ai plus de questions. `me` montre ce que je garde sur vous et comment le changer.
profile-stopped = C’est noté, plus de questions. Pour reprendre un jour : `profile`
profile-offer = J’en ignore encore une partie. Pour que je vous le demande, une question à la fois : `profile`
