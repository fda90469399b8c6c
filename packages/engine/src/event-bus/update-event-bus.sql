-- Changes what is said of an event bus; its rules stay.
update punctual.event_buses
   set description = :description?, aws = :aws?, tags = :tags, updated_at = (select punctual.now())
 where tenant = :tenant
   and name = :name
returning name
