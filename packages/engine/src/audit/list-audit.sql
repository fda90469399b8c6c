-- Lists a tenant's audit, newest first, after a cursor.
-- Index: audit_events_by_tenant.
select id, at, actor, address, action, subject, result, detail
  from punctual.audit_events
 where tenant = :tenant
   and (:actor?::text is null or actor = :actor?)
   and (:action?::text is null or action = :action?)
   and (:subject?::text is null or subject = :subject?)
   and (:result?::text is null or result = :result?)
   and (:from?::timestamptz is null or at >= :from?)
   and (:to?::timestamptz is null or at < :to?)
   and (:before?::bigint is null or id < :before?)
 order by id desc
 limit :limit
