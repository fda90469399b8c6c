// The AWS commands of the teams that Punctual was made for, typed as their documents print them.
import { startReceiver, type Receiver } from "@punctual/testing";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installedClis, noCli, openAwsShell, type AwsShell } from "./aws-shell.ts";
import { startShippedPunctual, type ShippedPunctual } from "./shipped-punctual.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them, and so does each call.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const clis = await installedClis();
const isMissing = clis.includes(noCli);
const patience = { timeout: 90_000, interval: 250 };

describe.skipIf(isMissing).each(clis)("by $version", (cli) => {
  let punctual: ShippedPunctual;
  let shell: AwsShell;
  let receiver: Receiver;
  beforeAll(async () => {
    // That of the document whose commands name one: there are the schedules that ship.
    punctual = await startShippedPunctual({ AWS_REGION: "us-east-2" });
    shell = await openAwsShell(cli, punctual.environment);
    receiver = await startReceiver();
  });
  afterAll(async () => {
    await shell.close();
    await punctual.close();
    await receiver.close();
  });

  /** What a command answers. */
  async function answered(line: string): Promise<Readonly<Record<string, unknown>>> {
    return JSON.parse(await shell.run(line));
  }

  test("the daily snapshots' connection, destination, rule and target are made", async () => {
    const { CRON_API_KEY = "" } = punctual.environment;
    const connection = await answered(
      String.raw`aws events create-connection \
  --name fintrak-api-connection \
  --authorization-type API_KEY \
  --auth-parameters '{"ApiKeyAuthParameters":{"ApiKeyName":"x-api-key","ApiKeyValue":"<your-CRON_API_KEY>"}}'`.replace(
        "<your-CRON_API_KEY>",
        CRON_API_KEY,
      ),
    );
    expect(connection).toMatchObject({ ConnectionState: "AUTHORIZED" });

    const destination = await answered(
      String.raw`aws events create-api-destination \
  --name fintrak-api-cron \
  --connection-arn <connection-arn-from-previous-command> \
  --invocation-endpoint http://<your-ecs-public-ip>:3000/api/cron/snapshots/daily \
  --http-method POST \
  --invocation-rate-limit-per-second 1`
        .replace("<connection-arn-from-previous-command>", String(connection.ConnectionArn))
        .replace("http://<your-ecs-public-ip>:3000", punctual.url),
    );
    expect(destination).toMatchObject({ ApiDestinationState: "ACTIVE" });

    const rule = await answered(String.raw`aws events put-rule \
  --name fintrak-daily-snapshots \
  --schedule-expression "cron(0 2 * * ? *)" \
  --state ENABLED \
  --description "Create daily product snapshots"`);
    expect(rule.RuleArn).toMatch(/:rule\/fintrak-daily-snapshots$/);

    const target = await answered(
      String.raw`aws events put-targets \
  --rule fintrak-daily-snapshots \
  --targets "Id"="1","Arn"="<api-destination-arn>","HttpParameters"={},"RoleArn"="<events-role-arn>"`
        .replace("<api-destination-arn>", String(destination.ApiDestinationArn))
        .replace("<events-role-arn>", "arn:aws:iam::000000000000:role/events"),
    );
    expect(target).toEqual({ FailedEntryCount: 0, FailedEntries: [] });
  });

  test("the sender of the prompts' mail is verified", async () => {
    await shell.run("aws ses verify-email-identity --email-address noreply@yourdomain.com");
    expect(await answered("aws ses verify-domain-identity --domain yourdomain.com")).toEqual({
      VerificationToken: expect.any(String),
    });
  });

  test.skipIf(cli.major === 1)("the log of the prompts is followed, and shows a run", async () => {
    const tail = shell.follow("aws logs tail /aws/lambda/fintechops-scheduler-execute-prompt --follow");
    try {
      const { items } = itemsIn(await punctual.ask("GET", "/api/v1/schedules?group=scheduled-prompts"));
      await punctual.ask("POST", `/api/v1/schedules/scheduled-prompts/${String(items[0]?.name)}:run`);
      await expect.poll(() => tail.printed(), patience).toContain("prompt answered");
    } finally {
      await tail.end();
    }
  });

  test("the stack that there never was is deleted, as AWS says of one that is not there", async () => {
    const line = "aws cloudformation delete-stack --stack-name fintechops-scheduler-dev";
    expect(await shell.run(line)).toBe("");
  });

  test("the internal key is kept as a secret, once", async () => {
    const made = await answered(String.raw`INTERNAL_KEY=$(openssl rand -base64 32)
aws secretsmanager create-secret \
  --name prod/INTERNAL_JOBS_KEY \
  --secret-string "$INTERNAL_KEY" \
  --region us-east-2`);
    expect(made).toMatchObject({ Name: "prod/INTERNAL_JOBS_KEY" });
    // "se ainda nao existir", says the document where it prints the command again.
    const again = await shell.refused(String.raw`aws secretsmanager create-secret \
  --name prod/INTERNAL_JOBS_KEY \
  --secret-string "$(openssl rand -base64 32)" \
  --region us-east-2`);
    expect(again).toContain("ResourceExistsException");
  });

  test("the recommended alarm is kept, on a metric that the log says there is not", async () => {
    await shell.run(String.raw`aws cloudwatch put-metric-alarm \
  --alarm-name "superseller-scheduler-failures" \
  --alarm-description "Alerta quando o scheduler falha" \
  --metric-name "InvocationsFailed" \
  --namespace "AWS/Scheduler" \
  --statistic Sum \
  --period 86400 \
  --threshold 1 \
  --comparison-operator GreaterThanOrEqualToThreshold \
  --evaluation-periods 1 \
  --dimensions Name=ScheduleName,Value=superseller-daily-metrics-rebuild \
  --alarm-actions "arn:aws:sns:us-east-2:234642166969:superseller-alerts"`);
    const { MetricAlarms } = await answered("aws cloudwatch describe-alarms");
    expect(MetricAlarms).toMatchObject([
      { AlarmName: "superseller-scheduler-failures", MetricName: "InvocationsFailed", Period: 86_400 },
    ]);
    expect(punctual.printed()).toContain("InvocationsFailed is no metric of AWS/Scheduler");
  });

  // The CLI itself refuses what is printed, at AWS too: an update says the whole schedule.
  test.each(["DISABLED", "ENABLED"])(
    "the rebuild's schedule becomes %s once the command is whole",
    async (state) => {
      const printed = String.raw`aws scheduler update-schedule \
     --name superseller-daily-metrics-rebuild \
     --state ${state} \
     --region us-east-2`;
      expect(await shell.refused(printed)).toContain(
        "the following arguments are required: --flexible-time-window, --schedule-expression, --target",
      );
      await shell.run(String.raw`aws scheduler get-schedule --name superseller-daily-metrics-rebuild --region us-east-2 \
  --query '{ScheduleExpression:ScheduleExpression,ScheduleExpressionTimezone:ScheduleExpressionTimezone,Description:Description,FlexibleTimeWindow:FlexibleTimeWindow,Target:Target}' \
  > "$PUNCTUAL_DATA_DIR/../schedule.json"
${printed} --cli-input-json "file://$PUNCTUAL_DATA_DIR/../schedule.json"`);
      const shown = await answered("aws scheduler get-schedule --name superseller-daily-metrics-rebuild");
      expect(shown).toMatchObject({ State: state, ScheduleExpression: "cron(0 3 * * ? *)" });
    },
  );

  test("the last hour's log of the rebuild is found by its mark", async () => {
    await fetch(`${punctual.url}/api/v1/jobs/rebuild-daily-metrics`, {
      method: "POST",
      headers: { "x-internal-key": punctual.environment.INTERNAL_JOBS_KEY ?? "" },
    });
    const line = String.raw`aws logs filter-log-events \
     --log-group-name "/aws/apprunner/superseller-api/..." \
     --filter-pattern "INTERNAL-JOB" \
     --start-time $(date -d '1 hour ago' +%s000)`;
    await expect.poll(() => shell.run(line), patience).toContain("[INTERNAL-JOB]");
  });

  test("a schedule that Punctual ships is not deleted, one of the API is", async () => {
    const line = String.raw`aws scheduler delete-schedule \
  --name superseller-daily-metrics-rebuild \
  --region us-east-2`;
    const refusal = await shell.refused(line);
    expect(refusal).toContain("ConflictException");
    expect(refusal).toContain("punctual.config.ts");
    await shell.run(schedule("by-hand", { expression: "rate(1 day)", url: `${receiver.url}/by-hand` }));
    await shell.run(line.replace("superseller-daily-metrics-rebuild", "by-hand"));
    expect(await shell.refused("aws scheduler get-schedule --name by-hand")).toContain("ResourceNotFound");
  });

  /** Ours: AWS has no ARN for an address. */
  const schedule = (
    name: string,
    to: { readonly expression: string; readonly url: string; readonly more?: string },
  ) =>
    `aws scheduler create-schedule --name ${name} --schedule-expression "${to.expression}" \
--flexible-time-window Mode=OFF --target '{"RoleArn":"arn:aws:iam::000000000000:role/scheduler",\
"Arn":"arn:aws:punctual:us-east-2:000000000000:http/POST/${to.url}"${to.more ?? ""}}'`;

  test("what a target refuses is read from the dead-letter queue", async () => {
    receiver.answer({ status: 400, body: "no" });
    const { QueueUrl } = await answered("aws sqs create-queue --queue-name failed-events");
    const more = `,"RetryPolicy":{"MaximumRetryAttempts":0},"Input":"{\\"a\\":1}",\
"DeadLetterConfig":{"Arn":"arn:aws:sqs:us-east-2:000000000000:failed-events"}`;
    await shell.run(schedule("refused", { expression: justNow(), url: `${receiver.url}/refused`, more }));
    const received = await answered(
      `aws sqs receive-message --queue-url ${String(QueueUrl)} --wait-time-seconds 20 --message-attribute-names All`,
    );
    expect(received).toMatchObject({
      Messages: [
        {
          Body: '{"a":1}',
          MessageAttributes: {
            SCHEDULE_ARN: { StringValue: expect.stringMatching(/:schedule\/default\/refused$/) },
          },
        },
      ],
    });
  });

  test("the retries go on after kill -9, with the same key", async () => {
    const before = receiver.requests.length;
    receiver.answer({ status: 503 });
    const more = `,"RetryPolicy":{"MaximumRetryAttempts":20}`;
    await shell.run(schedule("retried", { expression: justNow(), url: `${receiver.url}/retried`, more }));
    await receiver.received(before + 2);
    await punctual.kill();
    const met = receiver.requests.length;
    receiver.answer({ status: 200 });
    await punctual.startAgain();
    const requests = (await receiver.received(met + 1)).slice(before);
    expect(new Set(requests.map(({ headers }) => headers["idempotency-key"])).size).toBe(1);
    const id = String(requests[0]?.headers["punctual-run-id"]);
    await expect
      .poll(() => punctual.ask("GET", `/api/v1/runs/${id}`), patience)
      .toMatchObject({ state: "succeeded", schedule: "default/retried" });
  });

  // Last: from here on the clients' signatures are of the past.
  test("at two o'clock the rule calls the endpoint, and every user has a snapshot of the day", async () => {
    // The shipped schedule would take the same snapshots, and hide what the rule does.
    await punctual.ask("POST", "/api/v1/schedules/default/fintrak-daily-snapshots:pause");
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await punctual.moveTime(new Date(`${tomorrow}T01:59:57Z`));
    const taken = `select count(distinct user_id)::int as users from product_snapshots where date = '${tomorrow}'`;
    await expect.poll(() => punctual.rows(taken), patience).toEqual([{ users: 1000 }]);
    // Its rows are there a moment before its end is on record.
    await expect
      .poll(
        async () => itemsIn(await punctual.ask("GET", "/api/v1/runs?job=product-snapshots.daily")).items,
        patience,
      )
      .toMatchObject([{ kind: "call", state: "succeeded" }]);
  });
});

/** One-time schedules whose time has passed fire at once. */
const justNow = (): string => `at(${new Date(Date.now() - 1000).toISOString().slice(0, 19)})`;

interface Items {
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/** Guarantee: lists of the REST API are made so. */
const itemsIn = (answer: unknown): Items => answer as Items;
