-- Takes an app's row before it is deleted, so that it gains no job meanwhile.
select name from punctual.apps where tenant = :tenant and name = :name for update
