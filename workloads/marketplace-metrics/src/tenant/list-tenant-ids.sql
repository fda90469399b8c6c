-- Lists tenants by id, after one of them; on demand only those that are connected to Mercado Livre.
select tenant_id
  from public.tenants
 where (:after?::uuid is null or tenant_id > :after?)
   and (mercadolivre_user_id is not null or not :connected)
 order by tenant_id
 limit :limit
