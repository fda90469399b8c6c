// deploy.sh: what it refuses, what it hands to SAM, and that no secret is seen on the way.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const script = join(import.meta.dirname, "../deploy.sh");
const secrets = { JWT_SECRET: "a-jwt-secret-of-thirty-two-bytes!", PUNCTUAL_ACCESS_KEY: "pk_of-an-operator" };
const addresses = {
  AWS_REGION: "us-east-1",
  PUNCTUAL_URL: "https://punctual.example.com",
  FRONTEND_URL: "https://app.example.com/home?x=1",
};

let bin: string;
beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), "deploy-"));
  program("sam", `echo "sam $*" >> "${bin}/calls"`);
  program(
    "aws",
    `echo "aws $*" >> "${bin}/calls"
case "$2" in
  describe-secret) exit 254 ;;
  create-secret) cat >> "${bin}/kept"; echo >> "${bin}/kept"; echo "arn:aws:secretsmanager:us-east-1:123456789012:secret:made" ;;
  describe-stacks) echo https://xxxxxxxxxx.execute-api.us-east-1.amazonaws.com/v1 ;;
esac`,
  );
});
afterEach(() => rmSync(bin, { recursive: true }));

/** Stands where AWS's own command would, and notes how it is called. */
function program(name: string, body: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
}

const deploy = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const path = [bin, process.env["PATH"]].join(delimiter);
  return spawnSync("bash", [script, ...args], { encoding: "utf8", env: { PATH: path, ...environment } });
};

const noted = (name: string): string => {
  const file = join(bin, name);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
};

test.each([[[]], [["staging"]], [["dev", "prod"]]])(
  "%j is answered with the usage and exit code 2",
  (args) => {
    const { status, stderr } = deploy(args, { ...addresses, ...secrets });
    expect(status).toBe(2);
    expect(stderr).toContain("Usage: ./deploy.sh dev|prod");
    expect(noted("calls")).toBe("");
  },
);

test.each([
  ["PUNCTUAL_URL", { PUNCTUAL_URL: "" }],
  ["PUNCTUAL_URL", { PUNCTUAL_URL: "http://punctual.example.com" }],
  ["AWS_REGION", { AWS_REGION: "" }],
  ["FRONTEND_URL", { FRONTEND_URL: "app.example.com" }],
  ["JWT_SECRET", { JWT_SECRET: "" }],
  ["JWT_SECRET", { JWT_SECRET: "short" }],
  ["JWT_SECRET", { JWT_SECRET: "your_jwt_secret_matching_backend" }],
  ["JWT_JWKS_URL", { JWT_JWKS_URL: "https://login.example.com/keys" }],
  ["PUNCTUAL_ACCESS_KEY", { PUNCTUAL_ACCESS_KEY: "" }],
])("%s that is missing, wrong or double is named, and nothing is called: %j", (name, change) => {
  const { status, stderr, stdout } = deploy(["dev"], { ...addresses, ...secrets, ...change });
  expect(status).toBe(3);
  expect(stderr).toContain(name);
  expect(noted("calls")).toBe("");
  expect(stderr + stdout).not.toContain(secrets.JWT_SECRET);
});

test("secrets go to Secrets Manager by standard input, and appear in no argument and no output", () => {
  const { status, stdout, stderr } = deploy(["dev"], {
    ...addresses,
    ...secrets,
    GROQ_API_KEY: "gsk_of_nobody",
  });
  expect([status, noted("kept")]).toEqual([0, `${secrets.JWT_SECRET}\n${secrets.PUNCTUAL_ACCESS_KEY}\n`]);
  for (const secret of [...Object.values(secrets), "gsk_of_nobody"]) {
    expect(noted("calls") + stdout + stderr).not.toContain(secret);
  }
  expect(stderr).toContain("GROQ_API_KEY is not used here");
  expect(stdout).toContain("https://xxxxxxxxxx.execute-api.us-east-1.amazonaws.com/v1");
});

test("dev and prod are two stacks, whose functions have two names; the front end's origin is passed without its path", () => {
  const given = {
    ...addresses,
    JWT_JWKS_URL: "https://login.example.com/keys",
    PUNCTUAL_ACCESS_KEY_ARN: "arn:aws:secretsmanager:us-east-1:123456789012:secret:key",
  };
  expect([deploy(["dev"], given).status, deploy(["prod"], given).status]).toEqual([0, 0]);
  const calls = noted("calls");
  expect(calls).toContain("sam deploy --config-env dev --region us-east-1");
  expect(calls).toContain("sam deploy --config-env prod --region us-east-1");
  expect(calls).toMatch(/NamePrefix=fintechops-scheduler /);
  expect(calls).toMatch(/NamePrefix=fintechops-scheduler-prod /);
  expect(calls).toMatch(/FrontendUrl=https:\/\/app\.example\.com /);
  expect(calls).toContain(`JwtJwksUrl=${given.JWT_JWKS_URL}`);
  expect(calls).not.toContain("JwtSecretArn");
  expect(noted("kept")).toBe("");
});
