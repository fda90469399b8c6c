// ListConnections: a page of connections by name.
import { listKeptConnections, type ConnectionState } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { list, required, structure, text } from "../shape/shape.ts";
import { changedMembers, shownChange, shownStates, stateMember } from "./connection-shape.ts";
import { defaultPageSize, limit, name, nextToken } from "./names.ts";
import { said } from "./said.ts";
import { typeOf } from "./shown-auth.ts";

const item = structure({
  ...changedMembers(),
  Name: text(),
  StateReason: text(),
  AuthorizationType: text(),
});

export const listConnections = awsOperation({
  service: events,
  name: "ListConnections",
  role: "viewer",
  input: structure({
    NamePrefix: name(),
    ConnectionState: stateMember(),
    NextToken: nextToken(),
    Limit: limit(),
  }),
  output: structure({ Connections: required(list(item)), NextToken: nextToken() }),
  async handle({ engine, caller, input }) {
    const { NamePrefix: prefix = null, ConnectionState, NextToken: cursor = null, Limit } = input;
    const state = ConnectionState === undefined ? null : stateOf(ConnectionState);
    if (state === "never") return { Connections: [] };
    const wanted = { prefix, state, cursor, limit: Limit ?? defaultPageSize };
    const { items, nextCursor } = await said(() => listKeptConnections(engine, caller.principal, wanted));
    return {
      Connections: items.map((connection) => ({
        ...shownChange(connection, caller),
        Name: connection.name,
        StateReason: connection.stateReason ?? undefined,
        AuthorizationType: typeOf[connection.settings.kind],
      })),
      NextToken: nextCursor ?? undefined,
    };
  },
});

const all: readonly ConnectionState[] = ["authorized", "deauthorized", "authorizing"];

/** Ours are in three of the states: nothing takes long enough to be seen in the others. */
const stateOf = (shown: string): ConnectionState | "never" =>
  all.find((state) => shownStates[state] === shown) ?? "never";
