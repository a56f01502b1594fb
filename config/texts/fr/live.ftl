# Où en est une question ouverte : un message sous elle, modifié au fil des réponses.

live-head = **{ $id } pour l’instant** · { $turnout }
live-closed = **{ $id }** est close. Le résultat se trouve plus bas.
live-reworded = **{ $id }** est posée à nouveau en d’autres mots, plus bas.
live-withdrawn = **{ $id }** a été retirée.
