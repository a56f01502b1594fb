# Ce qui figure dans les images des résultats, et les mots qui disent la même chose.

picture-round = Tour
picture-exhausted = ne comptent plus
picture-point = ,
picture-median = Médiane
picture-median-at = médiane { NUMBER($median, maximumFractionDigits: 1) }
picture-votes = { NUMBER($n, maximumFractionDigits: 2) }
picture-elected = { $label } { $votes } (l’emporte au tour { $number })
picture-out = { $label } { $votes } (s’arrête là)
picture-share = { $share } %
picture-dates = du { $first } au { $last }
picture-trend-alt = { $id }, { $question }, posée à plusieurs reprises : { $shown }. { $turnout }.
picture-groups-alt = { $id }, { $question } { $by ->
    [region] Par région
   *[stakeholder] Par groupe
  } : { $shown }.
picture-groups-footer = { $by ->
    [region] Par groupe régional de l’ONU
   *[stakeholder] Par groupe de parties prenantes
  } : ce qu’ont dit les personnes qui ont répondu, non ce que pense une communauté. { $turnout }
