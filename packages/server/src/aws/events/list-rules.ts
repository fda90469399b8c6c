// ListRules: a page of the rules of an event bus, by name.
import { listRules as rulesOf } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import { busNamed, busNameOrArn, defaultPageSize, limit, name, nextToken } from "./names.ts";
import { shownRule, shownRuleShape } from "./rule-shape.ts";
import { said } from "./said.ts";

export const listRules = awsOperation({
  service: events,
  name: "ListRules",
  role: "viewer",
  input: structure({
    NamePrefix: name(),
    EventBusName: busNameOrArn(),
    NextToken: nextToken(),
    Limit: limit(),
  }),
  output: structure({ Rules: required(list(shownRuleShape)), NextToken: nextToken() }),
  async handle({ engine, caller, input }) {
    const { NamePrefix: prefix = null, EventBusName, NextToken: cursor = null, Limit } = input;
    const bus = busNamed(EventBusName, caller);
    const wanted = { bus, prefix, cursor, limit: Limit ?? defaultPageSize };
    const { items, nextCursor } = await said(() => rulesOf(engine, caller.principal, wanted));
    return { Rules: items.map((rule) => shownRule(rule, caller)), NextToken: nextCursor ?? undefined };
  },
});
