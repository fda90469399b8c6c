// DescribeEventBus: shows an event bus, `default` unless another is named.
import { getEventBus } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { structure } from "../shape/shape.ts";
import { busExtras, busMembers, shownBus, shownExtras } from "./bus-shape.ts";
import { busNamed, busNameOrArn } from "./names.ts";
import { said } from "./said.ts";

export const describeEventBus = awsOperation({
  service: events,
  name: "DescribeEventBus",
  role: "viewer",
  input: structure({ Name: busNameOrArn() }),
  output: structure({ ...busMembers(), ...busExtras() }),
  async handle({ engine, caller, input: { Name } }) {
    const name = busNamed(Name, caller);
    const bus = await said(() => getEventBus(engine, caller.principal, { name }));
    return { ...shownBus(bus, caller), ...shownExtras(bus) };
  },
});
