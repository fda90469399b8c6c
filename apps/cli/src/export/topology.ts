// What an export makes: AWS resources in AWS's own names, which every writer says in its notation.
import type { Value } from "./value.ts";

export type Properties = Readonly<Record<string, Value>>;

export type ResourceKind =
  | "AWS::Events::EventBus"
  | "AWS::Events::Connection"
  | "AWS::Events::ApiDestination"
  | "AWS::Events::Rule"
  | "AWS::Scheduler::ScheduleGroup"
  | "AWS::Scheduler::Schedule"
  | "AWS::SQS::Queue"
  | "AWS::SQS::QueuePolicy"
  | "AWS::IAM::Role"
  | "AWS::CloudWatch::Alarm";

export interface Resource {
  readonly kind: ResourceKind;
  /** Letters and digits; unique in its topology. */
  readonly id: string;
  readonly properties: Properties;
  /** What AWS does differently; a sentence each, without the full stop. */
  readonly notes: readonly string[];
}

export interface Parameter {
  /** Words in small letters, with `-` between. */
  readonly name: string;
  readonly secret: boolean;
  readonly says: string;
  /** Null: whoever deploys gives it. */
  readonly fallback: string | null;
}

export interface LeftOut {
  /** `group/name`. */
  readonly schedule: string;
  readonly reason: string;
}

export interface Topology {
  readonly parameters: readonly Parameter[];
  /** Each after those that it refers to. */
  readonly resources: readonly Resource[];
  readonly leftOut: readonly LeftOut[];
}
