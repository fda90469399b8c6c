// `npm run generate`: docs/reference/errors.md from the catalogues of errors; with --check, exit 1 when it is stale.
import { errorsPage, knownErrors } from "./errors/errors-page.ts";
import { writePage } from "./write-page.ts";

await writePage("docs/reference/errors.md", errorsPage(knownErrors()));
