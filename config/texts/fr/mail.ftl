# Les bulletins par courriel : `me mail`, et ce que disent les lettres.

mail-title-room = Bulletin de { $room }
mail-title-own = Votre semaine
mail-news-room = Du nouveau dans { $room }
mail-news = Quelque chose vous attend
mail-news-open = { $named ->
        [yes] Il y a du nouveau dans { $room }. Ce n’est pas dans cette lettre : ouvrez votre messagerie pour le lire.
       *[no] Quelque chose vous attend. Ce n’est pas dans cette lettre : ouvrez votre conversation avec moi pour le lire.
    }
mail-foot = Personne ne lit les réponses à cette lettre ; répondez dans la conversation. Vous la recevez parce que vous l’avez demandée à { $bot }, et `me mail off` y met fin aussitôt. Sans la messagerie : { $unsubscribe }
mail-code-title = Votre code pour Common Ground
mail-code-text = Quelqu’un a demandé à { $bot }, un robot dans une conversation Matrix, d’envoyer des bulletins à cette adresse. Si c’était vous, écrivez-lui ceci dans la même conversation d’ici un jour :

    `me mail { $code }`

    Si ce n’était pas vous, ne faites rien : sans le code, plus rien n’arrive ici.
mail-asked = J’ai envoyé un code à { $address }. Écrivez-le ici d’ici un jour : `me mail 123 456`, avec vos chiffres. D’ici là, rien d’autre n’y part. Effacez votre message si l’adresse était fausse, et envoyez la bonne.
mail-shown = { $state ->
        [none] Aucun bulletin ne part par courriel. `me mail vous@example.org` y envoie aussi le vôtre.
        [waiting] { $address } attend le code que j’y ai envoyé : `me mail 123 456`. `me mail off` y renonce.
        [rooms] Votre bulletin et ceux de vos salons partent aussi vers { $address }. Le vôtre seulement : `me mail own` ; aucun : `me mail off`.
       *[own] Votre bulletin part aussi vers { $address }. Ceux de vos salons aussi : `me mail rooms` ; aucun : `me mail off`.
    }
me-mail = - { $state ->
        [none] Par courriel : rien. Pour changer : `me mail vous@example.org`
        [waiting] Par courriel : { $address } attend son code. Rien : `me mail off`
        [rooms] Par courriel : votre bulletin et ceux de vos salons, à { $address }. Rien : `me mail off`
       *[own] Par courriel : votre bulletin, à { $address }. Rien : `me mail off`
    }
mail-off = Rien ne part plus par courriel, et j’ai oublié l’adresse.
mail-code-wrong = Ce n’est pas le code que j’ai envoyé. Regardez ma dernière lettre et réessayez.
mail-code-over = Ce code n’est plus valable : il a été essayé trop souvent, ou il a plus d’un jour. `me mail vous@example.org` en envoie un nouveau.
mail-refused = Votre serveur de courriel ne prend pas mes lettres ; j’ai donc arrêté et oublié l’adresse. Ce qui vous attend arrive ici comme avant. Une autre adresse : `me mail vous@example.org`

refusal-mail-nowhere = Rien ne part par courriel ici : l’opérateur n’a pas nommé de serveur. Ce qui vous attend arrive dans cette conversation.
refusal-mail-address = J’ai lu « { $read } » et il me faut une adresse, ou le code qui y est arrivé. Par exemple : `me mail vous@example.org`
refusal-mail-none = Il n’y a pas encore d’adresse confirmée. Commencez par `me mail vous@example.org`
refusal-mail-codes = Assez de codes sont partis aujourd’hui (au plus { $n } par jour). Réessayez demain.
