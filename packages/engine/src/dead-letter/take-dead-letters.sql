-- Takes the next open dead letters that a filter means, oldest first after a cursor, for something to be done to them.
-- Guarantee: a letter that somebody else is at is passed over; nobody else is at these until the transaction ends.
-- Index: dead_letters_by_age.
select d.id, d.created_at
  from punctual.dead_letters d
 where d.tenant = :tenant
   and d.redriven_at is null
   and d.discarded_at is null
   and (:ids?::uuid[] is null or d.id = any(:ids?))
   and (:group_name?::text is null
        or exists (select from punctual.schedules s where s.id = d.schedule_id and s.group_name = :group_name? and s.name = :name?))
   and (:job?::text is null or d.job = :job?)
   and (:reason?::text is null or d.reason = :reason?)
   and (:error_digest?::text is null or punctual.error_digest(d.error) = :error_digest?)
   and (:from_at?::timestamptz is null or d.created_at >= :from_at?)
   and d.created_at <= :to_at
   and (:after_at?::timestamptz is null or (d.created_at, d.id) > (:after_at?, :after_id?::uuid))
 order by d.created_at, d.id
 limit :limit
   for update skip locked
