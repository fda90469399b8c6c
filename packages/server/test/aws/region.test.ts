// A region is a namespace for the clients of the AWS SDK: what is in one is not in another.
import { PutRuleCommand, PutTargetsCommand } from "@aws-sdk/client-eventbridge";
import { DescribeRuleCommand, ListRulesCommand, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { DeleteScheduleCommand, GetScheduleCommand, ListSchedulesCommand } from "@aws-sdk/client-scheduler";
import { GetScheduleGroupCommand } from "@aws-sdk/client-scheduler";
import { GetQueueUrlCommand, ListQueuesCommand, SendMessageCommand } from "@aws-sdk/client-sqs";
import { SetQueueAttributesCommand } from "@aws-sdk/client-sqs";
import { CreateTopicCommand, GetTopicAttributesCommand, PublishCommand } from "@aws-sdk/client-sns";
import { SNSClient, SubscribeCommand } from "@aws-sdk/client-sns";
import { listDeadLetters, listRuns, type Mail } from "@punctual/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { echo } from "../jobs.ts";
import { openLiveDoor, sendForm, thrown, type LiveDoor } from "./live-door.ts";
import { bodies, makeQueue, placeOf, queueArn, schedule, type Place } from "./region-bench.ts";

const mails: Mail[] = [];
let door: LiveDoor;
let home: Place;
let ireland: Place;
beforeAll(async () => {
  door = await openLiveDoor({ jobs: [echo], sendMail: async (mail) => void mails.push(mail) });
  home = await placeOf(door, "us-east-1");
  ireland = await placeOf(door, "eu-west-1");
});
afterAll(() => door.close());

const inIreland = { tenant: "default@eu-west-1", actor: "test", role: "viewer" } as const;
const page = { limit: 50, cursor: null };
const everyRun = { schedule: null, job: null, kind: null, state: null, from: null, to: null, ...page };

describe("names", () => {
  test("a name may be taken once in each region", async () => {
    const target = (place: Place) => ({ Arn: queueArn(place, "account") });
    const arns = [];
    for (const place of [home, ireland])
      arns.push((await schedule(place, "twice", target(place))).ScheduleArn);
    expect(arns).toEqual(
      ["us-east-1", "eu-west-1"].map(
        (region) => `arn:aws:scheduler:${region}:000000000000:schedule/default/twice`,
      ),
    );
    expect(await thrown(schedule(ireland, "twice", target(ireland)))).toMatchObject({
      name: "ConflictException",
    });
    await ireland.scheduler.send(new DeleteScheduleCommand({ Name: "twice" }));
    const list = async (place: Place) =>
      (await place.scheduler.send(new ListSchedulesCommand({ NamePrefix: "twice" }))).Schedules?.length;
    expect([await list(home), await list(ireland)]).toEqual([1, 0]);
    expect(await thrown(ireland.scheduler.send(new GetScheduleCommand({ Name: "twice" })))).toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  test("rules of another region are others", async () => {
    const put = (place: Place, EventPattern: string) =>
      place.events.send(new PutRuleCommand({ Name: "shared", EventPattern }));
    await put(home, '{"source":["home"]}');
    const { RuleArn } = await put(ireland, '{"source":["ireland"]}');
    expect(RuleArn).toBe("arn:aws:events:eu-west-1:000000000000:rule/shared");
    await ireland.events.send(new PutRuleCommand({ Name: "own", EventPattern: '{"source":["x"]}' }));
    const names = async (place: Place) =>
      (await place.events.send(new ListRulesCommand({}))).Rules?.map(({ Name }) => Name);
    expect([await names(home), await names(ireland)]).toEqual([["shared"], ["own", "shared"]]);
    const { EventPattern } = await home.events.send(new DescribeRuleCommand({ Name: "shared" }));
    expect(EventPattern).toBe('{"source":["home"]}');
  });

  test("queues of one name in two regions are two queues", async () => {
    const [url, other] = [await makeQueue(home, "same"), await makeQueue(ireland, "same")];
    // As at AWS the account and the name are in the path; the signature says the region.
    expect(url).toBe(other);
    await ireland.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: "in Ireland" }));
    expect([await bodies(home, url), await bodies(ireland, url)]).toEqual([[], ["in Ireland"]]);
    await makeQueue(ireland, "only-there");
    const list = ({ sqs }: Place) => sqs.send(new ListQueuesCommand({ QueueNamePrefix: "only" }));
    expect((await list(home)).QueueUrls ?? []).toEqual([]);
    expect((await list(ireland)).QueueUrls).toHaveLength(1);
  });

  test("another tenant has a region of its own", async () => {
    const acme = await placeOf(door, "eu-west-1", "acme");
    await makeQueue(ireland, "private");
    expect(await thrown(acme.sqs.send(new GetQueueUrlCommand({ QueueName: "private" })))).toMatchObject({
      name: "QueueDoesNotExist",
    });
    await schedule(acme, "theirs", { Arn: queueArn(acme, "account") });
    const { Schedules = [] } = await ireland.scheduler.send(
      new ListSchedulesCommand({ NamePrefix: "their" }),
    );
    expect(Schedules).toEqual([]);
  });
});

