"""The only place with SQL: the base, the migrations, and one file per noun."""
