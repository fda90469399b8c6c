// A service that is called with forms alone, and whose exceptions are the general ones of Query.
import type { ServiceRefusal } from "../refusal.ts";
import { defineService, type DefinedService } from "../service.ts";

type GeneralCode =
  | "ValidationError"
  | "ResourceNotFound"
  | "AlreadyExists"
  | "Conflict"
  | "LimitExceeded"
  | "Throttling"
  | "InvalidNextToken"
  | "InternalFailure";

/** Codes of the general list of Query errors [inferred]. */
const exceptions: Readonly<Record<ServiceRefusal, GeneralCode>> = {
  validation: "ValidationError",
  "not-found": "ResourceNotFound",
  exists: "AlreadyExists",
  conflict: "Conflict",
  quota: "LimitExceeded",
  throttled: "Throttling",
  cursor: "InvalidNextToken",
  internal: "InternalFailure",
};

export const queryService = (
  signingName: string,
  query: { readonly version: string; readonly namespace: string },
): DefinedService<GeneralCode> =>
  defineService({
    signingName,
    target: null,
    jsonVersion: "1.1",
    query,
    restJson: false,
    exceptions,
    errors: {
      ValidationError: { status: 400 },
      ResourceNotFound: { status: 404 },
      AlreadyExists: { status: 400 },
      Conflict: { status: 409 },
      LimitExceeded: { status: 400 },
      Throttling: { status: 400 },
      InvalidNextToken: { status: 400 },
      InternalFailure: { status: 500 },
    },
  });
