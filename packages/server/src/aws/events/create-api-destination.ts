// CreateApiDestination: keeps an HTTP endpoint with its pace, under a name that is free.
import { apiDestinationDefinition, getKeptApiDestination, putApiDestination } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
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

const defaultRatePerSecond = 300;

export const createApiDestination = awsOperation({
  service: events,
  name: "CreateApiDestination",
  role: "operator",
  input: structure({
    Name: required(name()),
    Description: description(),
    ConnectionArn: required(connectionArnMember()),
    InvocationEndpoint: required(endpointMember()),
    HttpMethod: required(methodMember()),
    InvocationRateLimitPerSecond: rateMember(),
  }),
  output: structure(changedDestination()),
  async handle({ engine, caller, input }) {
    const { Name, InvocationEndpoint, HttpMethod, InvocationRateLimitPerSecond: rate } = input;
    const connection = await connectionOfArn(input.ConnectionArn, { engine, caller });
    const definition = {
      // Time and whatever else EventBridge says nothing of.
      ...apiDestinationDefinition.parse({ url: InvocationEndpoint, method: HttpMethod, connection }),
      rateLimitPerSecond: rate ?? defaultRatePerSecond,
    };
    const wanted = { name: Name, isNew: true, definition, description: input.Description ?? null };
    return said(
      async () => {
        await putApiDestination(engine, caller.principal, wanted);
        return shownDestinationChange(
          await getKeptApiDestination(engine, caller.principal, { name: Name }),
          caller,
        );
      },
      destinationWords({ name: Name, endpoint: InvocationEndpoint, connection }),
    );
  },
});
