-- Puts a batch of open dead letters aside for good, oldest first after a cursor; their runs stay on record as dead.
-- Guarantee: a letter that somebody else is at is passed over; what dies from now on is not in it.
-- Index: dead_letters_by_age.
with letters as materialized (
  select d.id, d.created_at
    from punctual.dead_letters d
   where d.tenant = :tenant
     and d.redriven_at is null
     and d.discarded_at is null
     and (:ids?::uuid[] is null or d.id = any(:ids?))
     and (:group_name?::text is null
          or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = :group_name? and s.name = :name?))
     and (:job?::text is null
          or exists (select from punctual.runs r where r.id = d.run_id and r.scheduled_at = d.scheduled_at and r.job = :job?))
     and (:reason?::text is null or d.reason = :reason?)
     and (:from_at?::timestamptz is null or d.created_at >= :from_at?)
     and d.created_at <= :to_at
     and (:after_at?::timestamptz is null or (d.created_at, d.id) > (:after_at?, :after_id?::uuid))
   order by d.created_at, d.id
   limit :limit
     for update skip locked
), discarded as (
  update punctual.dead_letters d
     set discarded_at = (select punctual.now())
   where d.id = any(array(select id from letters))
)
select id, created_at from letters order by created_at, id
