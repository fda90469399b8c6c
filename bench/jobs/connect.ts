// One connection of the bare driver, and the question whether a table has nothing left.
import { Client } from "pg";

export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

/** @param open a `select` of the rows that are still to be done. */
export async function isEmpty(client: Client, open: string): Promise<boolean> {
  const { rows } = await client.query({
    name: "is-left",
    text: `select exists (${open}) as is_left`,
  });
  return rows[0]?.is_left === false;
}
