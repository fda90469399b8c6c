-- Puts the end of a move on record.
update punctual.message_moves set state = :state, moved = :moved, failure = :failure? where id = :id
