-- Ends a tenant's freeze.
delete from punctual.freezes where tenant = :tenant returning since
