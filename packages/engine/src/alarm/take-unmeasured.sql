-- Takes alarms of kind stale whose query has not been asked for a while, for this node to ask.
-- Guarantee: one node at a time asks, however many watch; if it dies, another does after the lease.
-- An age of days need not be known to the second: it is asked for as often as a 300th of it.
update punctual.alarms a
   set measuring_until = (select punctual.now()) + make_interval(secs => :lease_seconds)
 where a.id = any(array(
         select id from punctual.alarms
          where kind = 'stale'
            and (measured_at is null or measured_at <= (select punctual.now()) - make_interval(secs => greatest(:every_seconds, max_age_seconds / 300)))
            and (measuring_until is null or measuring_until < (select punctual.now()))
          limit :limit
            for update skip locked))
returning a.id, a.name, a.freshness_sql as "freshness_sql!", a.freshness_error
