-- Finds the AWS key of development, if it was made.
select access_key_id as "accessKeyId!", tenant, sealed as "sealed!"
  from punctual.access_keys
 where id = :id
