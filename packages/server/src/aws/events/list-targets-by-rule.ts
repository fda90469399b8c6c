// ListTargetsByRule: a page of the targets of a rule, by id, as they came.
import { listTargets, type RuleTarget } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import { readShape } from "../shape/read-shape.ts";
import { busNamed, busNameOrArn, defaultPageSize, limit, name, nextToken } from "./names.ts";
import { said } from "./said.ts";
import { ruleTargetShape, type GivenRuleTarget } from "./target-shape.ts";

export const listTargetsByRule = awsOperation({
  service: events,
  name: "ListTargetsByRule",
  role: "viewer",
  input: structure({
    Rule: required(name()),
    EventBusName: busNameOrArn(),
    NextToken: nextToken(),
    Limit: limit(),
  }),
  output: structure({ Targets: required(list(ruleTargetShape)), NextToken: nextToken() }),
  async handle({ engine, caller, input }) {
    const { Rule: rule, EventBusName, NextToken: cursor = null, Limit } = input;
    const bus = busNamed(EventBusName, caller);
    const wanted = { bus, rule, cursor, limit: Limit ?? defaultPageSize };
    const { items, nextCursor } = await said(() => listTargets(engine, caller.principal, wanted));
    return { Targets: items.map(shownTarget), NextToken: nextCursor ?? undefined };
  },
});

/** All that there are came through PutTargets. */
const shownTarget = ({ aws }: RuleTarget): GivenRuleTarget => readShape(ruleTargetShape, aws);
