# Ce qu’un résultat dit à côté de ses nombres : par groupe et par région, depuis la dernière fois, l’accord ; les mots réunis.

help-merge = `merge P3 confiance assurance` réunit deux mots d’une question à un mot, `merge T2 T5` deux problèmes communs.
help-split = `split P3 assurance` sépare un mot de ceux avec lesquels il est compté, `split N7` un énoncé de son problème commun.

region-african = Afrique
region-asia-pacific = Asie et Pacifique
region-eastern-european = Europe orientale
region-grulac = Amérique latine et Caraïbes
region-weog = Europe occidentale et autres
region-intergovernmental = Organisations intergouvernementales
region-apart = dans aucun groupe régional
region-unsaid = pays non indiqué
group-unsaid = groupe non indiqué

results-by-stakeholder = Par groupe de parties prenantes :
results-by-region = Par groupe régional de l’ONU, selon le pays de l’organisation :
results-group = **{ $groups }** ({ $alone ->
    [yes] { $organisations ->
        [one] { $organisations } organisation ou personne seule
       *[other] { $organisations } organisations ou personnes seules
      }
   *[no] { $organisations ->
        [one] { $organisations } organisation
       *[other] { $organisations } organisations
      }
  }) : { $counts }
results-group-answers = { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
  }
results-other = autres réponses
results-groups-note = Chaque ligne dit ce qu’ont répondu ces personnes, non ce que pense une communauté. Les groupes et les réponses derrière lesquels il y a trop peu d’organisations sont comptés ensemble.
results-groups-only = Seul le nombre de réponses est donné ici : ce qui a été répondu pourrait montrer de qui cela vient.
results-groups-first = Tel que compté la première fois, avec { $n ->
    [one] { $n } réponse
   *[other] { $n } réponses
  } ; trop peu a changé depuis pour le redire.
results-groups-none = { $why ->
    [open] Les groupes et les régions sont donnés à la clôture, et seulement là où aucun petit groupe ne peut être reconnu.
    [sealed] { $id } était scellée : ses bulletins ne connaissent ni groupe ni région.
    [chatham-house] Ce salon suit la règle de Chatham House : rien n’y est donné par groupe ni par région.
   *[few] { $by ->
        [region] Les régions ne sont pas données ici : il y aurait moins de { $floor } organisations derrière une réponse.
       *[stakeholder] Les groupes ne sont pas donnés ici : il y aurait moins de { $floor } organisations derrière une réponse.
      }
  }
refusal-results-by = J’ai lu « by { $read } ». Un résultat se montre `by group` (par groupe) ou `by region` (par région), par exemple : `results { $id } by group`

results-earlier-same = À peu près comme { $id } ({ $n } réponses sur { $asked } alors).
results-earlier-moved = Depuis { $id } ({ $n } réponses sur { $asked } alors) :
results-earlier-asked = Déjà demandé sous { $id } ({ $n } réponses sur { $asked } alors).
results-earlier-question = { $id } demandait : { $question }
results-earlier-rest = Le reste n’a guère changé.
results-change = **{ $label }** { $before } → { $n } sur { $of }
results-change-share = **{ $label }** { $before } sur { $before_of } ({ $before_share } %) → { $n } sur { $of } ({ $share } %)
prompt-before = À la clôture, elle est comparée avec { $id }.
refusal-baseline-id = J’ai lu `--baseline { $read }`. Il faut l’identifiant d’une question antérieure de ce salon, par exemple : `--baseline P3`
refusal-baseline-open = { $id } est encore ouverte ; une question se compare avec une question close. Fermez-la d’abord : `{ $prefix }close { $id }`
refusal-baseline-kind = { $id } est une question d’une autre sorte, leurs réponses ne se comparent pas. Posez les deux avec la même commande, par exemple : `{ $prefix }{ $kind }`

results-agreement = Large accord parmi ceux qui ont répondu ({ $answered } sur { $asked }) : **{ $label }** { $n }.

merge-noted = Ces mots sont comptés ensemble dans { $id }. Pour revenir en arrière : `{ $prefix }undo`.
split-noted = Ces mots sont comptés à part dans { $id }. Pour revenir en arrière : `{ $prefix }undo`.
result-merged = Corrigé : une personne qui facilite a réuni des mots de même sens.
result-split = Corrigé : une personne qui facilite a séparé des mots de sens différents.
result-merge-undone = Corrigé : un changement de mots fait par une personne qui facilite a été annulé.
refusal-merge-words = { $verb ->
    [split] Dites quel mot doit être compté à part, par exemple : `{ $prefix }split { $id } assurance`
   *[merge] Dites quels mots vont ensemble, par exemple : `{ $prefix }merge { $id } confiance assurance`. Mettez une barre entre des expressions : `{ $prefix }merge { $id } terrain commun | confiance`
  }
refusal-merge-unknown = Je ne trouve pas « { $word } » parmi les mots de { $id }. `results { $id }` les montre.
refusal-merge-alone = { $verb ->
    [split] { $id } le compte déjà à part.
   *[merge] { $id } les compte déjà ensemble.
  }
refusal-merge-kind = `{ $verb }` concerne les mots d’une question à un mot, par exemple : `{ $prefix }{ $verb } { $id } { $example }`
refusal-merge-none = Aucune question à un mot n’a encore été posée ici.
refusal-merge-sealed = { $id } était scellée et est comptée pour de bon. Les mots d’une question scellée se réunissent ou se séparent avant sa clôture.
