-- Lists the rules of an event bus by name, after a cursor, or one of them.
-- Index: rules_pkey.
select bus, name, pattern, expression, state, description, aws, tags, created_at, updated_at
  from punctual.rules
 where tenant = :tenant
   and bus = :bus
   and (:name?::text is null or name = :name?)
   and (:prefix?::text is null or starts_with(name, :prefix?))
   and (:after?::text is null or name > :after?)
 order by name
 limit :limit
