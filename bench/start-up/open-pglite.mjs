// A process that opens a PGlite directory, says so once it has answered a query, and closes it. No TypeScript: Node would
// first have to load what strips its types.
import { PGlite } from "@electric-sql/pglite";

const database = await PGlite.create(process.argv[2]);
await database.query("select 1");
process.stdout.write("open\n");
await database.close();
