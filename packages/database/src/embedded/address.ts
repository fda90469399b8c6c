// Where the server of a cluster is reached.
import { createServer } from "node:net";
import { join } from "node:path";
import { superuser, type Cluster } from "./cluster.ts";

export interface Address {
  /** null: 127.0.0.1. */
  readonly socketDirectory: string | null;
  readonly port: number;
}

/** Socket paths longer than this do not fit into what the operating system has room for (108 bytes on Linux, 104 on macOS). */
const longestSocketPath = 100;

export async function chooseAddress({ data }: Cluster): Promise<Address> {
  const fits = Buffer.byteLength(join(data, ".s.PGSQL.5432.lock")) <= longestSocketPath;
  if (fits && process.platform !== "win32") return { socketDirectory: data, port: 5432 };
  return { socketDirectory: null, port: await freePort() };
}

export function connectionStringOf(
  cluster: Cluster,
  { socketDirectory, port }: Address,
  database = superuser,
): string {
  const login = `${superuser}:${cluster.password}`;
  if (socketDirectory === null) return `postgresql://${login}@127.0.0.1:${port}/${database}`;
  return `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(socketDirectory)}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  await new Promise((resolve) => server.close(resolve));
  return port;
}
