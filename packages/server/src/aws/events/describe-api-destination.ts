// DescribeApiDestination: shows an API destination.
import { getKeptApiDestination } from "@punctual/engine";
import { awsOperation } from "../aws-operation.ts";
import { events } from "../services/events.ts";
import { required, structure } from "../shape/shape.ts";
import { describedDestination, destinationWords, shownDestination } from "./destination-shape.ts";
import { name } from "./names.ts";
import { said } from "./said.ts";

export const describeApiDestination = awsOperation({
  service: events,
  name: "DescribeApiDestination",
  role: "viewer",
  input: structure({ Name: required(name()) }),
  output: structure(describedDestination()),
  async handle({ engine, caller, input: { Name } }) {
    const destination = await said(
      () => getKeptApiDestination(engine, caller.principal, { name: Name }),
      destinationWords({ name: Name }),
    );
    return { ...shownDestination(destination, caller), Description: destination.description ?? undefined };
  },
});
