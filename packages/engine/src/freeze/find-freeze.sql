-- Reads a tenant's freeze; one whose time has come is none any more.
select reason, actor, since, until
  from punctual.freezes
 where tenant = :tenant
   and (until is null or until > (select punctual.now()))
