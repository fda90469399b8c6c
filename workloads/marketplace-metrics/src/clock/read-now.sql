-- Reads the database's clock.
select punctual.now() as "now!"
