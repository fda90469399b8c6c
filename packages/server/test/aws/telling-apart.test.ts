// One port, two kinds of callers: what is signed goes to the AWS door, everything else where it always went.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bareCaller } from "../socket.ts";
import { adminToken } from "../door.ts";
import { authorizationFor, badSignature, goodSignature, openAwsBench, type AwsBench } from "./aws-bench.ts";
import { sampleActions } from "./sample-actions.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };
const unknownTarget = { "x-amz-target": "AWSEvents.Nonsense", "content-type": "application/x-amz-json-1.1" };

describe("with the AWS door on the port", () => {
  let bench: AwsBench;
  const actions = sampleActions();
  beforeAll(async () => void (bench = await openAwsBench({ operations: actions.operations })));
  afterAll(() => bench.close());

  test.each(["/", "/docs", "/healthz", "/readyz", "/metrics", "/openapi.json"])(
    "unsigned GET %s is what it was",
    async (path) => {
      const answer = await bench.ask(path, { token: null });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers["x-amzn-requestid"]).toBeUndefined();
    },
  );

  test("unsigned requests on the paths of AWS are REST, and find nothing there", async () => {
    for (const path of ["/schedules", "/schedules/a", "/v1/schedules", "/tags/x", "/123456789012/q"])
      expect((await bench.ask(path, { token: null })).json()).toMatchObject({
        status: 404,
        code: "not-found",
      });
    const asked = { method: "POST", token: null, headers: unknownTarget, body: "{}" } as const;
    expect((await bench.ask("/", asked)).json()).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect((await bench.ask("/api/v1/schedules", { token: null })).json()).toMatchObject({ status: 401 });
    expect((await bench.ask("/api/v1/schedules", { token: adminToken })).statusCode).toBe(200);
  });

  test.each([
    "/",
    "/docs",
    "/healthz",
    "/api/v1/schedules",
    "/api/v1/runs/stream",
    "/schedules/a/b/c",
    "/%E4%BD%A0",
  ])("signed GET %s is answered as AWS does not know it", async (path) => {
    const answer = await bench.call("scheduler", { method: "GET", path });
    expect(answer).toMatchObject({
      status: 404,
      headers: { "x-amzn-errortype": "UnknownOperationException", "content-type": "application/json" },
    });
    expect(JSON.parse(answer.text)).toEqual({ Message: expect.stringContaining("Expected") });
  });

  test("a form that names no version is of the service that it is signed for", async () => {
    const answer = await bench.call("sqs", { headers: form, body: "Action=Nonsense" });
    expect(answer).toMatchObject({ status: 400, headers: { "content-type": "text/xml" } });
    expect(answer.text).toContain("<Code>InvalidAction</Code>");
  });

  test("a path that is badly encoded is answered in the protocol of the request", async () => {
    for (const path of ["/schedules/%zz", "/schedules/%ff?groupName=g"])
      expect(await bench.call("scheduler", { method: "GET", path })).toMatchObject({
        status: 400,
        headers: { "x-amzn-errortype": "ValidationException", "content-type": "application/json" },
      });
    const body = "Action=Nonsense&Version=2011-06-15";
    const asForm = await bench.call("sts", { path: "/%zz", headers: form, body });
    expect(asForm).toMatchObject({ status: 400, headers: { "content-type": "text/xml" } });
    const asJson = await bench.call("events", { path: "/%zz", headers: unknownTarget, body: "{}" });
    expect(JSON.parse(asJson.text)).toMatchObject({ __type: "UnknownOperationException" });
    const unsigned = await bench.ask("/schedules/%zz", { token: null });
    expect(unsigned.headers["content-type"]).toContain("application/problem+json");
  });

  test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"] as const)(
    "signed %s of any path comes to the AWS door",
    async (method) => {
      const { status, headers } = await bench.call("scheduler", { method, path: "/healthz" });
      expect({ status, type: headers["x-amzn-errortype"] }).toEqual({
        status: 404,
        type: "UnknownOperationException",
      });
    },
  );

  test("a presigned URL is signed too", async () => {
    const query =
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20261121%2Fus-east-1%2Fscheduler%2Faws4_request&X-Amz-Signature=0";
    const answer = await bench.ask(`/schedules/nightly?groupName=g1&${query}`, { token: null });
    expect(answer.statusCode).toBe(200);
    expect(actions.inputs.at(-1)).toEqual({ Name: "nightly", GroupName: "g1" });
  });

  test("an unknown action is refused in the words of its protocol", async () => {
    const asJson = await bench.call("events", { headers: unknownTarget, body: "{}" });
    expect(asJson).toMatchObject({ status: 400, headers: { "content-type": "application/x-amz-json-1.1" } });
    expect(JSON.parse(asJson.text)).toEqual({
      __type: "UnknownOperationException",
      message: "Expected an action that Punctual knows, got Nonsense.",
    });
    const asForm = await bench.call("sts", { headers: form, body: "Action=Nonsense&Version=2011-06-15" });
    expect(asForm.status).toBe(400);
    expect(asForm.text).toContain(
      "<Error><Type>Sender</Type><Code>InvalidAction</Code><Message>Could not find operation Nonsense for version 2011-06-15</Message></Error>",
    );
    const ofNobody = await bench.call("ec2", { headers: { "x-amz-target": "Nobody.Knows" } });
    expect(JSON.parse(ofNobody.text)).toMatchObject({ __type: "UnknownOperationException" });
  });

  test("a signature for one service is good for no other", async () => {
    const answer = await bench.call("events", { method: "GET", path: "/schedules" });
    expect(answer).toMatchObject({
      status: 403,
      headers: { "x-amzn-errortype": "InvalidSignatureException" },
    });
    expect(JSON.parse(answer.text)).toEqual({
      Message: "Credential should be scoped to correct service: 'scheduler'.",
    });
  });

  test("413, 415 and what no parser reads are answered in the protocol of the request", async () => {
    const large = Buffer.alloc(1_048_577, "a");
    const asRest = await bench.call("scheduler", {
      path: "/schedules/a",
      body: large,
      headers: { "content-type": "application/json" },
    });
    expect(asRest).toMatchObject({
      status: 413,
      headers: { "x-amzn-errortype": "RequestEntityTooLargeException" },
    });
    expect(JSON.parse(asRest.text)).toHaveProperty("Message");
    const asForm = await bench.call("sqs", { body: large, headers: form });
    expect(asForm).toMatchObject({ status: 413, headers: { "content-type": "text/xml" } });
    expect(asForm.text).toContain("<Code>RequestEntityTooLarge</Code>");
    const packed = await bench.call("events", {
      body: "x",
      headers: { ...unknownTarget, "content-encoding": "gzip" },
    });
    expect(JSON.parse(packed.text)).toMatchObject({ __type: "SerializationException" });
    for (const body of [
      "{",
      "[]",
      '"a"',
      '{"Rule": 9007199254740993}',
      `${"[".repeat(40)}${"]".repeat(40)}`,
      "\u00ff",
    ]) {
      const broken = await bench.call("events", {
        headers: { ...unknownTarget, "x-amz-target": "AWSEvents.PutTargets" },
        body: Buffer.from(body, "latin1"),
      });
      expect(broken.status).toBe(400);
      expect(JSON.parse(broken.text)).toMatchObject({ __type: "SerializationException" });
    }
  });

  test("a crash says nothing of the inside, and its cause is in the log under the request id", async () => {
    actions.answerWith("ListSchedules", new Error("secret cause"));
    const answer = await bench.call("scheduler", { method: "GET", path: "/schedules" });
    expect(answer).toMatchObject({ status: 500, headers: { "x-amzn-errortype": "InternalServerException" } });
    expect(answer.text).not.toContain("secret cause");
    const id = String(answer.headers["x-amzn-requestid"]);
    expect(bench.log.lines.find((line) => line.includes("secret cause"))).toContain(id);
  });
});

