-- Makes the day partitions from the given day on; a day whose rows already sit in the default partition stays there.
create function punctual.make_partitions(first_day date, days integer) returns integer language plpgsql as $$
declare
  parent text;
  day    date;
  made   integer := 0;
begin
  foreach parent in array array['runs', 'attempts', 'failed_items', 'run_log'] loop
    for day in select first_day + n from generate_series(0, days - 1) as n loop
      if to_regclass(format('punctual.%I', parent || '_' || to_char(day, 'YYYYMMDD'))) is null then
        begin
          execute format(
            'create table punctual.%I partition of punctual.%I for values from (%L) to (%L)%s',
            parent || '_' || to_char(day, 'YYYYMMDD'), parent,
            to_char(day, 'YYYY-MM-DD') || ' 00:00:00+00', to_char(day + 1, 'YYYY-MM-DD') || ' 00:00:00+00',
            -- Room for the end of every run beside its beginning: no index has to be told then.
            case parent when 'runs' then ' with (fillfactor = 45)' else '' end);
          made := made + 1;
        exception when check_violation or duplicate_table then
          null;
        end;
      end if;
    end loop;
  end loop;
  return made;
end
$$;

-- Drops the day partitions that lie wholly before the given day; returns their names.
create function punctual.drop_partitions(before_day date) returns setof text language plpgsql as $$
declare
  partition text;
begin
  for partition in
    select c.relname
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
      join pg_class p on p.oid = i.inhparent
      join pg_namespace n on n.oid = p.relnamespace
     where n.nspname = 'punctual'
       and p.relname in ('runs', 'attempts', 'failed_items', 'run_log')
       and c.relname ~ '_[0-9]{8}$'
       and right(c.relname, 8) < to_char(before_day, 'YYYYMMDD')
     order by c.relname
  loop
    execute format('drop table punctual.%I', partition);
    return next partition;
  end loop;
end
$$;
