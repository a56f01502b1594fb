"""Everything that decides, as plain values and pure functions: no await, no clock, no SQL, no Matrix."""
