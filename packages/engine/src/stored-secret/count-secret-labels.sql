-- Counts the labels of a secret's version that has the most.
select coalesce(max(c.labels), 0)::integer as "most!"
  from (select count(*) as labels from punctual.secret_labels where secret_id = :secret_id group by version_id) c
