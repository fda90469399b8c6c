// A process that uses the embedded server until its input ends: node hold-server.ts <data directory>; prints its role.
import { once } from "node:events";
import { startEmbeddedServer } from "../src/index.ts";

const server = await startEmbeddedServer({ dataDirectory: process.argv[2] ?? "" });
console.log(server.role);
process.stdin.resume();
await once(process.stdin, "end");
await server.stop();
process.exitCode = 0;
