# La couverture : qui est là et qui manque, qui les participants veulent entendre, et comment on les sollicite.

help-coverage = Pour l’animation : les groupes de parties prenantes et les régions présents et absents, à côté des réunions annuelles du FGI ; `coverage 2022` compare avec cette année-là.
help-wanted = `wanted police et juges` nomme des gens qu’il faudrait entendre ici et qui n’y sont pas ; seul, les énumère.
help-outreach = Énumère qui il faudrait entendre ici et où en sont les démarches. `W3 pour moi` en prend un en charge, `W3 contacté`, `rejoint`, `refusé` ou `sans réponse` dit où l’on en est. Pour l’animation : `outreach + QUI | RESPONSABLE`.
help-brief = Une page à transmettre à des gens qui ne sont pas ici : ce qui est ouvert, qui manque, comment venir.

coverage-privacy = **Qui il faudrait entendre :** quels groupes vous avez nommés, et lesquels vous avez pris en charge, jusqu’à ce que vous le retiriez. Ils sont énumérés sans votre nom.
coverage-here = ce salon
coverage-by-stakeholder = **Qui est là**, par groupe de parties prenantes ({ $n } organisations)
coverage-by-region = **D’où elles viennent**, par groupe régional ({ $n } organisations)
coverage-line = { $groups } : { $n } ({ $share } %)
coverage-published = { $meeting } : { $share } %
coverage-before = { $n } à la fin de la dernière séance
coverage-missing = **Encore personne de :** { $groups }
coverage-few = Trop peu d’organisations ont dit qui elles sont pour dire quels groupes sont là sans en désigner une (au moins { $floor } dans chaque nombre). Demandez d’écrire `{ $prefix }i am ORGANISATION, GROUPE, PAYS`.
coverage-one = { $by ->
    [region] Les régions ne sont pas distinguées : on pourrait en déduire un petit groupe.
   *[stakeholder] Les groupes de parties prenantes ne sont pas distingués : on pourrait en déduire un petit groupe.
  }
coverage-as-of = Tel que dit au { $time }. Ce qui a bougé de moins de { $floor } depuis n’est pas dit.
coverage-source = { $meeting } ({ $place }) compte des participants, ce salon des organisations ; les parts penchent vers la région de l’hôte. Source : { $source }
coverage-observers = { $n } personnes écoutent seulement, et ne sont comptées nulle part ci-dessus.
coverage-remote = { $share } % des réponses aux questions closes sont venues de conversations privées.
coverage-how = Qui nous manque ? `{ $prefix }wanted police et juges` · Qui les sollicite ? `{ $prefix }outreach` · Une page à transmettre : `{ $prefix }brief`
coverage-picture-stakeholder = Groupes de parties prenantes : { $meeting } et ce salon
coverage-picture-region = Groupes régionaux : { $meeting } et ce salon
coverage-picture-note = Parts de participants là-bas, d’organisations ici. Ce qui est trop petit pour figurer seul est compté ensemble.

wanted-head = **Qui il faudrait entendre ici et qui n’y est pas**, tel que les participants l’ont nommé
wanted-few = nommé par moins de { $floor }
wanted-many = nommé par { $n }
wanted-line = **{ $id }** { $group } : { $many }, { $state }
wanted-open = pas encore sollicité
wanted-asked = sollicité
wanted-joined = venu
wanted-declined = a décliné
wanted-silent = sans réponse
wanted-noted = Noté, sans votre nom : { $groups }. Combien de fois chacun a été nommé est dit à partir de { $floor }. Voulez-vous les solliciter ? `{ $prefix }{ $id } pour moi` Une page à transmettre : `{ $prefix }brief`

outreach-none = Personne n’est encore sur la liste. Qui nous manque ? `{ $prefix }wanted police et juges`
outreach-free = pour s’en charger : `{ $id } pour moi`
outreach-owned = quelqu’un s’en occupe
outreach-yours = à vous : `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé`, `{ $id } sans réponse`
outreach-list-how = Pour en nommer d’autres : `{ $prefix }wanted TEXTE` · une page à transmettre : `{ $prefix }brief`
outreach-added = { $owner ->
    [you] { $id } est à vous. Où l’on en est : `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé MOTIF`, `{ $id } sans réponse`.
   *[other] { $id } est sur la liste ; la personne responsable est prévenue.
  }
