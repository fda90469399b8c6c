// Typed calls to the REST API.
export { createClient, type Client, type ClientOptions } from "./create-client.ts";
export type { AnswerOf, ItemOf } from "./calls.ts";
export type { SentAnswer, SentCall } from "./send.ts";
export type { EventsOptions } from "./events/followed.ts";
export type { ServerSentEvent } from "./events/parse-events.ts";
export { ApiProblem } from "./api-problem.ts";
export { UnexpectedAnswer, Unreachable } from "./unreachable.ts";
export type {
  AccessKey,
  Alarm,
  ApiDestination,
  App,
  AuditEvent,
  Calendar,
  Connection,
  DeadLetter,
  DeadLetterCause,
  DeliveryTrial,
  Finding,
  Freeze,
  Json,
  Limit,
  LogLine,
  NewAccessKey,
  paths,
  Problem,
  RateLimit,
  Run,
  RunDetail,
  Schedule,
  ScheduleGroup,
} from "./schema.ts";
