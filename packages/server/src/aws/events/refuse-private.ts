// Refuses connections that lead through a private network of AWS's: there is none here.
import { invalid } from "./said.ts";

/** Throws AwsProblem. */
export function refusePrivate(input: { readonly InvocationConnectivityParameters?: unknown }): void {
  if (input.InvocationConnectivityParameters === undefined) return;
  throw invalid(
    "InvocationConnectivityParameters is not supported. Punctual calls private addresses that its operator lists in PUNCTUAL_EGRESS_ALLOW.",
  );
}
