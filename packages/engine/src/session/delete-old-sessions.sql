-- Forgets sessions that have ended.
-- Index: sessions_expires_at.
delete from punctual.sessions where expires_at <= (select punctual.now()) returning id
