// Every ended attempt as SQL: those with a row of their own, and those that are kept with the run that succeeded by them.
export const allAttempts = `(
  select run_id, scheduled_at, token, number, node, started_at, ended_at, outcome, status, error from punctual.attempts
   union all
  select id, scheduled_at, token, attempt_count, node, attempt_at, ended_at, 'succeeded', status, error
    from punctual.runs where token is not null)`;
