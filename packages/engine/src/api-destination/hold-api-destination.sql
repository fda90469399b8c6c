-- Holds an API destination's row until the transaction ends, so that it cannot be deleted while a schedule that names it is written.
select url from punctual.api_destinations where tenant = :tenant and name = :name for key share
