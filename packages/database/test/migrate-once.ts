// A process that migrates and prints the numbers it applied: node migrate-once.ts <connection string> <directory URL>.
import { migrate, openDatabase } from "../src/index.ts";

const [connectionString = "", directory = ""] = process.argv.slice(2);
const database = openDatabase({ connectionString, applicationName: "migrate-once" });
const applied = await migrate(database, [{ name: "shop", directory: new URL(directory) }]);
console.log(JSON.stringify(applied.map(({ number }) => number)));
await database.end();
