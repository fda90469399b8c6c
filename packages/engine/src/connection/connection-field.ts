// The fields of which connections are made, each with what is refused in it.
import { z } from "zod";
import { headerNameFault, headersFault, headerValueFault } from "../delivery/target-headers.ts";
import { signingSecretFault } from "./signing-secret.ts";

/** A fault completes the sentence "Expected … "; it never names the value, which may be a secret. */
type FaultOf = (text: string) => string | null;

const without = (name: string, longest: number, faultOf: FaultOf = () => null) =>
  z
    .string()
    .min(1, `Expected ${name} to be text, got none.`)
    .max(longest, `Expected ${name} to be at most ${longest} characters.`)
    .refine((text) => faultOf(text) === null, {
      error: ({ input }) => `Expected ${name} ${faultOf(String(input))}.`,
    });

export const header = without("header", 256, headerNameFault);
export const value = without("value", 4_096, headerValueFault);
export const token = without("token", 4_096, headerValueFault);
/** RFC 7617: the first colon ends it. */
export const username = without("username", 512, (text) =>
  text.includes(":") ? "to be without a colon, got one" : controlFault(text),
);
export const password = without("password", 4_096, controlFault);
export const tokenUrl = without("tokenUrl", 2_048);
export const clientId = without("clientId", 1_024, controlFault);
export const clientSecret = without("clientSecret", 4_096, controlFault);
export const scope = without("scope", 1_024, controlFault);
export const secret = without("secret", 256, signingSecretFault);

const mostParameters = 100;
const parameterName = z.string().min(1).max(256);

/** Added to every request's query or body. */
export const parameters = z
  .record(parameterName, z.string().max(4_096))
  .refine((given) => Object.keys(given).length <= mostParameters, {
    error: `Expected at most ${mostParameters} names, got more.`,
  })
  .default({});

/** Added to every request; what HTTP or we own is refused, and what cannot be sent. */
export const headers = z
  .record(z.string(), z.string())
  .superRefine((given, context) => {
    const fault = headersFault(given);
    if (fault === null) return;
    const path = fault.name === null ? [] : [fault.name];
    const where = ["headers", ...path].join(".");
    context.addIssue({ code: "custom", path, message: `Expected ${where} ${fault.fault}.` });
  })
  .default({});

function controlFault(text: string): string | null {
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f]/.test(text) ? "to be text without control characters, got some" : null;
}
