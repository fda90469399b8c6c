// A connection as EventBridge shows it.
import type { ConnectionState, KeptConnection, Problem } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { instant, oneOf, text } from "../shape/shape.ts";
import { connectionArn } from "./names.ts";
import { invalid, type Words } from "./said.ts";

const states = [
  ...["CREATING", "UPDATING", "DELETING", "AUTHORIZED", "DEAUTHORIZED", "AUTHORIZING"],
  ...["DEAUTHORIZING", "ACTIVE", "FAILED_CONNECTIVITY"],
] as const;

export const stateMember = () => oneOf(states);

export const shownStates: Readonly<Record<ConnectionState, string>> = {
  authorized: "AUTHORIZED",
  deauthorized: "DEAUTHORIZED",
  authorizing: "AUTHORIZING",
};

/** Of every answer that changes a connection. */
export const changedMembers = () => ({
  ConnectionArn: text(),
  ConnectionState: text(),
  CreationTime: instant(),
  LastModifiedTime: instant(),
  LastAuthorizedTime: instant(),
});

/** @param state in place of the one that it is in, for a change that AWS would still be about */
export const shownChange = (connection: KeptConnection, caller: AwsCaller, state?: string) => ({
  ConnectionArn: connectionArn(caller, connection),
  ConnectionState: state ?? shownStates[connection.state],
  CreationTime: connection.createdAt,
  LastModifiedTime: connection.updatedAt,
  LastAuthorizedTime: connection.authorizedAt ?? undefined,
});

/** Of the connection's own secret at Secrets Manager, which AWS keeps for it. */
export const secretArn = ({ name, id }: KeptConnection, { region, accountId }: AwsCaller): string =>
  `arn:aws:secretsmanager:${region}:${accountId}:secret:events!connection/${name}/${id}-${id.slice(-6)}`;

export const connectionMissing = (name: string) =>
  events.problem(
    "ResourceNotFoundException",
    `Failed to describe the connection(s). Connection '${name}' does not exist.`,
  );

/** Where a token is asked for at an address that may not be called. */
const tokenAddress = (problem: Problem) =>
  problem.field === "tokenUrl" ? invalid("Parameter AuthorizationEndpoint is not valid") : problem;

/** Of every action on the connection. */
export const connectionWords = (name: string): Words => ({
  "not-found": () => connectionMissing(name),
  "name-conflict": () =>
    events.problem("ResourceAlreadyExistsException", `Connection ${name} already exists.`),
  "target-refused": tokenAddress,
  "invalid-request": tokenAddress,
});
