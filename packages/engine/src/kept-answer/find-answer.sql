-- Reads the answer that a named request got.
select fingerprint, answer as "answer?" from punctual.kept_answers
 where tenant = :tenant and operation = :operation and key = :key
