# How an open question stands: one message under it, edited while answers come.

live-head = **{ $id } so far** · { $turnout }
live-closed = **{ $id }** is closed. The result is below.
live-reworded = **{ $id }** is asked anew in other words, further down.
live-withdrawn = **{ $id }** was taken back.
