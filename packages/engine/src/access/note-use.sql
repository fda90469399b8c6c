-- Notes that an access key was used.
-- Guarantee: at most once a minute, whatever the number of requests and nodes; one that waits for another's note drops its own.
update punctual.access_keys
   set last_used_at = (select punctual.now())
 where id = (select k.id from punctual.access_keys k
              where k.id = :id
                and (k.last_used_at is null or k.last_used_at <= (select punctual.now()) - interval '1 minute')
                for update skip locked)
returning last_used_at
