// `npm run generate`: docs/reference/eventbridge.md; with --check, exit 1 when it is stale.
import { eventBridgePage } from "./eventbridge-page.ts";
import { readParity } from "./read-parity.ts";
import { writePage } from "./write-page.ts";

await writePage("docs/reference/eventbridge.md", eventBridgePage(await readParity()));