describe("who may", () => {
  let bench: AwsBench;
  afterEach(() => bench.close());

  test("a role that is too low is denied, and the audit has it", async () => {
    bench = await openAwsBench({ operations: sampleActions().operations, verify: goodSignature("viewer") });
    const answer = await bench.call("events", {
      headers: { "x-amz-target": "AWSEvents.PutTargets", "content-type": "application/x-amz-json-1.1" },
      body: "{}",
    });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toEqual({
      __type: "AccessDeniedException",
      message:
        "User: arn:aws:iam::123456789012:user/ci is not authorized to perform: events:PutTargets. Expected a key with role operator, got one with role viewer.",
    });
    expect(bench.denied).toEqual([{ action: "role.refuse", subject: "events:PutTargets" }]);
  });

  test("a bad signature is refused as each protocol says it, and from the eleventh of a minute on with the time to wait", async () => {
    bench = await openAwsBench({ verify: badSignature });
    const asForm = await bench.call("sts", {
      headers: form,
      body: "Action=GetCallerIdentity&Version=2011-06-15",
    });
    expect(asForm.status).toBe(403);
    expect(asForm.text).toContain("<Code>SignatureDoesNotMatch</Code>");
    const asJson = () => bench.call("events", { headers: unknownTarget, body: "{}" });
    expect(await asJson()).toMatchObject({
      status: 403,
      text: expect.stringContaining("InvalidSignatureException"),
    });
    for (let count = 2; count < 10; count++) await asJson();
    expect(await asJson()).toMatchObject({
      status: 400,
      text: expect.stringContaining("ThrottlingException"),
      headers: { "retry-after": expect.stringMatching(/^\d+$/) },
    });
    expect(bench.denied[0]).toEqual({ action: "credential.refuse", subject: "aws sts" });
  });
});

test("a body that does not come in time is answered in the protocol of the request", async () => {
  const bench = await openAwsBench({ door: { limits: { requestTimeoutMs: 50 } } });
  const { port } = await bench.server.listen({ host: "127.0.0.1", port: 0 });
  const caller = await bareCaller(port);
  caller.send(
    `POST /schedules/a HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: ${authorizationFor("scheduler")}\r\nContent-Length: 10\r\n\r\n{`,
  );
  const got = await caller.closed();
  expect(got).toMatch(/^HTTP\/1\.1 408 /);
  expect(got).toMatch(/x-amzn-errortype: RequestTimeoutException/i);
  await bench.close();
});

test("the path is read as it came: a name of dots, an ARN that is one segment", async () => {
  const actions = sampleActions();
  const bench = await openAwsBench({ operations: actions.operations });
  const { port } = await bench.server.listen({ host: "127.0.0.1", port: 0 });
  const paths = [
    "/schedules/..?groupName=a%2Fb",
    "http://elsewhere/schedules/.",
    "/schedules/a%2Fb",
    "/schedules/",
  ];
  for (const path of paths) {
    const caller = await bareCaller(port);
    caller.send(
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: ${authorizationFor("scheduler")}\r\n\r\n`,
    );
    const got = await caller.closed();
    if (path.endsWith("b")) expect(got).toContain("Value 'a");
    else
      expect(got).toMatch(path.endsWith("/") ? /^HTTP\/1\.1 400 [^]*Value '' at 'name'/ : /^HTTP\/1\.1 200 /);
  }
  expect(actions.inputs).toEqual([{ Name: "." }]);
  await bench.close();
});
