# Quand quelqu’un écrit plus vite qu’on n’écrit. Dit une fois, puis plus tant que cela dure.

refusal-flood = Vous écrivez plus vite que je ne peux suivre. Tout est conservé et chaque réponse compte ; je vais rattraper mon retard. D’ici là, je n’accuse pas réception de chaque message.
too-many-commands = C’est plus de commandes que je n’en prends d’une même personne en une minute ({ $n }). Celle-ci et celles qui suivent aussitôt ne sont pas exécutées. Attendez une minute, puis renvoyez ce qui est encore utile.
