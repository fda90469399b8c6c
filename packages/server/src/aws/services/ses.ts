// SES, of which the documents call two actions: Query alone.
import { queryService } from "./query-service.ts";

export const ses = queryService("ses", {
  version: "2010-12-01",
  namespace: "http://ses.amazonaws.com/doc/2010-12-01/",
});
