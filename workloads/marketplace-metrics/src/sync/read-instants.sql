-- Tells which stretch of time the dates of a range are where a tenant is: its first moment and its last millisecond.
select :from::date::timestamp at time zone :timezone as "from_at!",
       ((:to::date + 1)::timestamp at time zone :timezone) - interval '1 millisecond' as "to_at!"
