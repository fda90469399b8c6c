// The reference: the least that claims, delivers and records with one row of history a delivery. No retries, no leases, no names.
import { Pool as Connections } from "pg";
import { Pool } from "undici";
import { beRole } from "../role/be-role.ts";
import { body, connections, deliveries, timed, type Round } from "./job.ts";

const perClaim = 500;

const tables = `
  create table waiting (id bigint primary key, due_at timestamptz not null, body text not null, claimed boolean not null default false)
    with (fillfactor = 70);
  create index waiting_due on waiting (due_at) where not claimed;
  create table history (id bigint primary key, started_at timestamptz not null, ended_at timestamptz not null, status integer not null);
  create index history_ended on history (ended_at);`;

const turn = `
  with ended as (
    delete from waiting where id = any($1::bigint[])
  ), recorded as (
    insert into history (id, started_at, ended_at, status)
    select d.id, d.started_at, clock_timestamp(), d.status
      from unnest($1::bigint[], $2::timestamptz[], $3::integer[]) as d (id, started_at, status)
  ), due as materialized (
    select id from waiting where not claimed and due_at <= now() order by due_at limit ${perClaim} for update skip locked
  )
  update waiting w set claimed = true where w.id = any(array(select id from due)) returning w.id, w.body`;

interface Claimed {
  readonly id: string;
  readonly body: string;
}

interface Ended {
  readonly id: string;
  readonly startedAt: Date;
  readonly status: number;
}

beRole<Round>({
  async open({ origin, databaseUrl }) {
    const database = new Connections({ connectionString: databaseUrl, max: 4 });
    const pool = new Pool(origin, { connections: connections, pipelining: 1 });
    await database.query(tables);
    await database.query(
      "insert into waiting (id, due_at, body) select n, now() + n * interval '1 microsecond', $1 from generate_series(1, $2) n",
      [body, deliveries],
    );
    await database.query("vacuum (analyze) waiting");
    await database.query("set enable_seqscan = off");
    return {
      ready: null,
      answer: () => timed(() => deliverAll(database, pool)),
      close: async () => void (await Promise.all([pool.close(), database.end()])),
    };
  },
});

/** Two take turns: while one's statement is on its way, the other delivers. */
async function deliverAll(database: Connections, pool: Pool): Promise<void> {
  const loop = async (): Promise<void> => {
    const connection = await database.connect();
    await connection.query("set enable_seqscan = off");
    let ended: readonly Ended[] = [];
    do {
      const claimed = await takeTurn(connection, ended);
      ended = await Promise.all(claimed.map((one) => deliver(pool, one)));
    } while (ended.length > 0);
    connection.release();
  };
  await Promise.all([loop(), loop()]);
}

async function takeTurn(
  connection: Pick<Connections, "query">,
  ended: readonly Ended[],
): Promise<readonly Claimed[]> {
  const values = [
    ended.map(({ id }) => id),
    ended.map(({ startedAt }) => startedAt),
    ended.map(({ status }) => status),
  ];
  return (await connection.query<Claimed>({ name: "turn", text: turn, values })).rows;
}

async function deliver(pool: Pool, claimed: Claimed): Promise<Ended> {
  const startedAt = new Date();
  const { statusCode: status, body: answer } = await pool.request({
    path: "/reports",
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": claimed.id },
    body: claimed.body,
  });
  await answer.dump();
  return { id: claimed.id, startedAt, status };
}
