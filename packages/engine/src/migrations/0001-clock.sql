-- The engine's only clock. A function that is already there is left alone, so that a test database can move time.
create schema if not exists punctual;

do $$
begin
  if to_regprocedure('punctual.now()') is null then
    create function punctual.now() returns timestamptz
      language sql volatile parallel safe
      as 'select date_trunc(''milliseconds'', clock_timestamp())';
  end if;
end
$$;
