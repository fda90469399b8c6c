// The services of which this door knows actions.
import type { AwsService } from "../service.ts";
import { cloudFormation } from "./cloud-formation.ts";
import { cloudwatch } from "./cloudwatch.ts";
import { events } from "./events.ts";
import { logs } from "./logs.ts";
import { scheduler } from "./scheduler.ts";
import { secrets } from "./secrets.ts";
import { ses } from "./ses.ts";
import { sesv2 } from "./sesv2.ts";
import { sns } from "./sns.ts";
import { sqs } from "./sqs.ts";
import { sts } from "./sts.ts";

export const services: readonly AwsService[] = [
  scheduler,
  events,
  sqs,
  secrets,
  cloudwatch,
  logs,
  sts,
  sns,
  ses,
  sesv2,
  cloudFormation,
];