test("a region has the group default and the default bus from its first use", async () => {
  const tokyo = await placeOf(door, "ap-northeast-1");
  const group = await tokyo.scheduler.send(new GetScheduleGroupCommand({ Name: "default" }));
  expect(group.Arn).toBe("arn:aws:scheduler:ap-northeast-1:000000000000:schedule-group/default");
  const { RuleArn } = await tokyo.events.send(
    new PutRuleCommand({ Name: "first", EventPattern: '{"source":["x"]}' }),
  );
  expect(RuleArn).toContain("ap-northeast-1");
});

test("what is no region is refused by every service", async () => {
  for (const [region, service] of [
    ["Frankfurt", "events"],
    ["eu-west-1@acme", "scheduler"],
    ["", "sqs"],
  ] as const) {
    const settings = { ...(await door.settings()), region };
    const { status, text } = await sendForm(settings, { service, fields: { Action: "ListQueues" } });
    expect([status, text]).toEqual([expect.toBeOneOf([400, 403]), expect.stringMatching(/Credential/)]);
  }
});

describe("what fires", () => {
  const attributes = "<aws.scheduler.schedule-arn>";

  test("a schedule fires to the queue of its own region, and its name says region and account", async () => {
    const [url] = [await makeQueue(home, "fired"), await makeQueue(ireland, "fired")];
    await schedule(ireland, "arn", { Arn: queueArn(ireland, "fired"), Input: attributes });
    await schedule(ireland, "plain", { Arn: queueArn(ireland, "fired") });
    await door.bench.engine.workOff();
    const arn = "arn:aws:scheduler:eu-west-1:000000000000:schedule/default/";
    const [named, notice] = (await bodies(ireland, url)).toSorted();
    expect(named).toBe(`${arn}arn`);
    expect(JSON.parse(notice ?? "")).toMatchObject({
      account: "000000000000",
      region: "eu-west-1",
      resources: [`${arn}plain`],
    });
    expect(await bodies(home, url)).toEqual([]);
    const { items } = await listRuns(door.bench.engine, inIreland, { ...everyRun, schedule: "default/arn" });
    expect(items).toMatchObject([{ tenant: "default@eu-west-1", state: "succeeded" }]);
  });

  test("another tenant's schedule says that tenant's account, at home too", async () => {
    for (const region of ["us-east-1", "eu-west-1"]) {
      const acme = await placeOf(door, region, "acme");
      expect(acme.account).not.toBe("000000000000");
      const url = await makeQueue(acme, "named");
      const { ScheduleArn } = await schedule(acme, "of-acme", {
        Arn: queueArn(acme, "named"),
        Input: attributes,
      });
      await door.bench.engine.workOff();
      expect(await bodies(acme, url)).toEqual([ScheduleArn]);
    }
  });

  test("an event reaches the rules of its region alone, and says where it was put", async () => {
    const [url] = [await makeQueue(home, "heard"), await makeQueue(ireland, "heard")];
    for (const place of [home, ireland]) {
      await place.events.send(new PutRuleCommand({ Name: "hears", EventPattern: '{"source":["loud"]}' }));
      const Targets = [{ Id: "1", Arn: queueArn(place, "heard") }];
      await place.events.send(new PutTargetsCommand({ Rule: "hears", Targets }));
    }
    const Entries = [{ Source: "loud", DetailType: "d", Detail: "{}" }];
    await ireland.events.send(new PutEventsCommand({ Entries }));
    await door.bench.engine.workOff();
    const [event, ...more] = await bodies(ireland, url);
    expect(JSON.parse(event ?? "")).toMatchObject({ region: "eu-west-1", account: "000000000000" });
    expect([more, await bodies(home, url)]).toEqual([[], []]);
  });

  test("a dead letter's message is in the queue of its region, with names of it", async () => {
    const [url] = [await makeQueue(home, "dead"), await makeQueue(ireland, "dead")];
    await schedule(ireland, "dies", {
      Arn: queueArn(ireland, "none-such"),
      Input: "sent",
      DeadLetterConfig: { Arn: queueArn(ireland, "dead") },
    });
    await door.bench.engine.workOff();
    await door.bench.engine.workOff();
    const [body] = await bodies(ireland, url);
    expect(JSON.parse(body ?? "")).toEqual({
      MessageBody: "sent",
      QueueUrl: expect.stringMatching(/000000000000\/none-such$/),
    });
    expect(await bodies(home, url)).toEqual([]);
  });

  test("a job of the tenant default is reached by a function's name in every region of it", async () => {
    const Arn = (place: Place) => `arn:aws:lambda:${place.region}:${place.account}:function:test-echo`;
    await schedule(ireland, "job", { Arn: Arn(ireland), Input: '{"word":"hi"}' });
    await door.bench.engine.workOff();
    const { items } = await listRuns(door.bench.engine, inIreland, { ...everyRun, schedule: "default/job" });
    expect(items).toMatchObject([{ job: "test.echo", state: "succeeded", result: { word: "hi" } }]);
  });
});

