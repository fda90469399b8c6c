-- Forgets what was counted of the days before the given one, whose runs are gone.
select punctual.forget_days('-infinity', (:before::timestamptz at time zone 'UTC')::date - 1)::text as "forgotten?"
