-- Moves a whole month to the archive by moving its partition. Guarantee: that of the function.
select public.move_month(:month, :run_id, :most_copied, :partition_wait, :parent_wait) as "outcome!"
