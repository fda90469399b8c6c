-- Lists a tenant's connections after a cursor, or one of them, with what the AWS door shows of them; their secrets never.
select l.*
  from (select k.id, k.name, k.kind, k.settings, k.description, k.aws, k.version, k.is_deauthorized, k.created_at, k.updated_at, t.error as "state_reason?",
               case k.kind when 'oauth-client-credentials' then t.fetched_at else k.updated_at end as "authorized_at?",
               punctual.connection_state(k) as "state!"
          from punctual.connections k
          left join punctual.connection_tokens t on t.connection_id = k.id and t.version = k.version
         where k.tenant = :tenant
           and (:name?::text is null or k.name = :name?)
           and (:prefix?::text is null or starts_with(k.name, :prefix?))
           and (:after?::text is null or k.name > :after?)) l
 where :state?::text is null
    or l."state!" = :state?
 order by l.name
 limit :limit
