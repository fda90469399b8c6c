-- Tells PostgreSQL's planner how many products there are now: it would read whole tables for each batch of a run.
analyze public.users, public.products
