-- Forgets how fast the runs under keys may begin; what waits at their gates is let through.
delete from punctual.rate_limits where tenant = :tenant and key = any(:keys::text[]) returning key
