-- Keeps how many places a count has found free.
update punctual.quota_rooms set room = :room where tenant = :tenant and name = :name returning room
