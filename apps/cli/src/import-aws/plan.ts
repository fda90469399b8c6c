// What an import would make: definitions for the REST API, things of the AWS door, and what it leaves, with the reason.
import type { Target as AwsTarget } from "@aws-sdk/client-eventbridge";

export type Noun = "group" | "connection" | "api-destination" | "schedule" | "rule" | "queue" | "event-bus";

interface Named {
  readonly noun: Noun;
  /** As it is called in AWS. */
  readonly name: string;
}

export interface RestStep extends Named {
  /** Below `/api/v1`, in parts. */
  readonly path: readonly string[];
  readonly body?: object;
  /** True for what holds a secret that stays as it is where it is there already. */
  readonly keeps?: boolean;
  readonly notes: readonly string[];
}

/** For what the REST API has no word. */
export interface DoorStep extends Named {
  readonly made: AwsThing;
  readonly notes: readonly string[];
}

export type AwsThing =
  | { readonly kind: "queue"; readonly queue: string }
  | { readonly kind: "event-bus"; readonly bus: string; readonly description?: string | undefined }
  | EventRule;

export interface EventRule {
  readonly kind: "rule";
  readonly bus: string;
  readonly rule: string;
  readonly pattern: string;
  readonly description?: string | undefined;
  readonly state?: string | undefined;
  /** Their ARNs are AWS's: what they name is named anew here. */
  readonly targets: readonly AwsTarget[];
}

export type Step = RestStep | DoorStep;

export interface Left extends Named {
  readonly reason: string;
}

export interface Plan {
  /** Each after those that it names. */
  readonly steps: readonly Step[];
  readonly left: readonly Left[];
}

export type Planned = Step | Left;

export const isLeft = (planned: Planned): planned is Left => "reason" in planned;
export const isOfDoor = (step: Step): step is DoorStep => "made" in step;
