-- Takes alarms whose turn has not been told yet, for this node to tell.
-- Guarantee: one node at a time tells; if it dies, another does after the lease. A turn is told at least once.
-- Index: alarms_untold.
update punctual.alarms a
   set telling_until = (select punctual.now()) + make_interval(secs => :lease_seconds)
 where a.id = any(array(
         select id from punctual.alarms
          where told_state <> state
            and (telling_until is null or telling_until < (select punctual.now()))
          limit :limit
            for update skip locked))
returning a.id, a.name, a.kind, a.group_name, a.schedule_name, a.state, a.since, a.detail, a.actions
