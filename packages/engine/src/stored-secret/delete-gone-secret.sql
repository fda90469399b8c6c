-- Makes way for a new secret where the one of that name is over.
delete from punctual.stored_secrets
 where tenant = :tenant
   and region = :region
   and name = :name
   and gone_at <= (select punctual.now())
returning id
