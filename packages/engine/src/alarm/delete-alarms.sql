-- Deletes alarms of an origin by name, or all of it but those named.
delete from punctual.alarms
 where tenant = :tenant
   and origin = :origin
   and (name = any(:names::text[])) <> :all_but
returning name
