// EventBridge Scheduler: REST-JSON; its statuses are those of the model.
import { defineService } from "../service.ts";

export const scheduler = defineService({
  signingName: "scheduler",
  target: null,
  jsonVersion: "1.1",
  query: null,
  restJson: true,
  errors: {
    ValidationException: { status: 400 },
    ServiceQuotaExceededException: { status: 402 },
    ResourceNotFoundException: { status: 404 },
    ConflictException: { status: 409 },
    ThrottlingException: { status: 429 },
    InternalServerException: { status: 500 },
  },
  exceptions: {
    validation: "ValidationException",
    "not-found": "ResourceNotFoundException",
    exists: "ConflictException",
    conflict: "ConflictException",
    quota: "ServiceQuotaExceededException",
    throttled: "ThrottlingException",
    cursor: "ValidationException",
    internal: "InternalServerException",
  },
});
