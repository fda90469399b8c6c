// The operations of EventBridge that schedules and events need.
import type { AwsOperation } from "../aws-operation.ts";
import { createApiDestination } from "./create-api-destination.ts";
import { createConnection } from "./create-connection.ts";
import { createEventBus } from "./create-event-bus.ts";
import { deauthorizeConnection } from "./deauthorize-connection.ts";
import { deleteApiDestination } from "./delete-api-destination.ts";
import { deleteConnection } from "./delete-connection.ts";
import { deleteEventBus } from "./delete-event-bus.ts";
import { deleteRule } from "./delete-rule.ts";
import { describeApiDestination } from "./describe-api-destination.ts";
import { describeConnection } from "./describe-connection.ts";
import { describeEventBus } from "./describe-event-bus.ts";
import { describeRule } from "./describe-rule.ts";
import { disableRule } from "./disable-rule.ts";
import { enableRule } from "./enable-rule.ts";
import { listApiDestinations } from "./list-api-destinations.ts";
import { listConnections } from "./list-connections.ts";
import { listEventBuses } from "./list-event-buses.ts";
import { listRuleNamesByTarget } from "./list-rule-names-by-target.ts";
import { listRules } from "./list-rules.ts";
import { listTagsForResource } from "./list-tags-for-resource.ts";
import { listTargetsByRule } from "./list-targets-by-rule.ts";
import { putEvents } from "./put-events.ts";
import { putRule } from "./put-rule.ts";
import { putTargets } from "./put-targets.ts";
import { removeTargets } from "./remove-targets.ts";
import { tagResource } from "./tag-resource.ts";
import { testEventPattern } from "./test-event-pattern.ts";
import { untagResource } from "./untag-resource.ts";
import { updateApiDestination } from "./update-api-destination.ts";
import { updateConnection } from "./update-connection.ts";
import { updateEventBus } from "./update-event-bus.ts";

export const eventsOperations: readonly AwsOperation[] = [
  putRule,
  describeRule,
  listRules,
  enableRule,
  disableRule,
  deleteRule,
  listRuleNamesByTarget,
  putTargets,
  listTargetsByRule,
  removeTargets,
  createConnection,
  updateConnection,
  describeConnection,
  listConnections,
  deauthorizeConnection,
  deleteConnection,
  createApiDestination,
  updateApiDestination,
  describeApiDestination,
  listApiDestinations,
  deleteApiDestination,
  createEventBus,
  updateEventBus,
  describeEventBus,
  listEventBuses,
  deleteEventBus,
  putEvents,
  testEventPattern,
  tagResource,
  untagResource,
  listTagsForResource,
];
