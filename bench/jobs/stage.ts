// One round of one contestant: its database made anew on the servers that all share, its processes opened and ended.
import type { Contestant, Figures } from "../contest/scenario.ts";
import { freshDatabase, startPostgres, type PostgresServer } from "../servers/postgres.ts";
import { emptyRedis, startRedis, type RedisServer } from "../servers/redis.ts";
import { moduleOf, type Entrant } from "./entrant.ts";
import type { Opening } from "./peer.ts";
import type { ProducerRole } from "./roles/producer-role.ts";
import { openRole, type Remote } from "./roles/remote-role.ts";
import type { WorkerRole } from "./roles/worker-role.ts";

export interface Stage {
  readonly entrant: Entrant;
  openProducer(): Promise<ProducerRole>;
  openWorker(): Promise<WorkerRole>;
}

interface Servers {
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
}

let servers: Servers | null = null;

/** What a scenario opens and closes: the servers that all of its contestants share. */
export const onServers = {
  async open() {
    servers = { postgres: await startPostgres(), redis: await startRedis() };
    return { PostgreSQL: servers.postgres.version, Redis: servers.redis.version };
  },
  async close() {
    await servers?.redis.stop();
    await servers?.postgres.stop();
    servers = null;
  },
};

export const contestant = <Name extends string>(
  entrant: Entrant,
  act: (stage: Stage) => Promise<Figures<Name>>,
): Contestant<Name> => ({
  name: entrant.name,
  version: entrant.version,
  role: entrant.role,
  ...(entrant.settings !== undefined && { settings: entrant.settings }),
  measure: () => onStage(entrant, act),
});

async function onStage<Answer>(entrant: Entrant, act: (stage: Stage) => Promise<Answer>): Promise<Answer> {
  const opening = await prepare(entrant);
  const file = moduleOf(entrant);
  const opened: Remote[] = [];
  const open = async <Role>(role: "producer" | "worker"): Promise<Role> => {
    const remote = await openRole<Role>(role, file, opening);
    opened.push(remote);
    return remote;
  };
  try {
    return await act({
      entrant,
      openProducer: () => open<ProducerRole>("producer"),
      openWorker: () => open<WorkerRole>("worker"),
    });
  } finally {
    for (const remote of opened.reverse()) await remote.close();
  }
}

async function prepare(entrant: Entrant): Promise<Opening> {
  if (servers === null) throw new Error("Expected the servers of the scenario to be open, got none.");
  const { postgres, redis } = servers;
  await emptyRedis(redis);
  const opening = {
    postgres: await freshDatabase(postgres, "bench"),
    redis: redis.url,
    tuned: entrant.tuned,
  };
  const preparer = await openRole("preparer", moduleOf(entrant), opening);
  await preparer.close();
  return opening;
}
