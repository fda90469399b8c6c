// SES in both versions, and the one action of CloudFormation that the documents call, by real signatures.
import {
  CreateEmailIdentityCommand,
  GetEmailIdentityCommand,
  SendEmailCommand,
  SESv2Client,
} from "@aws-sdk/client-sesv2";
import type { Mail } from "@punctual/engine";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openLiveDoor, sendForm, thrown, type ClientSettings, type LiveDoor } from "./live-door.ts";

const mails: Mail[] = [];
let door: LiveDoor;
let settings: ClientSettings;
let client: SESv2Client;
beforeAll(async () => {
  door = await openLiveDoor({ sendMail: async (mail) => void mails.push(mail) });
  settings = await door.settings();
  client = new SESv2Client(settings);
});
afterAll(() => door.close());

const form = (fields: Readonly<Record<string, string>>, of = settings) =>
  sendForm(of, { service: "ses", fields: { Version: "2010-12-01", ...fields } });

describe("the first version", () => {
  test("an address is verified as the documents do it, and mail may be sent in its name at once", async () => {
    const EmailAddress = "noreply@yourdomain.com";
    const verified = await form({ Action: "VerifyEmailIdentity", EmailAddress });
    expect(verified.status).toBe(200);
    expect(verified.text).toContain("<VerifyEmailIdentityResult></VerifyEmailIdentityResult>");
    expect((await form({ Action: "VerifyEmailIdentity", EmailAddress })).status).toBe(200);
    const { text } = await form({
      Action: "GetIdentityVerificationAttributes",
      "Identities.member.1": EmailAddress,
      "Identities.member.2": "unknown@yourdomain.com",
    });
    expect(text).toContain(
      `<VerificationAttributes><entry><key>${EmailAddress}</key><value><VerificationStatus>Success</VerificationStatus></value></entry></VerificationAttributes>`,
    );
  });

  test("a domain is verified as the documents do it, and has a token", async () => {
    const verify = () => form({ Action: "VerifyDomainIdentity", Domain: "yourdomain.com" });
    const first = await verify();
    expect(first.status).toBe(200);
    const token = /<VerificationToken>([^<]{44})<\/VerificationToken>/.exec(first.text)?.[1];
    expect(token).toBeDefined();
    expect((await verify()).text).toContain(String(token));
  });

  test("identities are listed by kind and by pages", async () => {
    await form({ Action: "VerifyDomainIdentity", Domain: "listed.example" });
    await form({ Action: "VerifyEmailIdentity", EmailAddress: "a@listed.example" });
    const domains = await form({ Action: "ListIdentities", IdentityType: "Domain" });
    expect(domains.text).toContain("<member>listed.example</member>");
    expect(domains.text).not.toContain("@");
    const first = await form({ Action: "ListIdentities", MaxItems: "1" });
    const NextToken = /<NextToken>([^<]+)</.exec(first.text)?.[1] ?? "";
    const second = await form({ Action: "ListIdentities", MaxItems: "1", NextToken });
    expect(second.text).toMatch(/<member>[^<]+<\/member>/);
    expect(second.text).not.toContain(/<member>([^<]+)</.exec(first.text)?.[1]);
  });

  test("a mail is sent in the name of what was verified, and in no other", async () => {
    await form({ Action: "VerifyDomainIdentity", Domain: "sender.example" });
    const send = (Source: string, more: Readonly<Record<string, string>> = {}) =>
      form({
        Action: "SendEmail",
        Source,
        "Destination.ToAddresses.member.1": "to@example.com",
        "Message.Subject.Data": "Hello",
        "Message.Body.Text.Data": "text",
        ...more,
      });
    const sent = await send("News <news@sender.example>");
    expect(sent.status).toBe(200);
    expect(sent.text).toMatch(/<MessageId>[0-9a-f-]{36}<\/MessageId>/);
    expect(mails.at(-1)).toMatchObject({
      from: "News <news@sender.example>",
      to: ["to@example.com"],
      subject: "Hello",
      text: "text",
    });
    for (const one of ['"News, or \\"Notes\\"" <news@sender.example>', "News (daily) <news@sender.example> "])
      expect((await send(one)).status).toBe(200);
    const before = mails.length;
    const other = await send("news@other.example");
    expect(other.status).toBe(400);
    expect(other.text).toContain("<Code>MessageRejected</Code>");
    expect(other.text).toContain("Email address is not verified.");
    expect((await send("a@sender.example\r\nBcc: x@y.z")).status).toBe(400);
    // A mail server would read the first of these, in whose name nothing was verified.
    for (const several of [
      "boss@other.example, News <news@sender.example>",
      "boss@other.example <news@sender.example>",
      "<boss@other.example> <news@sender.example>",
      "group: boss@other.example; <news@sender.example>",
    ])
      expect((await send(several)).text).toContain("<Code>InvalidParameterValue</Code>");
    const more = { "Destination.ToAddresses.member.1": "a@example.com, b@example.com, C <c@example.com>" };
    expect((await send("news@sender.example", more)).text).toContain("Illegal address.");
    expect((await send("a@sender.example", { "Message.Subject.Data": "a\r\nBcc: x@y.z" })).status).toBe(400);
    expect(mails).toHaveLength(before);
  });

  test("an identity that is neither address nor domain is refused", async () => {
    expect(await form({ Action: "VerifyEmailIdentity", EmailAddress: "nobody" })).toMatchObject({
      status: 400,
      text: expect.stringContaining("Invalid email address&lt;nobody&gt;."),
    });
    expect((await form({ Action: "VerifyDomainIdentity", Domain: "no domain" })).status).toBe(400);
  });
});

