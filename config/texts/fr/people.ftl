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
