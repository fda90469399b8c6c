// What a user's token may say.
import { expect, test } from "vitest";
import { isVerified, userClaims } from "../src/user/claims.ts";

const claims = { userId: "ann", email: "ann@example.com" };

test.each([
  ["nothing else", {}],
  ["an id with any printable characters", { userId: "auth0|用户 1" }],
  ["an id of 128 characters", { userId: "x".repeat(128) }],
  ["a tenant", { tenantId: "t1" }],
  ["a tag in the address", { email: "ann.o'neil+prompts@mail.example.co.uk" }],
  ["an address beyond ASCII", { email: "änne@müller.example" }],
  ["a host alone", { email: "ann@localhost" }],
  ["a moment of issue with a fraction", { iat: 1_767_225_600.5 }],
  ["a claim of somebody else's", { role: "admin" }],
])("good: %s", (_what, more) => {
  expect(userClaims.safeParse({ ...claims, ...more }).success).toBe(true);
});

test.each([
  ["a number as id", { userId: 7 }],
  ["an empty id", { userId: "" }],
  ["an id with a line break", { userId: "a\nb" }],
  ["an id with NUL", { userId: "a\0" }],
  ["half a character in an id", { userId: "\ud800" }],
  ["an id of 129 characters", { userId: "x".repeat(129) }],
  ["no address", { email: undefined }],
  ["an address without @", { email: "ann" }],
  ["an address with two", { email: "ann@home@example.com" }],
  ["two addresses", { email: "ann@example.com,bob@example.com" }],
  ["two addresses with a blank", { email: "ann@example.com bob@example.com" }],
  ["a second header", { email: "ann@example.com\r\nBcc: bob@example.com" }],
  ["a line break at the end", { email: "ann@example.com\n" }],
  ["a name before the address", { email: "Ann <ann@example.com>" }],
  ["a group", { email: "g:ann@example.com;" }],
  ["a quoted address", { email: '"ann"@example.com' }],
  ["a comment", { email: "ann(x)@example.com" }],
  ["a host that begins with a dot", { email: "ann@.example.com" }],
  ["a host with two dots", { email: "ann@example..com" }],
  ["a host that ends with a hyphen", { email: "ann@example-.com" }],
  ["an address of 255 characters", { email: `ann@${"x.".repeat(125)}x` }],
  ["email_verified as text", { email_verified: "true" }],
  ["a tenant that is no text", { tenantId: 1 }],
])("bad: %s", (_what, more) => {
  expect(userClaims.safeParse({ ...claims, ...more }).success).toBe(false);
});

test("only a token that says so makes an address unverified", () => {
  expect(
    [undefined, true, false].map((verified) => isVerified({ ...claims, email_verified: verified })),
  ).toEqual([true, true, false]);
});
