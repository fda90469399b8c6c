// The limit of adding: bare inserts into a bare table, one prepared statement a call or one with arrays for many.
import { connect } from "../connect.ts";
import type { Peer } from "../peer.ts";

const insertOne = { name: "insert-one", text: "insert into job (payload) values ($1)" };
const insertMany = {
  name: "insert-many",
  text: "insert into job (payload) select * from unnest($1::jsonb[])",
};

export const peer: Peer = {
  async prepare({ postgres }) {
    const client = await connect(postgres);
    await client.query(
      "create table job (id bigint generated always as identity primary key, payload jsonb not null)",
    );
    await client.end();
  },
  async openProducer({ postgres }) {
    const client = await connect(postgres);
    return {
      addOne: (job) => client.query({ ...insertOne, values: [JSON.stringify(job)] }),
      addMany: (jobs) => client.query({ ...insertMany, values: [jobs.map((job) => JSON.stringify(job))] }),
      close: () => client.end(),
    };
  },
};
