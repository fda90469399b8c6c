-- What dead letters have in common, and what came of those that were redriven.

-- Tells errors apart in an address: an error itself may be as long as a page.
create function punctual.error_digest(error text) returns text
  language sql immutable parallel safe
  return left(encode(sha256(convert_to(coalesce(error, ''), 'UTF8')), 'hex'), 16);

create index dead_letters_redriven on punctual.dead_letters (tenant, redriven_at) where redriven_at is not null;