describe("the second version", () => {
  const mail = (FromEmailAddress: string) =>
    new SendEmailCommand({
      FromEmailAddress,
      Destination: { ToAddresses: ["to@example.com"], CcAddresses: ["cc@example.com"] },
      Content: {
        Simple: { Subject: { Data: "S" }, Body: { Text: { Data: "t" }, Html: { Data: "<p>t</p>" } } },
      },
    });

  test("an identity is made once, and shown", async () => {
    const EmailIdentity = "second@example.com";
    const create = () => client.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    expect(await create()).toMatchObject({ IdentityType: "EMAIL_ADDRESS", VerifiedForSendingStatus: true });
    expect(await thrown(create())).toMatchObject({ name: "AlreadyExistsException" });
    const get = (name: string) => client.send(new GetEmailIdentityCommand({ EmailIdentity: name }));
    expect(await get(EmailIdentity)).toMatchObject({
      IdentityType: "EMAIL_ADDRESS",
      VerifiedForSendingStatus: true,
      VerificationStatus: "SUCCESS",
    });
    expect(await thrown(get("none@example.com"))).toMatchObject({
      name: "NotFoundException",
      $metadata: { httpStatusCode: 404 },
    });
    expect(
      await thrown(client.send(new CreateEmailIdentityCommand({ EmailIdentity: "no one" }))),
    ).toMatchObject({ name: "BadRequestException" });
  });

  test("a mail is sent in the name of an identity of either version, and of no other tenant's", async () => {
    await form({ Action: "VerifyEmailIdentity", EmailAddress: "shared@example.com" });
    const { MessageId } = await client.send(mail("shared@example.com"));
    expect(MessageId).toMatch(/^[0-9a-f-]{36}$/);
    expect(mails.at(-1)).toMatchObject({
      ...{ to: ["to@example.com"], cc: ["cc@example.com"], subject: "S", text: "t", html: "<p>t</p>" },
    });
    const other = new SESv2Client(await door.settings({ tenant: "acme" }));
    expect(await thrown(other.send(mail("shared@example.com")))).toMatchObject({ name: "MessageRejected" });
    const viewer = new SESv2Client(await door.settings({ role: "viewer" }));
    expect(await thrown(viewer.send(mail("shared@example.com")))).toMatchObject({
      name: "AccessDeniedException",
    });
  });

  test("a mail may be raw: in the name of whom it says to be from, to whom its headers say", async () => {
    await form({ Action: "VerifyEmailIdentity", EmailAddress: "raw@example.com" });
    const mime = (...more: readonly string[]) =>
      ['To: "A, B" <a@example.com>,\r\n c@example.com', "Bcc: hidden@example.com", ...more, "", "body"].join(
        "\r\n",
      );
    const send = (text: string, more: object = {}) =>
      client.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(text) } }, ...more }));
    const from = "From: Raw <raw@example.com>";
    expect((await send(mime(from, "Subject: S"))).MessageId).toMatch(/^[0-9a-f-]{36}$/);
    const sent = mails.at(-1);
    expect(sent).toMatchObject({ from: "Raw <raw@example.com>", subject: "S" });
    expect(sent?.to).toEqual(['"A, B" <a@example.com>', "c@example.com", "hidden@example.com"]);
    expect(Buffer.from(sent?.raw ?? []).toString()).toBe(mime(from, "Subject: S").replace(/^Bcc.*\r\n/m, ""));
    await send(mime(from), { Destination: { ToAddresses: ["only@example.com"] } });
    expect(mails.at(-1)?.to).toEqual(["only@example.com"]);
    const data = Buffer.from(mime(from)).toString("base64");
    const first = await form({ Action: "SendRawEmail", "RawMessage.Data": data });
    expect(first).toMatchObject({ status: 200, text: expect.stringContaining("<MessageId>") });
    const before = mails.length;
    for (const text of [
      mime("From: boss@example.com"),
      mime(from, "Sender: boss@example.com"),
      mime(from, "From: boss@example.com"),
      mime("From: raw@example.com, boss@example.com"),
      mime("no header", from),
      mime(`${from}\rFrom: boss@example.com`),
      "body alone",
    ])
      expect(await thrown(send(text))).toMatchObject({
        name: expect.stringMatching(/^(?:BadRequestException|MessageRejected)$/),
      });
    expect(await thrown(send(mime(from), { FromEmailAddress: "boss@example.com" }))).toMatchObject({
      name: "MessageRejected",
    });
    expect(mails).toHaveLength(before);
  });

  test("a mail is refused where none leaves the installation", async () => {
    const silent = await openLiveDoor();
    try {
      const own = new SESv2Client(await silent.settings());
      await own.send(new CreateEmailIdentityCommand({ EmailIdentity: "a@example.com" }));
      expect(await thrown(own.send(mail("a@example.com")))).toMatchObject({
        name: "SendingPausedException",
        message: "No mail leaves this installation: SMTP_URL is not set.",
      });
    } finally {
      await silent.close();
    }
  });
});

describe("CloudFormation", () => {
  test("whoever deletes the documents' stack is answered", async () => {
    const { status, text } = await sendForm(settings, {
      service: "cloudformation",
      fields: { Action: "DeleteStack", Version: "2010-05-15", StackName: "fintechops-scheduler-dev" },
    });
    expect(status).toBe(200);
    expect(text).toContain("<DeleteStackResponse");
  });
});
