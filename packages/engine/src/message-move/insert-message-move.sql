-- Puts a move of messages on record as running.
insert into punctual.message_moves (id, tenant, source, destination, most_per_second, state, to_move, started_at)
values (:id, :tenant, :source, :destination?, :most_per_second?, 'running', :to_move, (select punctual.now()))
