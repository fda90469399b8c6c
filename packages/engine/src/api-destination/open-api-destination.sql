-- Reads an API destination with its connection as a claim does, for one call outside a run.
select d.url, d.method, d.connection, d.timeout_seconds, d.tenant, k.id as "connection_id?", k.kind as "connection_kind?",
       k.settings as "connection_settings?", k.sealed as "sealed?", k.version as "connection_version?"
  from punctual.api_destinations d
  left join punctual.connections k on k.tenant = d.tenant and k.name = d.connection
 where d.tenant = :tenant
   and d.name = :name
