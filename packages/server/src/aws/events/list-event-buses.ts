// ListEventBuses: a page of event buses by name.
import { listEventBuses as listBuses } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import { keptBus, shownBus } from "./bus-shape.ts";
import { busName, defaultPageSize, limit, nextToken } from "./names.ts";
import { said } from "./said.ts";

export const listEventBuses = awsOperation({
  service: events,
  name: "ListEventBuses",
  role: "viewer",
  input: structure({ NamePrefix: busName(), NextToken: nextToken(), Limit: limit() }),
  output: structure({ EventBuses: required(list(keptBus)), NextToken: nextToken() }),
  async handle({ engine, caller, input }) {
    const { NamePrefix: prefix = null, NextToken: cursor = null, Limit = defaultPageSize } = input;
    const wanted = { prefix, cursor, limit: Limit };
    const { items, nextCursor } = await said(() => listBuses(engine, caller.principal, wanted));
    return { EventBuses: items.map((bus) => shownBus(bus, caller)), NextToken: nextCursor ?? undefined };
  },
});
