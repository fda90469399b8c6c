-- Takes away the quotas of every tenant, to be written anew in the same transaction, and every count that was made by them.
with of_tenants as (delete from punctual.quotas returning name),
     of_all as (delete from punctual.default_quotas returning name),
     rooms as (delete from punctual.quota_rooms returning name)
select (select count(*) from of_tenants)::integer + (select count(*) from of_all)::integer
       + (select count(*) from rooms)::integer as "cleared!"
