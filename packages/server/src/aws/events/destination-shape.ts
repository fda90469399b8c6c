// An API destination as EventBridge shows it.
import type { KeptApiDestination } from "@punctual/engine";
import type { AwsCaller } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { instant, oneOf, text, whole } from "../shape/shape.ts";
import { connectionMissing } from "./connection-shape.ts";
import { apiDestinationArn, connectionArn, description } from "./names.ts";
import { invalidParameter, type Words } from "./said.ts";
import { address } from "./values.ts";

/** In the order that AWS was recorded to list them in. */
const methods = ["HEAD", "POST", "PATCH", "DELETE", "PUT", "GET", "OPTIONS"] as const;

export const connectionArnMember = () =>
  text({
    min: 1,
    max: 1600,
    pattern:
      "^arn:aws([a-z]|\\-)*:events:([a-z]|\\d|\\-)*:([0-9]{12})?:connection\\/[\\.\\-_A-Za-z0-9]+\\/[\\-A-Za-z0-9]+$",
  });

export const endpointMember = address;
export const methodMember = () => oneOf(methods);
/** What the database holds. */
export const rateMember = () => whole({ min: 1, max: 2_147_483_647 });

export const changedDestination = () => ({
  ApiDestinationArn: text(),
  ApiDestinationState: text(),
  CreationTime: instant(),
  LastModifiedTime: instant(),
});

export const shownDestinationChange = (destination: KeptApiDestination, caller: AwsCaller) => ({
  ApiDestinationArn: apiDestinationArn(caller, destination),
  ApiDestinationState: destination.isActive ? "ACTIVE" : "INACTIVE",
  CreationTime: destination.createdAt,
  LastModifiedTime: destination.updatedAt,
});

export const destinationItem = () => ({
  ...changedDestination(),
  Name: text(),
  ConnectionArn: text(),
  InvocationEndpoint: text(),
  HttpMethod: text(),
  InvocationRateLimitPerSecond: whole(),
});

export const describedDestination = () => ({ ...destinationItem(), Description: description() });

/** Of one of the REST API a connection and a rate limit may be absent. */
export const shownDestination = (destination: KeptApiDestination, caller: AwsCaller) => ({
  ...shownDestinationChange(destination, caller),
  Name: destination.name,
  ConnectionArn: shownConnection(destination, caller),
  InvocationEndpoint: destination.url,
  HttpMethod: destination.method,
  InvocationRateLimitPerSecond: destination.rateLimitPerSecond ?? undefined,
});

function shownConnection(
  { connection, connectionId }: KeptApiDestination,
  caller: AwsCaller,
): string | undefined {
  if (connection === null || connectionId === null) return undefined;
  return connectionArn(caller, { name: connection, id: connectionId });
}

export interface About {
  readonly name: string;
  readonly endpoint?: string | undefined;
  readonly connection?: string | undefined;
}

const badEndpoint = (endpoint: string) =>
  invalidParameter("InvocationEndpoint", `Endpoint '${endpoint}' is not valid`);

export const destinationMissing = (name: string): string =>
  `Failed to describe the api-destination(s). An api-destination '${name}' does not exist.`;

/** Of every action on the API destination. */
export const destinationWords = ({ name, endpoint = "", connection = "" }: About): Words => ({
  "not-found": () => events.problem("ResourceNotFoundException", destinationMissing(name)),
  "name-conflict": () =>
    events.problem("ResourceAlreadyExistsException", `An api-destination '${name}' already exists.`),
  "unknown-connection": () => connectionMissing(connection),
  "target-refused": () => badEndpoint(endpoint),
  "invalid-request": () => badEndpoint(endpoint),
});
