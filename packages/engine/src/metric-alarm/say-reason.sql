-- Says anew why an alarm over numbers is in the state in which it stays.
update punctual.metric_alarms set reason = :reason where id = :id and state = :state and updated_at = :updated_at and reason <> :reason
