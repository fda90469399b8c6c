// What an AWS account has of schedules: everything that an import looks at, as AWS answers it.
import type {
  DescribeApiDestinationResponse,
  DescribeConnectionResponse,
  EventBus,
  Rule as AwsRule,
  Target as AwsTarget,
} from "@aws-sdk/client-eventbridge";
import type { GetScheduleOutput } from "@aws-sdk/client-scheduler";

export interface InventoryRule extends AwsRule {
  readonly bus: string;
  readonly targets: readonly AwsTarget[];
}

export interface Inventory {
  /** Names; `default` among them. */
  readonly groups: readonly string[];
  readonly schedules: readonly GetScheduleOutput[];
  readonly rules: readonly InventoryRule[];
  /** `default` among them. */
  readonly buses: readonly EventBus[];
  readonly connections: readonly DescribeConnectionResponse[];
  readonly destinations: readonly DescribeApiDestinationResponse[];
}
