-- Takes an API destination's row before it is deleted.
select name from punctual.api_destinations where tenant = :tenant and name = :name for update