describe("what names another region", () => {
  test("a schedule's target and dead-letter queue are refused", async () => {
    for (const target of [
      { Arn: queueArn(home, "account") },
      { Arn: queueArn(ireland, "account"), DeadLetterConfig: { Arn: queueArn(home, "account") } },
    ])
      expect(await thrown(schedule(ireland, "across", target))).toMatchObject({
        name: "ValidationException",
        message: expect.stringContaining("region eu-west-1"),
      });
  });

  test("a rule's target is kept, and its runs are dead letters", async () => {
    const Arn = "arn:aws:events:us-east-1:000000000000:event-bus/default";
    await ireland.events.send(new PutRuleCommand({ Name: "across", EventPattern: '{"source":["far"]}' }));
    const Targets = [{ Id: "1", Arn, RoleArn: "arn:aws:iam::000000000000:role/r" }];
    await ireland.events.send(new PutTargetsCommand({ Rule: "across", Targets }));
    const Entries = [{ Source: "far", DetailType: "d", Detail: "{}" }];
    await ireland.events.send(new PutEventsCommand({ Entries }));
    await door.bench.engine.workOff();
    const wanted = { state: null, schedule: null, job: null, reason: null, from: null, to: null, ...page };
    const { items } = await listDeadLetters(door.bench.engine, inIreland, wanted);
    expect(items.some(({ schedule: of }) => of?.includes("across"))).toBe(true);
  });

  test("a redrive policy's queue and a topic are not there", async () => {
    const url = await makeQueue(ireland, "redriven");
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: queueArn(home, "account"),
      maxReceiveCount: 1,
    });
    const Attributes = { RedrivePolicy };
    expect(
      await thrown(ireland.sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }))),
    ).toMatchObject({ message: expect.stringContaining("does not exist") });
    const here = new SNSClient(await door.settings());
    const there = new SNSClient(await door.settings({ region: "eu-west-1" }));
    const { TopicArn } = await here.send(new CreateTopicCommand({ Name: "at-home" }));
    expect(await thrown(there.send(new GetTopicAttributesCommand({ TopicArn })))).toMatchObject({
      name: "NotFoundException",
    });
  });
});

test("the link that confirms a subscription finds its topic in the region that it was made in", async () => {
  const sns = new SNSClient(await door.settings({ region: "eu-west-1" }));
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: "mailed" }));
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: "ops@example.com" }));
  await door.bench.engine.workOff();
  const link = /https?:\/\/\S+/.exec(mails.at(-1)?.text ?? "")?.[0] ?? "";
  const { pathname, search, host } = new URL(link);
  const answer = await door.server.app.inject({ url: pathname + search, headers: { host } });
  expect(answer.statusCode).toBe(200);
  await sns.send(new PublishCommand({ TopicArn, Message: "told" }));
  await door.bench.engine.workOff();
  expect(mails.at(-1)?.text).toContain("told");
});
