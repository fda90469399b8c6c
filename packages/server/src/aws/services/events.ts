// EventBridge: JSON 1.1; every fault of a caller is 400, as recorded from real AWS.
import { defineService } from "../service.ts";

export const events = defineService({
  signingName: "events",
  target: "AWSEvents",
  jsonVersion: "1.1",
  query: null,
  restJson: false,
  errors: {
    // In no model, yet what AWS answers for broken constraints.
    ValidationException: { status: 400 },
    ResourceNotFoundException: { status: 400 },
    ResourceAlreadyExistsException: { status: 400 },
    ConcurrentModificationException: { status: 400 },
    IllegalStatusException: { status: 400 },
    InvalidEventPatternException: { status: 400 },
    InvalidStateException: { status: 400 },
    LimitExceededException: { status: 400 },
    ManagedRuleException: { status: 400 },
    OperationDisabledException: { status: 400 },
    PolicyLengthExceededException: { status: 400 },
    ThrottlingException: { status: 400 },
    InternalException: { status: 500 },
  },
  exceptions: {
    validation: "ValidationException",
    "not-found": "ResourceNotFoundException",
    exists: "ResourceAlreadyExistsException",
    conflict: "ConcurrentModificationException",
    quota: "LimitExceededException",
    throttled: "ThrottlingException",
    cursor: "ValidationException",
    internal: "InternalException",
  },
  common: { forbidden: { status: 400 }, "unknown-operation": { status: 400 } },
});
