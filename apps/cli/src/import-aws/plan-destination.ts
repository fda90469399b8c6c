// An API destination of AWS as one of Punctual.
import type { DescribeApiDestinationResponse } from "@aws-sdk/client-eventbridge";
import { nameInArn } from "./arn.ts";
import type { Planned } from "./plan.ts";

/** AWS's own default, which nobody has chosen. */
const defaultRate = 300;

export function planDestination(destination: DescribeApiDestinationResponse): Planned {
  const {
    Name = "",
    InvocationEndpoint,
    HttpMethod,
    InvocationRateLimitPerSecond,
    ConnectionArn,
  } = destination;
  const rate = InvocationRateLimitPerSecond ?? defaultRate;
  return {
    noun: "api-destination",
    name: Name,
    path: ["api-destinations", Name],
    body: {
      url: InvocationEndpoint ?? "",
      method: HttpMethod ?? "POST",
      connection: nameInArn(ConnectionArn ?? "", "connection"),
      ...(rate === defaultRate ? {} : { rateLimitPerSecond: rate }),
    },
    notes: [],
  };
}
