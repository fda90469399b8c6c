// A process that uses the embedded server until its input ends: node hold-server.ts <data directory> [sql]; prints its role.
import { once } from "node:events";
import { openDatabase, startEmbeddedServer } from "../src/index.ts";

const [dataDirectory = "", sql] = process.argv.slice(2);
const server = await startEmbeddedServer({ dataDirectory });
if (sql !== undefined) {
  const database = openDatabase({ connectionString: server.connectionString, applicationName: "holder" });
  await database.execute(sql).finally(() => database.end());
}
console.log(server.role);
process.stdin.resume();
await once(process.stdin, "end");
await server.stop();
process.exitCode = 0;
