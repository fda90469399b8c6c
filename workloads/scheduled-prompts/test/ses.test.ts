// Mail by Amazon SES: what is sent, and which refusals are worth another try.
import { GiveUp } from "@punctual/jobs";
import { startReceiver, type Receiver } from "@punctual/testing";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { mailer } from "../src/mail/mailer.ts";
import { messageOf } from "../src/mail/message-of.ts";
import { sesClientOptions } from "../src/upstream/ses-client-options.ts";

const environment = {
  AWS_ACCESS_KEY_ID: "AKIAEXAMPLE",
  AWS_SECRET_ACCESS_KEY: "a-secret",
  AWS_REGION: "eu-west-1",
};
const runId = "018f0000-0000-7000-8000-000000000001";

let ses: Receiver;
beforeEach(async () => {
  ses = await startReceiver();
});
afterEach(() => ses.close());

async function send(): Promise<unknown> {
  const post = mailer({ kind: "ses", client: { ...sesClientOptions(environment), endpoint: ses.url } });
  const message = await messageOf({
    runId,
    name: "Brief",
    output: "Hello",
    from: "noreply@mail.example",
    to: "ann@example.com",
    frontendUrl: "https://app.example.com",
    unsubscribeUrl: "https://api.example.com/u",
  });
  return post.send(message).then(
    () => null,
    (error: unknown) => error,
  );
}

const sent = z.object({
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
});

test("one request carries the whole mail to one recipient", async () => {
  ses.answer({ status: 200, headers: { "content-type": "application/json" }, body: '{"MessageId":"1"}' });
  expect(await send()).toBeNull();
  expect(ses.requests).toHaveLength(1);
  const [request] = ses.requests;
  expect(request).toMatchObject({ method: "POST", path: "/v2/email/outbound-emails" });
  const { Content, Destination } = sent.parse(JSON.parse(request?.body ?? ""));
  expect(Destination.ToAddresses).toEqual(["ann@example.com"]);
  expect(await simpleParser(Buffer.from(Content.Raw.Data, "base64"))).toMatchObject({
    subject: "Scheduled prompt: Brief",
    messageId: `<${runId}@mail.example>`,
  });
});

test.each([
  ["MessageRejected", 400, true],
  ["MailFromDomainNotVerifiedException", 400, true],
  ["AccessDeniedException", 403, true],
  ["TooManyRequestsException", 429, false],
  ["LimitExceededException", 400, false],
  ["InternalServiceErrorException", 500, false],
])("%s (%d): for good is %s, and it is asked once", async (name, status, forGood) => {
  ses.answer({
    status,
    headers: { "content-type": "application/json", "x-amzn-errortype": name },
    body: '{"message":"no"}',
  });
  const error = await send();
  expect(error).toBeInstanceOf(Error);
  expect(error instanceof GiveUp).toBe(forGood);
  expect(String(error)).toContain(`Amazon SES answered ${status}: ${name}`);
  expect(String(error)).not.toContain("a-secret");
  expect(ses.requests).toHaveLength(1);
});

test("the region's own address is called, whatever AWS_ENDPOINT_URL says", () => {
  expect(sesClientOptions(environment).endpoint).toBe("https://email.eu-west-1.amazonaws.com");
  expect(sesClientOptions({ AWS_REGION: "cn-north-1" }).endpoint).toBe(
    "https://email.cn-north-1.amazonaws.com.cn",
  );
  expect(sesClientOptions({ AWS_PROFILE: "mail" })).toEqual({
    region: "us-east-1",
    endpoint: "https://email.us-east-1.amazonaws.com",
    maxAttempts: 1,
    profile: "mail",
  });
});
