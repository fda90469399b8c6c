// STS for the client of the AWS SDK: who asks, told by a real signature.
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openLiveDoor, sendForm, thrown, type ClientSettings, type LiveDoor } from "./live-door.ts";

let door: LiveDoor;
beforeAll(async () => void (door = await openLiveDoor()));
afterAll(() => door.close());

const identity = (settings: ClientSettings) => new STSClient(settings).send(new GetCallerIdentityCommand({}));

test("whoever asks is told account, ARN and key", async () => {
  const settings = await door.settings({ role: "viewer" });
  expect(await identity(settings)).toMatchObject({
    Account: "000000000000",
    UserId: settings.credentials.accessKeyId,
    Arn: expect.stringMatching(/^arn:aws:iam::000000000000:user\/[\w+=,.@-]+$/),
  });
  const fields = { Action: "GetCallerIdentity", Version: "2011-06-15" };
  const { status, text } = await sendForm(settings, { service: "sts", fields });
  expect([status, text]).toEqual([
    200,
    expect.stringMatching(
      /^<GetCallerIdentityResponse xmlns="https:\/\/sts.amazonaws.com\/doc\/2011-06-15\/"><GetCallerIdentityResult>.*<Account>000000000000<\/Account>.*<\/GetCallerIdentityResult><ResponseMetadata>/,
    ),
  ]);
});

test("a wrong secret is refused by the code of Query, and a key that there is not in the same way", async () => {
  const settings = await door.settings();
  const { accessKeyId, secretAccessKey } = settings.credentials;
  const wrong = { accessKeyId, secretAccessKey: `${secretAccessKey}x` };
  expect(await thrown(identity({ ...settings, credentials: wrong }))).toMatchObject({
    name: "SignatureDoesNotMatch",
    $metadata: { httpStatusCode: 403 },
  });
  const unknown = { accessKeyId: "PKIAUNKNOWN234567ABC", secretAccessKey };
  expect(await thrown(identity({ ...settings, credentials: unknown }))).toMatchObject({
    name: "SignatureDoesNotMatch",
  });
  const assumed = new AssumeRoleCommand({
    RoleArn: "arn:aws:iam::000000000000:role/r",
    RoleSessionName: "session",
  });
  expect(await thrown(new STSClient(settings).send(assumed))).toMatchObject({ name: "InvalidAction" });
});

test("every tenant has an account of its own", async () => {
  const accounts = await Promise.all(
    ["default", "acme", "umbrella"].map(
      async (tenant) => (await identity(await door.settings({ tenant }))).Account,
    ),
  );
  expect(new Set(accounts).size).toBe(3);
  for (const account of accounts) expect(account).toMatch(/^\d{12}$/);
});
