// Secrets Manager: JSON 1.1; every fault of a caller is 400.
import { defineService } from "../service.ts";

export const secrets = defineService({
  signingName: "secretsmanager",
  target: "secretsmanager",
  jsonVersion: "1.1",
  query: null,
  restJson: false,
  errors: {
    // In no model, yet what AWS answers for broken constraints.
    ValidationException: { status: 400 },
    InvalidParameterException: { status: 400 },
    InvalidRequestException: { status: 400 },
    InvalidNextTokenException: { status: 400 },
    ResourceNotFoundException: { status: 400 },
    ResourceExistsException: { status: 400 },
    LimitExceededException: { status: 400 },
    PreconditionNotMetException: { status: 400 },
    EncryptionFailure: { status: 400 },
    DecryptionFailure: { status: 400 },
    ThrottlingException: { status: 400 },
    InternalServiceError: { status: 500 },
  },
  exceptions: {
    validation: "ValidationException",
    "not-found": "ResourceNotFoundException",
    exists: "ResourceExistsException",
    conflict: "InvalidRequestException",
    quota: "LimitExceededException",
    throttled: "ThrottlingException",
    cursor: "InvalidNextTokenException",
    internal: "InternalServiceError",
  },
  common: { forbidden: { status: 400 }, "unknown-operation": { status: 400 } },
});
