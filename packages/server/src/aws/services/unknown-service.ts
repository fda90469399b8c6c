// A service of which this door knows nothing: answered in JSON, with the general exceptions.
import { defineService } from "../service.ts";

export const unknownService = defineService({
  signingName: "",
  target: null,
  jsonVersion: "1.1",
  query: null,
  restJson: true,
  errors: {
    ValidationException: { status: 400 },
    ResourceNotFoundException: { status: 404 },
    ConflictException: { status: 409 },
    ServiceQuotaExceededException: { status: 402 },
    ThrottlingException: { status: 429 },
    InternalFailure: { status: 500 },
  },
  exceptions: {
    validation: "ValidationException",
    "not-found": "ResourceNotFoundException",
    exists: "ConflictException",
    conflict: "ConflictException",
    quota: "ServiceQuotaExceededException",
    throttled: "ThrottlingException",
    cursor: "ValidationException",
    internal: "InternalFailure",
  },
});
