// A client whose clock is wrong finds the right time in the first answer, and its next signature is good.
import { ListSchedulesCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifySignature } from "../../src/aws/signature/verify-signature.ts";
import { operations } from "../../src/aws/operations.ts";
import { accountId, openAwsBench, type AwsBench } from "./aws-bench.ts";
import { startedAt } from "../door.ts";
import { sampleActions } from "./sample-actions.ts";

const credentials = { accessKeyId: "AKIDEXAMPLE00000001", secretAccessKey: "a-secret-of-the-test" };
const actions = sampleActions();
let bench: AwsBench;
let endpoint = "";
beforeAll(async () => {
  const now = (): Date => bench.bench.engine.clock.now();
  bench = await openAwsBench({
    now,
    operations: [...actions.operations, ...operations],
    verify: (request) =>
      verifySignature(request, {
        now: now(),
        findKey: async () => ({
          principal: { tenant: "default", actor: "ci", role: "viewer" },
          accountId,
          ...credentials,
          noteUse: async () => undefined,
        }),
      }),
  });
  // The node takes in the time of its database, which is another year than the client's.
  await bench.bench.advanceTo(startedAt);
  const { port } = await bench.server.listen({ host: "127.0.0.1", port: 0 });
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => bench.close());

const settings = () => ({ endpoint, region: "eu-south-1", credentials });

test("of REST-JSON", async () => {
  actions.answerWith("ListSchedules", { Schedules: [] });
  const { $metadata } = await new SchedulerClient(settings()).send(
    new ListSchedulesCommand({ NextToken: "a b+/=" }),
  );
  expect($metadata).toMatchObject({ httpStatusCode: 200, attempts: 2 });
});

test("of Query", async () => {
  const answer = await new STSClient(settings()).send(new GetCallerIdentityCommand({}));
  expect(answer).toMatchObject({ Account: accountId, $metadata: { attempts: 2 } });
});
