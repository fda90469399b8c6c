// What the environment says of tokens.
import { describe, expect, test } from "vitest";
import { jwtSettings } from "../src/index.ts";

describe("tokens are checked", () => {
  test("with the shared secret, and beside it the next one", () => {
    const { secrets } = jwtSettings({ JWT_SECRET: "one", JWT_SECRET_NEXT: "two" });
    expect(secrets?.()).toEqual(["one", "two"]);
  });

  test("with the keys of an address, for one issuer and audience", () => {
    expect(
      jwtSettings({
        JWT_JWKS_URL: "https://id.example.com/keys",
        JWT_ISSUER: "https://id.example.com",
        JWT_AUDIENCE: "prompts",
      }),
    ).toEqual({
      jwksUrl: "https://id.example.com/keys",
      issuer: "https://id.example.com",
      audience: "prompts",
    });
  });

  test("with nothing where nothing is set: no token is good", () => {
    expect(jwtSettings({}).secrets?.()).toEqual([]);
  });
});

test("both at once are refused, naming the variables and not the secret", () => {
  const both = () => jwtSettings({ JWT_SECRET: "very secret", JWT_JWKS_URL: "https://id.example.com/keys" });
  expect(both).toThrow("Expected either JWT_SECRET or JWT_JWKS_URL, got both.");
  expect(both).not.toThrow(/very secret/);
});
