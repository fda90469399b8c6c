// `npm run generate`: docs/reference/environment.md; with --check, exit 1 when it is stale.
import { environmentPage } from "./environment-page.ts";
import { writePage } from "./write-page.ts";

await writePage("docs/reference/environment.md", environmentPage());
