// STS: Query alone.
import { queryService } from "./query-service.ts";

export const sts = queryService("sts", {
  version: "2011-06-15",
  namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
});
