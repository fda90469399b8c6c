// What the engine refuses, in the words of EventBridge where it has some.
import {
  EventProblem,
  Problem,
  type EventFault,
  type EventFaultCode,
  type ProblemCode,
} from "@punctual/engine";
import type { AwsProblem } from "../aws-problem.ts";
import { events } from "../services/events.ts";

export type Words = Partial<Record<ProblemCode, (problem: Problem) => Error>>;

/** Does the work; what it throws is said as AWS says it. @param words of this action, before those of all */
export async function said<Answer>(work: () => Promise<Answer>, words: Words = {}): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EventProblem) throw ofFault(error.fault);
    if (!(error instanceof Problem)) throw error;
    throw words[error.code]?.(error) ?? common[error.code]?.(error) ?? error;
  }
}

const common: Words = { "invalid-cursor": () => invalid("Invalid NextToken.") };

export const invalid = (message: string): AwsProblem => events.problem("ValidationException", message);

export const invalidParameter = (parameter: string, reason: string): AwsProblem =>
  invalid(`Parameter ${parameter} is not valid. Reason: ${reason}`);

type Fault<Code extends EventFaultCode> = Extract<EventFault, { readonly code: Code }>;

/** Total: a new fault of the engine does not compile until it has words. */
const faultWords: { readonly [Code in EventFaultCode]: (fault: Fault<Code>) => AwsProblem } = {
  "unknown-bus": ({ bus }) => events.problem("ResourceNotFoundException", `Event bus ${bus} does not exist.`),
  "bus-exists": ({ bus }) =>
    events.problem("ResourceAlreadyExistsException", `Event bus ${bus} already exists.`),
  "default-bus": ({ bus }) => invalid(`Cannot delete event bus ${bus}.`),
  // As of a rule with targets [inferred].
  "bus-has-rules": () => invalid("Event bus can't be deleted since it has rules."),
  "unknown-rule": ({ rule, bus }) =>
    events.problem("ResourceNotFoundException", `Rule ${rule} does not exist on EventBus ${bus}.`),
  "rule-has-targets": () => invalid("Rule can't be deleted since it has targets."),
  "nothing-to-match": () => invalid("Parameter(s) EventPattern or ScheduleExpression must be specified."),
  "invalid-pattern": ({ reason }) =>
    events.problem("InvalidEventPatternException", `Event pattern is not valid. Reason: ${reason}`),
  "invalid-rule-expression": () => invalid("Parameter ScheduleExpression is not valid."),
  "expression-off-default-bus": () =>
    invalid("ScheduleExpression is supported only on the default event bus."),
  "too-many-targets": () =>
    events.problem("LimitExceededException", "The requested resource exceeds the maximum number allowed."),
  "target-given-twice": ({ target }) =>
    invalidParameter("targets", `More than one target with Id '${target}' is provided.`),
  "input-not-json": ({ target }) => invalid(`JSON syntax error in input for target ${target}`),
  "invalid-path": ({ target }) => invalid(`InputPath for target ${target} is invalid.`),
  "invalid-placeholder": ({ target, name }) =>
    invalid(`InputTemplate for target ${target} contains invalid placeholder ${name}.`),
  "event-outside-object": ({ target }) =>
    invalid(
      `InputTemplate for target ${target} contains placeholder aws.events.event.json valid only for JSON template.`,
    ),
  // The model lets no such name through, and no more of them.
  "reserved-name": ({ target, name }) =>
    invalid(`InputTransformer for target ${target} names the reserved variable ${name}.`),
  "too-many-paths": ({ target }) => invalid(`InputTransformer for target ${target} has too many variables.`),
  "invalid-template": ({ target }) => invalid(`InputTemplate for target ${target} is not valid JSON.`),
  "too-many-events": () => invalid("Expected at most 10 entries, got more."),
  "events-too-large": () => invalid("Total size of the entries in the request is over the limit."),
  "invalid-event": () => invalid("Parameter Event is not valid."),
};

const ofFault = <Code extends EventFaultCode>(fault: Fault<Code>): AwsProblem => wordsOf(fault.code)(fault);

/** Guarantee: the words are those of the code, which says of which type the fault is. */
const wordsOf = <Code extends EventFaultCode>(code: Code): ((fault: Fault<Code>) => AwsProblem) =>
  faultWords[code];
