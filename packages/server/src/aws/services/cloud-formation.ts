// CloudFormation, of which the documents call one action: Query alone.
import { queryService } from "./query-service.ts";

export const cloudFormation = queryService("cloudformation", {
  version: "2010-05-15",
  namespace: "http://cloudformation.amazonaws.com/doc/2010-05-15/",
});
