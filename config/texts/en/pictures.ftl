# What stands in the pictures of results, and the words that say the same.

picture-round = Round
picture-exhausted = no longer count
picture-point = .
picture-median = Median
picture-median-at = median { NUMBER($median, maximumFractionDigits: 1) }
picture-votes = { NUMBER($n, maximumFractionDigits: 2) }
picture-elected = { $label } { $votes } (elected in round { $number })
picture-out = { $label } { $votes } (out)
picture-share = { $share }%
picture-dates = from { $first } to { $last }
picture-trend-alt = { $id }, { $question }, asked again and again: { $shown }. { $turnout }.
picture-groups-alt = { $id }, { $question } { $by ->
    [region] By region
   *[stakeholder] By group
  }: { $shown }.
picture-groups-footer = { $by ->
    [region] By UN regional group
   *[stakeholder] By stakeholder group
  }: what those who answered said, not what a community thinks. { $turnout }
