-- Forgets nodes that went silent long ago.
delete from punctual.nodes where seen_at < (select punctual.now()) - make_interval(days => 1) returning id
