// UpdateApiDestination: changes what is said of an API destination; what is left out stays.
import { changeApiDestination, getKeptApiDestination, type KeptApiDestination } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure, type ValueOf } from "../shape/shape.ts";
import { connectionOfArn } from "./connection-of-arn.ts";
import {
  changedDestination,
  connectionArnMember,
  destinationWords,
  endpointMember,
  methodMember,
  rateMember,
  shownDestinationChange,
} from "./destination-shape.ts";
import { description, name } from "./names.ts";
import { said } from "./said.ts";

const updateInput = structure({
  Name: required(name()),
  Description: description(),
  ConnectionArn: connectionArnMember(),
  InvocationEndpoint: endpointMember(),
  HttpMethod: methodMember(),
  InvocationRateLimitPerSecond: rateMember(),
});

export const updateApiDestination = awsOperation({
  service: events,
  name: "UpdateApiDestination",
  role: "operator",
  input: updateInput,
  output: structure(changedDestination()),
  async handle({ engine, caller, input }) {
    const { Name, ConnectionArn, InvocationEndpoint: endpoint } = input;
    const connection =
      ConnectionArn === undefined ? undefined : await connectionOfArn(ConnectionArn, { engine, caller });
    const change = (current: KeptApiDestination) => changed(current, input, connection);
    return said(
      async () => {
        await changeApiDestination(engine, caller.principal, { name: Name, change });
        return shownDestinationChange(
          await getKeptApiDestination(engine, caller.principal, { name: Name }),
          caller,
        );
      },
      destinationWords({ name: Name, endpoint, connection }),
    );
  },
});

function changed(
  current: KeptApiDestination,
  { Description, InvocationEndpoint, HttpMethod, InvocationRateLimitPerSecond }: ValueOf<typeof updateInput>,
  connection: string | undefined,
) {
  const { concurrency, timeoutSeconds } = current;
  return {
    description: Description ?? current.description,
    definition: {
      url: InvocationEndpoint ?? current.url,
      method: HttpMethod ?? current.method,
      connection: connection ?? current.connection,
      rateLimitPerSecond: InvocationRateLimitPerSecond ?? current.rateLimitPerSecond,
      concurrency,
      timeoutSeconds,
    },
  };
}
