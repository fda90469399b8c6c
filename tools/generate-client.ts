// `npm run generate`: packages/client/src/schema.ts from the API's description; with --check, exit 1 when it is stale.
import { describeOperations } from "@punctual/server";
import { schemaSource } from "./client/schema-source.ts";
import { writePage } from "./write-page.ts";

await writePage("packages/client/src/schema.ts", schemaSource(describeOperations("http://localhost:3000")));
