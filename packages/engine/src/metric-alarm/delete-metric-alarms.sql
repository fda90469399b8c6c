-- Deletes alarms over numbers by their names.
delete from punctual.metric_alarms where tenant = :tenant and region = :region and name = any(:names::text[]) returning name
