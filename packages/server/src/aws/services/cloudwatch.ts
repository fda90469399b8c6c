// CloudWatch: Query, JSON 1.0 and RPC v2 CBOR; codes and statuses are those of the model.
import { defineService } from "../service.ts";

export const cloudwatch = defineService({
  signingName: "monitoring",
  target: "GraniteServiceVersion20100801",
  jsonVersion: "1.0",
  query: { version: "2010-08-01", namespace: "http://monitoring.amazonaws.com/doc/2010-08-01/" },
  queryCompatible: true,
  restJson: false,
  errors: {
    ValidationException: { status: 400, queryCode: "ValidationError" },
    ConcurrentModificationException: { status: 429 },
    ConflictException: { status: 409 },
    DashboardInvalidInputError: { status: 400, queryCode: "InvalidParameterInput" },
    DashboardNotFoundError: { status: 404, queryCode: "ResourceNotFound" },
    InternalServiceFault: { status: 500, queryCode: "InternalServiceError" },
    InvalidFormatFault: { status: 400, queryCode: "InvalidFormat" },
    InvalidNextToken: { status: 400 },
    InvalidParameterCombinationException: { status: 400, queryCode: "InvalidParameterCombination" },
    InvalidParameterValueException: { status: 400, queryCode: "InvalidParameterValue" },
    LimitExceededException: { status: 400 },
    LimitExceededFault: { status: 400, queryCode: "LimitExceeded" },
    MissingRequiredParameterException: { status: 400, queryCode: "MissingParameter" },
    ResourceConflict: { status: 409 },
    ResourceNotFound: { status: 404 },
    ResourceNotFoundException: { status: 404 },
    // In no model [inferred].
    ThrottlingException: { status: 400, queryCode: "Throttling" },
  },
  exceptions: {
    validation: "ValidationException",
    "not-found": "ResourceNotFound",
    exists: "ResourceConflict",
    conflict: "ConflictException",
    quota: "LimitExceededFault",
    throttled: "ThrottlingException",
    cursor: "InvalidNextToken",
    internal: "InternalServiceFault",
  },
});
