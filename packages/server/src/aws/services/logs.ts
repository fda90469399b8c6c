// CloudWatch Logs: JSON 1.1; every fault of a caller is 400.
import { defineService } from "../service.ts";

export const logs = defineService({
  signingName: "logs",
  target: "Logs_20140328",
  jsonVersion: "1.1",
  query: null,
  restJson: false,
  errors: {
    InvalidParameterException: { status: 400 },
    ResourceNotFoundException: { status: 400 },
    ResourceAlreadyExistsException: { status: 400 },
    OperationAbortedException: { status: 400 },
    LimitExceededException: { status: 400 },
    MalformedQueryException: { status: 400 },
    ThrottlingException: { status: 400 },
    ServiceUnavailableException: { status: 503 },
  },
  exceptions: {
    validation: "InvalidParameterException",
    "not-found": "ResourceNotFoundException",
    exists: "ResourceAlreadyExistsException",
    conflict: "OperationAbortedException",
    quota: "LimitExceededException",
    throttled: "ThrottlingException",
    cursor: "InvalidParameterException",
    internal: "ServiceUnavailableException",
  },
  common: { forbidden: { status: 400 }, "unknown-operation": { status: 400 } },
});
