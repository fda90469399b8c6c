// ListRuleNamesByTarget: a page of the names of rules that have a target of this ARN.
import { listRulesOfAddress } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { anyArn, busNamed, busNameOrArn, defaultPageSize, limit, nextToken } from "./names.ts";
import { said } from "./said.ts";

export const listRuleNamesByTarget = awsOperation({
  service: events,
  name: "ListRuleNamesByTarget",
  role: "viewer",
  input: structure({
    TargetArn: required(anyArn()),
    EventBusName: busNameOrArn(),
    NextToken: nextToken(),
    Limit: limit(),
  }),
  output: structure({ RuleNames: required(list(text())), NextToken: nextToken() }),
  async handle({ engine, caller, input }) {
    const { TargetArn: address, EventBusName, NextToken: cursor = null, Limit } = input;
    const bus = busNamed(EventBusName, caller);
    const wanted = { bus, address, cursor, limit: Limit ?? defaultPageSize };
    const { items, nextCursor } = await said(() => listRulesOfAddress(engine, caller.principal, wanted));
    return { RuleNames: items, NextToken: nextCursor ?? undefined };
  },
});
