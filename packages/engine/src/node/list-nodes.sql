-- Lists the nodes that are there, by name; one that went silent until it is forgotten.
select name, started_at, seen_at as last_seen_at from punctual.nodes order by name, started_at
