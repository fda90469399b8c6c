-- Deletes an app with the jobs that it serves.
delete from punctual.apps where tenant = :tenant and name = :name returning name
