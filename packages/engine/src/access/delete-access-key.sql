-- Deletes an access key: a tenant's, or whose it may be.
-- Guarantee: from the commit on no node lets it in, since every request looks for it here.
delete from punctual.access_keys
 where id = :id and (:tenant?::text is null or tenant = :tenant?)
returning tenant, name, access_key_id
