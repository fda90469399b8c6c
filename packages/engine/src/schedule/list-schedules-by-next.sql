-- Lists a tenant's living schedules in the order in which they fire next, after a cursor; those that do not come last, by name.
select s.id, s.tenant, s.group_name, s.name, s.state, s.state_reason, s.state_actor, s.origin, s.version,
       s.created_at, s.updated_at, v.expression, v.timezone, v.anchor_at, v.start_at, v.end_at, v.description, v.target,
       v.input, v.input_is_json, v.max_retries, v.max_age_seconds, v.flexible_window_minutes, v.overlap, v.catch_up,
       v.dst_gap, v.dst_overlap, v.after_completion, v.calendar_name, v.on_excluded, v.limit_name, v.pause_after_dead_runs, v.dead_letter_queue, v.aws, coalesce(n.fires_at, n.next_at) as "next_at?"
  from punctual.schedules s
  join punctual.schedule_versions v on v.schedule_id = s.id and v.version = s.version
  left join punctual.next_occurrences n on n.schedule_id = s.id
 where s.tenant = :tenant
   and s.state <> 'deleted'
   and s.origin <> 'rule'
   and (:group_name?::text is null or s.group_name = :group_name?)
   and (:state?::text is null or s.state = :state? or (:state? = 'not-paused' and s.state <> 'paused'))
   and (:origin?::text is null or s.origin = :origin?)
   and (:target_kind?::text is null or v.target ->> 'kind' = :target_kind?)
   and (:job?::text is null or v.target ->> 'job' = :job?)
   and (:connection?::text is null or v.target ->> 'connection' = :connection?)
   and (:api_destination?::text is null or (v.target ->> 'kind' = 'api-destination' and v.target ->> 'name' = :api_destination?))
   and (:calendar?::text is null or v.calendar_name = :calendar?)
   and (:rate_limit?::text is null or v.limit_name = :rate_limit?)
   and (:search?::text is null or position(lower(:search?) in lower(concat_ws(' ', s.group_name || '/' || s.name, v.description))) > 0)
   and (:prefix?::text is null or starts_with(s.name, :prefix?))
   and (:after_at?::timestamptz is null
        or (coalesce(n.fires_at, n.next_at, '9999-12-31T00:00:00Z'), s.group_name, s.name) > (:after_at?, :after_group?::text, :after_name?::text))
 order by coalesce(n.fires_at, n.next_at, '9999-12-31T00:00:00Z'), s.group_name, s.name
 limit :limit
