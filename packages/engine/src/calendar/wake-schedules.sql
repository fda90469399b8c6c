-- Has the planner look at once at the schedules that go by a calendar, which has changed.
-- Guarantee: a planner that goes by what the calendar said before holds the row, and is waited for.
-- Index: schedule_versions_calendar.
update punctual.next_occurrences n
   set plan_at = least(n.plan_at, (select punctual.now()))
  from punctual.schedule_versions v
  join punctual.schedules s on s.id = v.schedule_id and s.version = v.version
 where v.calendar_name = :name
   and s.tenant = :tenant
   and n.schedule_id = s.id
returning n.schedule_id
