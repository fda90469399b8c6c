-- Takes a stopped node off the list.
delete from punctual.nodes where id = :id
