-- Replaces a schedule group's tags, of which the caller holds the row.
update punctual.schedule_groups set tags = :tags::jsonb where tenant = :tenant and name = :name
