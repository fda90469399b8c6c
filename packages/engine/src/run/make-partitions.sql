-- Makes the coming days' partitions.
select punctual.make_partitions((select punctual.now())::date, :days) as "made!"
