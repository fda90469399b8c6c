-- Ends a session.
-- Guarantee: from the commit on no node lets it in, since every request looks for it here.
delete from punctual.sessions where digest = :digest returning id
