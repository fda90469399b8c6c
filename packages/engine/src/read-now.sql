-- Reads the engine's only clock.
select punctual.now() as "now!"
