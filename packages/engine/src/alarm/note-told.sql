-- Notes which state of an alarm was told; one that has turned over meanwhile is told again.
update punctual.alarms set told_state = :state, telling_until = null where id = :id returning id
