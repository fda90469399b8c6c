// RemoveTargets: takes targets from a rule; those that it does not have are told of.
import { removeTargets as takeTargets } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { flag, list, required, structure } from "../shape/shape.ts";
import { failures } from "./failures.ts";
import { busNamed, busNameOrArn, name } from "./names.ts";
import { said } from "./said.ts";

export const removeTargets = awsOperation({
  service: events,
  name: "RemoveTargets",
  role: "operator",
  input: structure({
    Rule: required(name()),
    EventBusName: busNameOrArn(),
    Ids: required(list(name(), { min: 1, max: 100 })),
    // Of rules that AWS services manage: there are none.
    Force: flag(),
  }),
  output: structure(failures()),
  async handle({ engine, caller, input: { Rule: rule, EventBusName, Ids: ids } }) {
    const bus = busNamed(EventBusName, caller);
    const unknown = await said(() => takeTargets(engine, caller.principal, { bus, rule, ids }));
    return {
      FailedEntryCount: unknown.length,
      FailedEntries: unknown.map((TargetId) => ({
        TargetId,
        ErrorCode: "ResourceNotFoundException",
        ErrorMessage: `Target ${TargetId} does not exist on Rule ${rule}.`,
      })),
    };
  },
});
