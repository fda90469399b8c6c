// The checker: which of the guarantee's invariants a history breaks, each with what breaks it.
import type { History, KeptRun } from "./history.ts";

export function violationsOf(history: History): readonly string[] {
  return [
    ...occurrencesBroken(history),
    ...history.runs.flatMap((run) => runBroken(run, history)),
    ...arrivalsBroken(history),
    ...deadLettersBroken(history),
  ];
}

const openStates = new Set(["waiting", "claimed", "running"]);

function occurrencesBroken({ expected, runs }: History): string[] {
  const made = runs.map((run) => run.occurrence);
  const wanted = new Set(expected);
  return [
    ...expected.filter((one) => !made.includes(one)).map((one) => `I1 missing: ${one}`),
    ...made.filter((one) => !wanted.has(one)).map((one) => `I2 unexpected: ${one}`),
    ...repeated(made).map((one) => `I3 doubled: ${one}`),
  ];
}

function runBroken(run: KeptRun, { attempts, arrivals }: History): string[] {
  const ours = attempts.filter((attempt) => attempt.runId === run.id);
  const arrived = new Map(arrivals.filter(({ runId }) => runId === run.id).map((one) => [one.token, one]));
  const successes = ours.filter((attempt) => attempt.outcome === "succeeded");
  const answered = successes.filter(({ token }) => is2xx(arrived.get(token)?.status));
  const tokens = ours.map(({ token }) => BigInt(token));
  const broken = {
    "I4 undelivered": ours.some(({ token, status }) => status !== null && !arrived.has(token)),
    "I5 unfinished": openStates.has(run.state),
    "I6 false success": run.state === "succeeded" && (run.job === null ? answered : successes).length === 0,
    "I8 a second success": successes.length > 1,
    "I9 early": ours.some(({ isEarly }) => isEarly),
    "tokens do not grow": tokens.some((token, index) => token <= (tokens[index - 1] ?? 0n)),
    "attempts miscounted": !openStates.has(run.state) && ours.length !== run.attemptCount,
  };
  return Object.entries(broken).flatMap(([name, isBroken]) =>
    isBroken ? [`${name}: ${run.occurrence}`] : [],
  );
}

function arrivalsBroken({ runs, attempts, arrivals }: History): string[] {
  const known = new Set(attempts.map(({ runId, token, number }) => `${runId} ${token} ${number}`));
  const occurrences = new Map(runs.map((run) => [run.id, run.occurrence]));
  const unexplained = arrivals.filter(
    ({ runId, token, attempt }) => !known.has(`${runId} ${token} ${attempt}`),
  );
  const foreign = arrivals.filter(
    (one) => occurrences.get(one.runId) !== `${one.schedule} at ${one.scheduledAt}`,
  );
  return [
    ...repeated(arrivals.map(({ runId, token }) => `${runId} ${token}`)).map(
      (one) => `I7 token reuse: ${one}`,
    ),
    ...unexplained.map(({ runId, token }) => `I8 a request without an attempt: ${runId} ${token}`),
    ...foreign.map(({ runId }) => `I11 a key with another run's time: ${runId}`),
  ];
}

function deadLettersBroken({ runs, deadLetters }: History): string[] {
  const dead = runs.filter((run) => run.state === "dead").map((run) => run.id);
  return [
    ...dead.filter((id) => !deadLetters.includes(id)).map((id) => `I13 no dead letter: ${id}`),
    ...deadLetters
      .filter((id) => !dead.includes(id))
      .map((id) => `I13 a dead letter of a run that is not dead: ${id}`),
    ...repeated(deadLetters).map((id) => `I13 two dead letters: ${id}`),
  ];
}

/** Each value that occurs more than once, once. */
function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const value of values) (seen.has(value) ? twice : seen).add(value);
  return [...twice];
}

const is2xx = (status: number | null | undefined): boolean =>
  status !== null && status !== undefined && status >= 200 && status < 300;
