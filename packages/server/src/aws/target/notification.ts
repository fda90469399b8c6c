// What a target gets where its schedule has no Input, as a template: the notice that EventBridge Scheduler sends.

interface Place {
  readonly region: string;
  readonly accountId: string;
}

export const notification = ({ region, accountId }: Place): string =>
  JSON.stringify({
    version: "0",
    id: "<aws.scheduler.execution-id>",
    "detail-type": "Scheduled Event",
    source: "aws.scheduler",
    account: accountId,
    time: "<aws.scheduler.scheduled-time>",
    region,
    resources: ["<aws.scheduler.schedule-arn>"],
    // Text that holds an object, as AWS writes it here.
    detail: "{}",
  });
