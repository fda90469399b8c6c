-- Forgets deleted schedules of which no run is left to be named.
delete from punctual.schedules s
 where s.state = 'deleted'
   and s.updated_at < :before
   and not exists (select from punctual.runs r where r.schedule_id = s.id)
returning s.id