outreach-yours-now = On vous demande de solliciter **{ $id }** { $group }, qu’il faudrait entendre et qui n’y est pas. Une page à transmettre : `brief` dans le salon. Où l’on en est : `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé MOTIF`, `{ $id } sans réponse`. Pas pour vous ? `{ $id } pas pour moi`
outreach-mine = { $id } est à vous. Une page à transmettre : `brief` dans le salon. Où l’on en est : `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé MOTIF`, `{ $id } sans réponse`.
outreach-not-mine = { $id } n’est plus à personne.
outreach-noted = Noté pour { $id } : { $state ->
    [asked] sollicité
    [joined] venu
    [declined] a décliné
   *[silent] sans réponse
  }.
waiting-outreach = **{ $id }** { $group } : { $state ->
    [asked] sollicité, sans réponse notée
   *[open] à solliciter par vous
  } → `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé`, `{ $id } sans réponse` ou `{ $id } pas pour moi`

brief-head = { $named ->
    [yes] { $room }
   *[no] Un salon qui travaille entre les réunions
  } – merci de transmettre cette page telle quelle. Elle ne nomme personne.
brief-what = Des gens de gouvernements, d’entreprises, de la société civile et de la communauté technique répondent ici à de courtes questions, disent ce qui entrave leur travail et rencontrent d’autres personnes qui ont le même problème, si les deux le veulent. Personne n’est cité par son nom. Dix minutes par semaine suffisent, de partout, en texte simple.
brief-open = Ouvert en ce moment :
brief-wanted = Pas encore entendus, et attendus : { $groups }
brief-dates = Dates à venir :
brief-join = Pour venir : ouvrez { $link } avec n’importe quel client Matrix (app.element.io fonctionne dans un navigateur), puis écrivez `i am ORGANISATION, GROUPE, PAYS`. Vous préférez ne pas être vu ? Tout peut se répondre en conversation privée avec le robot.

refusal-coverage-year = Je n’ai pas de chiffres pour « { $text } ». Il y a : { $years }. Par exemple : `{ $prefix }coverage`
refusal-coverage-chatham = Sous la règle de Chatham House, on ne dit pas qui est là, pas même par groupes.
refusal-wanted-where = Vous êtes dans plusieurs salons avec moi. Écrivez-le dans celui où ils manquent : `{ $prefix }wanted police et juges`
refusal-wanted-none = Qui faudrait-il entendre ? Par exemple : `wanted police et juges`
refusal-wanted-long = Le nom d’une catégorie de gens a { $longest } caractères au plus. Par exemple : `wanted police et juges`
refusal-wanted-many = { $most } au plus par message. Par exemple : `wanted police et juges`
refusal-wanted-points = « { $text } » désignerait quelqu’un ici. Nommez une catégorie de gens, par exemple : `wanted police et juges`
refusal-wanted-unknown = Je ne connais pas { $id } dans ce salon. `outreach` les énumère.
refusal-outreach-how = `{ $prefix }outreach` énumère qui il faudrait entendre ; l’animation en ajoute par `{ $prefix }outreach + journalistes | NOM`
refusal-outreach-one = Un groupe à la fois, pour que chacun ait sa personne responsable : `{ $prefix }outreach + journalistes | NOM`
refusal-outreach-owner = Je n’ai trouvé personne, ou plus d’une personne, du nom de « { $text } » dans ce salon. Par exemple : `{ $prefix }outreach + journalistes | @user:example.org` ; sans nom, c’est pour vous.
refusal-outreach-state = J’ai lu « { $text } » pour { $id }. Où en est-on : `{ $id } contacté`, `{ $id } rejoint`, `{ $id } refusé MOTIF` ou `{ $id } sans réponse` ?
refusal-outreach-not-yours = Quelqu’un d’autre s’occupe de { $id }, ou personne. Pour le prendre en charge : `{ $id } pour moi`
