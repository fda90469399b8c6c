// What is proved of EventBridge at the AWS door.
import type { ParityRow } from "./parity.ts";

type Facts = readonly [operation: string, behaviour: string, evidence: string];

const holding: readonly Facts[] = [
  ["CreateConnection", "a key or a password is authorized at once, and shown without its secret", "recorded"],
  ["CreateConnection", "an empty block of parameters comes back empty", "recorded"],
  ["CreateConnection", "values that are secret are never shown, the others are", "ours"],
  ["CreateConnection", "a name that is taken, or that no connection has, is told of", "recorded, model"],
  ["CreateConnection", "a block that does not fit the type is told of", "recorded"],
  ["CreateConnection", "an address for tokens that may not be called is refused", "recorded"],
  ["CreateConnection", "a broken constraint shows no secret", "recorded"],
  ["CreateConnection", "a connection with tokens is authorizing, and authorized once it has one", "recorded"],
  ["CreateConnection", "a connection whose token is refused is deauthorized, and says why", "recorded, code"],
  ["CreateConnection", "private connectivity is refused", "ours"],
  ["UpdateConnection", "what an update leaves out stays, the secret too", "model"],
  ["UpdateConnection", "an update may change the type", "model"],
  [
    "DeauthorizeConnection",
    "a deauthorized connection sends nothing, until it is given another secret",
    "docs",
  ],
  [
    "DeleteConnection",
    "a deleted connection is not found, and its API destinations are inactive",
    "recorded",
  ],
  ["ListConnections", "connections are listed by name, by pages, by prefix, by state", "model"],
  ["DescribeConnection", "a connection of the REST API is shown", "ours"],
  ["DescribeConnection", "another tenant's connection is not there", "ours"],
  ["DescribeConnection", "the secret of a connection is kept at Secrets Manager too", "recorded"],
  ["CreateApiDestination", "an API destination is made, and shown with its default rate", "recorded"],
  ["CreateApiDestination", "the constraints of its members are told in AWS's order", "recorded"],
  ["CreateApiDestination", "an endpoint that may not be called is refused in AWS's words", "recorded"],
  ["CreateApiDestination", "a connection of another region or name is refused", "recorded"],
  ["UpdateApiDestination", "what an update of an API destination leaves out stays", "model"],
  ["ListApiDestinations", "API destinations are listed by name, by pages, by prefix, by connection", "model"],
  ["DeleteApiDestination", "a deleted API destination is not found, whatever rule names it", "recorded"],
  ["DescribeApiDestination", "another tenant's API destination is not there", "ours"],
  ["PutRule", "a rule is made, shown and listed with what it was given", "recorded"],
  ["PutRule", "what a new rule leaves out is gone, its targets and tags stay", "model, recorded"],
  ["TagResource", "a bus and a rule have fifty tags at most, and changes at the same time lose none", "docs"],
  ["PutRule", "an expression that AWS refuses of a rule is refused in its words", "recorded"],
  ["PutRule", "a pattern that cannot be read is refused with the reason", "recorded"],
  ["PutRule", "a rule without pattern and expression is refused", "model"],
  ["PutRule", "a rule comes back with the state that it was put with", "model"],
  ["EnableRule", "a rule is enabled and disabled, again and again", "model"],
  ["DeleteRule", "a rule with targets is not deleted, one that there is not is", "recorded, model"],
  ["ListRules", "rules are listed by name, by pages, by prefix, by bus", "model"],
  ["DescribeRule", "another tenant's rule is not there", "ours"],
  ["ListRuleNamesByTarget", "rules are found by the ARN of a target", "model"],
  ["PutTargets", "targets come back as they came, replaced by id", "recorded"],
  ["PutTargets", "a target that AWS refuses is refused in its words, and nothing is kept", "recorded"],
  ["PutTargets", "a sixth target of a rule is refused", "recorded"],
  ["PutTargets", "an API destination that there is not is refused", "ours"],
  ["RemoveTargets", "targets are removed, those that were not there are told of", "ours"],
  ["ListTargetsByRule", "targets are listed by id, by pages", "model"],
  ["CreateEventBus", "a bus is made, shown, changed and listed", "model, recorded"],
  ["CreateEventBus", "a bus whose name is taken, or the default, is told of", "recorded"],
  ["DeleteEventBus", "a bus is deleted, and then not found", "recorded"],
  ["TagResource", "tags of rules and buses are added, replaced and taken away", "recorded"],
  ["PutEvents", "every event has an id, or what is wrong with it", "recorded"],
  ["PutEvents", "too many events, or too large ones, are refused", "recorded"],
  ["PutEvents", "an event for a bus that there is not goes nowhere", "recorded"],
  ["TestEventPattern", "an event is told to fit a pattern or not", "model"],
  ["PutEvents", "an event goes to the targets of the rules of its bus, as AWS writes it", "recorded"],
  ["PutTargets", "the documented commands carry a schedule to an HTTP endpoint", "docs"],
  ["PutTargets", "a schedule puts an event, and a rule carries it to an API destination", "docs"],
  ["PutTargets", "a request to an API destination has AWS's headers, and none that AWS strips", "docs"],
  [
    "PutTargets",
    "the connection's values win over the target's, which may come from the event",
    "model, docs",
  ],
  ["PutTargets", "statuses are retried as AWS retries them, and the dead letter says so", "docs"],
  ["PutTargets", "Retry-After is waited for, and a negative one stops", "docs"],
  ["PutTargets", "an answer that does not come in time is retried, and the time is a setting", "docs"],
  ["PutTargets", "a refused token is renewed within the attempt", "ours"],
  ["PutTargets", "the rate of an API destination paces its requests", "docs"],
  ["PutTargets", "a queue gets the event, shaped as its target says", "recorded"],
  ["PutTargets", "a topic's subscribers get the event of a rule", "docs"],
  ["PutRule", "rules of another region are others", "docs"],
];

/** Known to be otherwise here. */
const others: readonly Facts[] = [["PutPermission", "a bus lets other accounts put events", "model"]];

const rows = (facts: readonly Facts[], holds: boolean): readonly ParityRow[] =>
  facts.map(([operation, behaviour, evidence]) => ({
    service: "events",
    operation,
    behaviour,
    evidence,
    holds,
  }));

export const parityOfEvents: readonly ParityRow[] = [...rows(holding, true), ...rows(others, false)];
