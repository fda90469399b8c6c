// SES in its second version: REST-JSON, under the signing name of the first.
import { defineService } from "../service.ts";

export const sesv2 = defineService({
  signingName: "ses",
  target: null,
  jsonVersion: "1.1",
  query: null,
  restJson: true,
  errors: {
    AlreadyExistsException: { status: 400 },
    BadRequestException: { status: 400 },
    ConflictException: { status: 409 },
    InternalServiceErrorException: { status: 500 },
    InvalidNextTokenException: { status: 400 },
    LimitExceededException: { status: 400 },
    MessageRejected: { status: 400 },
    NotFoundException: { status: 404 },
    SendingPausedException: { status: 400 },
    TooManyRequestsException: { status: 429 },
  },
  exceptions: {
    validation: "BadRequestException",
    "not-found": "NotFoundException",
    exists: "AlreadyExistsException",
    conflict: "ConflictException",
    quota: "LimitExceededException",
    throttled: "TooManyRequestsException",
    cursor: "InvalidNextTokenException",
    internal: "InternalServiceErrorException",
  },
});
