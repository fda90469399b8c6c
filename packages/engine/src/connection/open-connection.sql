-- Reads a connection as a claim does, for one call outside a run.
select tenant, id as connection_id, kind as connection_kind, settings as connection_settings, sealed, version as connection_version
  from punctual.connections
 where tenant = :tenant
   and name = :name
