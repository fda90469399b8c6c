-- Finds whose subscription it is that somebody ends by its address; none where that alone is not enough.
select tenant from punctual.subscriptions where id = :id and not guarded
