// What the database and Node permit: a bare queue that keeps one history row a job, and nothing else that a scheduler does.
import { connect } from "../connect.ts";
import type { Peer } from "../peer.ts";
import { produce } from "../reference/produce.ts";
import { Work } from "../reference/work.ts";

const tables = `
  create table queue (id bigint generated always as identity primary key, due_at timestamptz not null, claimed_at timestamptz,
                      payload text not null) with (autovacuum_vacuum_scale_factor = 0.01);
  create index queue_due on queue (due_at) where claimed_at is null;
  create table history (id bigint primary key, due_at timestamptz not null, started_at timestamptz not null,
                        ended_at timestamptz not null, payload text not null);
  create index history_by_time on history (due_at)`;

export const peer: Peer = {
  async prepare({ postgres }) {
    const client = await connect(postgres);
    await client.query(tables);
    await client.end();
  },
  async openProducer({ postgres }) {
    return produce({ client: await connect(postgres), mouth: await connect(postgres) });
  },
  async openWorker({ postgres }, onStart) {
    const work = new Work({ client: await connect(postgres), ear: await connect(postgres), onStart });
    await work.start();
    return work;
  },
};
