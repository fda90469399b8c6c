// ListApiDestinations: a page of API destinations by name.
import { listKeptApiDestinations } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure } from "../shape/shape.ts";
import { connectionArnMember, destinationItem, shownDestination } from "./destination-shape.ts";
import { defaultPageSize, identifiedBy, limit, name, nextToken } from "./names.ts";
import { said } from "./said.ts";

export const listApiDestinations = awsOperation({
  service: events,
  name: "ListApiDestinations",
  role: "viewer",
  input: structure({
    NamePrefix: name(),
    ConnectionArn: connectionArnMember(),
    NextToken: nextToken(),
    Limit: limit(),
  }),
  output: structure({
    ApiDestinations: required(list(structure(destinationItem()))),
    NextToken: nextToken(),
  }),
  async handle({ engine, caller, input }) {
    const { NamePrefix: prefix = null, ConnectionArn, NextToken: cursor = null, Limit } = input;
    const named = ConnectionArn === undefined ? null : identifiedBy(ConnectionArn, "connection", caller);
    // Of another place, or one that was: nothing names it.
    if (ConnectionArn !== undefined && named === null) return { ApiDestinations: [] };
    const wanted = { prefix, connectionId: named?.id ?? null, cursor, limit: Limit ?? defaultPageSize };
    const { items, nextCursor } = await said(() => listKeptApiDestinations(engine, caller.principal, wanted));
    return {
      ApiDestinations: items.map((destination) => shownDestination(destination, caller)),
      NextToken: nextCursor ?? undefined,
    };
  },
});
