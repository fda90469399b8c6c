// SNS: Query alone; codes and statuses are those of the model.
import { defineService } from "../service.ts";

export const sns = defineService({
  signingName: "sns",
  target: null,
  jsonVersion: "1.0",
  query: { version: "2010-03-31", namespace: "http://sns.amazonaws.com/doc/2010-03-31/" },
  restJson: false,
  errors: {
    AuthorizationErrorException: { status: 403, queryCode: "AuthorizationError" },
    InvalidParameterException: { status: 400, queryCode: "InvalidParameter" },
    InvalidParameterValueException: { status: 400, queryCode: "ParameterValueInvalid" },
    InvalidStateException: { status: 400, queryCode: "InvalidState" },
    InternalErrorException: { status: 500, queryCode: "InternalError" },
    NotFoundException: { status: 404, queryCode: "NotFound" },
    ResourceNotFoundException: { status: 404, queryCode: "ResourceNotFound" },
    SubscriptionLimitExceededException: { status: 403, queryCode: "SubscriptionLimitExceeded" },
    ThrottledException: { status: 429, queryCode: "Throttled" },
    TopicLimitExceededException: { status: 403, queryCode: "TopicLimitExceeded" },
    ValidationException: { status: 400 },
  },
  exceptions: {
    validation: "InvalidParameterException",
    "not-found": "NotFoundException",
    exists: "InvalidParameterException",
    conflict: "InvalidStateException",
    quota: "TopicLimitExceededException",
    throttled: "ThrottledException",
    cursor: "InvalidParameterException",
    internal: "InternalErrorException",
  },
});
