// What buses, rules and events refuse, each with what a door needs to say it in its own words.
import { Problem, type ProblemCode } from "../errors.ts";

export type EventFault =
  | { readonly code: "unknown-bus"; readonly bus: string }
  | { readonly code: "bus-exists"; readonly bus: string }
  | { readonly code: "default-bus"; readonly bus: string }
  | { readonly code: "bus-has-rules"; readonly bus: string }
  | { readonly code: "unknown-rule"; readonly rule: string; readonly bus: string }
  | { readonly code: "rule-has-targets"; readonly rule: string }
  | { readonly code: "nothing-to-match"; readonly rule: string }
  /** Completes the sentence "Event pattern is not valid. Reason: ". */
  | { readonly code: "invalid-pattern"; readonly reason: string }
  | { readonly code: "invalid-rule-expression"; readonly reason: string }
  | { readonly code: "expression-off-default-bus"; readonly bus: string }
  | { readonly code: "too-many-targets"; readonly rule: string }
  | { readonly code: "target-given-twice"; readonly target: string }
  | { readonly code: "input-not-json"; readonly target: string }
  | { readonly code: "invalid-path"; readonly target: string }
  | { readonly code: "invalid-placeholder"; readonly target: string; readonly name: string }
  | { readonly code: "event-outside-object"; readonly target: string }
  | { readonly code: "reserved-name"; readonly target: string; readonly name: string }
  | { readonly code: "too-many-paths"; readonly target: string }
  | { readonly code: "invalid-template"; readonly target: string }
  | { readonly code: "too-many-events" }
  | { readonly code: "events-too-large" }
  | { readonly code: "invalid-event" };

export type EventFaultCode = EventFault["code"];

/** A door that has words of its own for it looks at `fault`. */
export class EventProblem extends Problem {
  readonly fault: EventFault;

  constructor(fault: EventFault) {
    const [code, message, field] = wordsOf(fault);
    super(code, message, field === undefined ? {} : { field });
    this.fault = fault;
  }
}

type Words = readonly [code: ProblemCode, message: string, field?: string];

function wordsOf(fault: EventFault): Words {
  switch (fault.code) {
    case "unknown-bus":
      return ["not-found", `Expected the event bus "${fault.bus}" to exist, got none.`];
    case "bus-exists":
      return ["name-conflict", `Expected the name of a new event bus, got "${fault.bus}", which exists.`];
    case "default-bus":
      return ["invalid-request", `Expected an event bus other than ${fault.bus}, which always exists.`];
    case "bus-has-rules":
      return ["invalid-request", `Expected the event bus "${fault.bus}" to have no rules, got some.`];
    case "unknown-rule":
      return [
        "not-found",
        `Expected the rule "${fault.rule}" of the event bus "${fault.bus}" to exist, got none.`,
      ];
    case "rule-has-targets":
      return ["invalid-request", `Expected the rule "${fault.rule}" to have no targets, got some.`];
    default:
      return definitionWords(fault);
  }
}

type DefinitionFault = Exclude<
  EventFault,
  {
    code:
      "unknown-bus" | "bus-exists" | "default-bus" | "bus-has-rules" | "unknown-rule" | "rule-has-targets";
  }
>;

function definitionWords(fault: DefinitionFault): Words {
  const invalid = (message: string, field: string): Words => ["invalid-request", message, field];
  switch (fault.code) {
    case "nothing-to-match":
      return invalid(
        `Expected the rule "${fault.rule}" to have a pattern or an expression, got neither.`,
        "rule",
      );
    case "invalid-pattern":
      return invalid(
        `Expected an event pattern that can be read, got one that cannot: ${fault.reason}.`,
        "pattern",
      );
    case "invalid-rule-expression":
      return ["invalid-expression", fault.reason, "expression"];
    case "expression-off-default-bus":
      return invalid(
        `Expected a rule with an expression to be on the event bus default, got ${fault.bus}.`,
        "expression",
      );
    case "too-many-targets":
      return invalid(`Expected at most 5 targets of the rule "${fault.rule}", got more.`, "targets");
    case "target-given-twice":
      return invalid(`Expected every target once, got "${fault.target}" twice.`, "targets");
    case "too-many-events":
      return invalid("Expected at most 10 events at once, got more.", "events");
    case "events-too-large":
      return invalid("Expected the events to be at most 262144 bytes in all, got more.", "events");
    case "invalid-event":
      return invalid("Expected an event as a JSON object, got something else.", "event");
    default:
      return invalid(`${shapeWords(fault)} It is that of the target "${fault.target}".`, "input");
  }
}

type ShapeFault = Extract<DefinitionFault, { target: string }>;

function shapeWords(fault: Exclude<ShapeFault, { code: "target-given-twice" }>): string {
  switch (fault.code) {
    case "input-not-json":
      return "Expected the input to be JSON, got something else.";
    case "invalid-path":
      return "Expected paths such as $.detail.id or $.resources[0], got something else.";
    case "invalid-placeholder":
      return `Expected the template to name known variables only, got <${fault.name}>.`;
    case "event-outside-object":
      return "Expected <aws.events.event.json> to stand in a template that is a JSON object, got another.";
    case "reserved-name":
      return `Expected variables with names of their own, got ${fault.name}, which is there by itself.`;
    case "too-many-paths":
      return "Expected at most 100 variables, got more.";
    case "invalid-template":
      return "Expected a template that begins with { to be JSON when it is filled, got something else.";
  }
}
