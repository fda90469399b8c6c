// Punctual's part in the deliveries: the engine in a process of its own, with runs of a schedule waiting that were due a moment ago.
import { migrate, openDatabase, type Database } from "@punctual/database";
import {
  createEngine,
  egressPolicy,
  engineMigrations,
  putSchedule,
  runSchedule,
  scheduleDefinition,
  silentLog,
  type Engine,
} from "@punctual/engine";
import { beRole } from "../role/be-role.ts";
import { body, deliveries, timed, type Round } from "./job.ts";

const principal = { tenant: "default", actor: "bench", role: "admin" } as const;
const schedule = { group: "default", name: "report" };

beRole<Round>({
  async open({ origin, databaseUrl }) {
    const open = (applicationName: string, indexPlans: boolean): Database =>
      openDatabase({ connectionString: databaseUrl, applicationName, indexPlans });
    const database = open("punctual", false);
    const loopDatabase = open("punctual loops", true);
    await migrate(database, [engineMigrations]);
    const engine = createEngine({
      database,
      loopDatabase,
      jobs: [],
      egress: egressPolicy({ environment: "development", allow: [], ownPorts: [] }),
      secretKey: Buffer.alloc(32, 7),
      log: silentLog,
      nodeName: "bench",
    });
    await engine.prepare();
    await prefill(engine, origin);
    return {
      ready: null,
      answer: () => timed(() => deliverAll(engine)),
      async close() {
        await engine.stop({ graceSeconds: 5 });
        await Promise.all([database.end(), loopDatabase.end()]);
      },
    };
  },
});

/** One run is Punctual's own; the others are copies of its rows, each with an id and a scheduled time of its own. */
async function prefill(engine: Engine, origin: string): Promise<void> {
  const target = { kind: "http", url: `${origin}/reports` };
  const said = { expression: "rate(1 day)", target, input: JSON.parse(body), state: "paused" };
  await putSchedule(engine, principal, { ...schedule, definition: scheduleDefinition.parse(said) });
  const { id } = await runSchedule(engine, principal, { ...schedule, idempotencyKey: null });
  await engine.database.execute(
    `with copy as materialized (
       select (lpad(to_hex((extract(epoch from r.scheduled_at) * 1000)::bigint + n), 12, '0') || '7' ||
               substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
              r.scheduled_at + n * interval '1 millisecond' as scheduled_at
         from punctual.runs r, generate_series(1, $2::integer - 1) n
        where r.id = $1
     ), recorded as (
       insert into punctual.runs
       select o.* from punctual.runs r, copy c,
              jsonb_populate_record(r, jsonb_build_object('id', c.id, 'scheduled_at', c.scheduled_at, 'kind', 'scheduled')) o
        where r.id = $1
     )
     insert into punctual.queue
     select o.* from punctual.queue q, copy c,
            jsonb_populate_record(q, jsonb_build_object('run_id', c.id, 'scheduled_at', c.scheduled_at)) o
      where q.run_id = $1`,
    [id, deliveries],
  );
  await engine.database.execute("vacuum (analyze) punctual.runs, punctual.queue");
}

/** Over when the database has every end. */
async function deliverAll(engine: Engine): Promise<void> {
  const done = Promise.withResolvers<void>();
  let ended = 0;
  engine.events.on("ended", (runs) => {
    const failed = runs.find((run) => run.state !== "succeeded");
    if (failed !== undefined) done.reject(new Error(`Expected every run to succeed, got ${failed.state}.`));
    ended += runs.length;
    if (ended === deliveries) done.resolve();
  });
  await engine.start();
  await done.promise;
}
