// template.yaml: every function, route and reference in it exists, no secret is a parameter, and cfn-lint agrees.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "..");
const text = readFileSync(join(folder, "template.yaml"), "utf8").replace(/^ *#.*\n/gm, "");

/** What stands under a heading of the outermost level, by name. */
function section(heading: string): ReadonlyMap<string, string> {
  const [, body = ""] = new RegExp(`^${heading}:\\n((?: .*\\n|\\n)*)`, "m").exec(text) ?? [];
  const parts = body.split(/^ {2}(?=\w)/m).filter((part) => part.trim() !== "");
  return new Map(parts.map((part) => [/^\w+/.exec(part)?.[0] ?? "", part]));
}

const parameters = section("Parameters");
const resources = section("Resources");
const functions = new Map(
  [...resources].filter(([, resource]) => resource.includes("Type: AWS::Serverless::Function")),
);
const folders = readdirSync(join(folder, "lambda"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "node_modules")
  .map(({ name }) => name)
  .sort();

const found = (pattern: RegExp, within = text): string[] =>
  [...within.matchAll(pattern)].map(([, one = ""]) => one);

test("there is one function a folder, whose entry point and sample event exist", () => {
  const entries = [...functions.values()].flatMap((one) => found(/EntryPoints: \[(.+)\]/g, one));
  expect(entries.sort()).toEqual(folders.map((name) => `${name}/${name}.ts`));
  expect(folders).toHaveLength(8);
  for (const name of folders) {
    const [key = "", one = ""] = [...functions].find(([, each]) => each.includes(`${name}/${name}.ts`)) ?? [];
    expect(key.toLowerCase()).toBe(`${name.replaceAll("-", "")}function`);
    expect(one).toContain(`Handler: ${name}.handler`);
    expect(one).toContain(`-${name}"`);
    expect(one).toContain("BuildMethod: esbuild");
    expect(existsSync(join(folder, "lambda", name, `${name}.ts`))).toBe(true);
    expect(existsSync(join(folder, "events", `${name}.json`))).toBe(true);
  }
});

test("the API has the documents' six routes under /v1, all behind the authorizer", () => {
  const routes = [...functions].flatMap(([name, one]) =>
    found(/Type: HttpApi\n([^]*?TimeoutInMillis: \d+)/g, one).map((route) => {
      const [method = ""] = found(/Method: (\w+)/g, route);
      const [path = ""] = found(/Path: (\S+)/g, route);
      return `${method} ${path} ${name}`;
    }),
  );
  expect(routes.sort()).toEqual([
    "DELETE /schedules/{id} DeleteScheduleFunction",
    "GET /schedules GetSchedulesFunction",
    "GET /schedules/{id}/results GetResultsFunction",
    "POST /schedules CreateScheduleFunction",
    "POST /schedules/{id}/toggle ToggleScheduleFunction",
    "PUT /schedules/{id} UpdateScheduleFunction",
  ]);
  expect(resources.get("SchedulerApi")).toContain("StageName: v1");
  expect(resources.get("SchedulerApi")).toContain("DefaultAuthorizer: Jwt");
  expect(text).not.toMatch(/Authorizer: NONE/);
});

test("each function calls the method and path of its route", () => {
  for (const one of functions.values()) {
    const [method, path] = [found(/Method: (\w+)/g, one)[0], found(/Path: (\S+)/g, one)[0]];
    if (path === undefined) continue;
    const [entry = ""] = found(/EntryPoints: \[(.+)\]/g, one);
    const code = readFileSync(join(folder, "lambda", entry), "utf8");
    expect(code).toContain(`forwarding("${method}", "/v1${path}")`);
  }
});

test("every reference names something, and every parameter and role is used", () => {
  const refs = [
    ...found(/!Ref ([\w:]+)/g),
    ...found(/!GetAtt (\w+)/g),
    ...found(/!Sub .*?\$\{([\w:]+)/g),
  ].filter((name) => !name.startsWith("AWS::"));
  const known = new Set([...parameters.keys(), ...resources.keys()]);
  expect(refs.filter((name) => !known.has(name))).toEqual([]);
  expect([...parameters.keys()].filter((name) => !refs.includes(name))).toEqual([]);
  const roles = [...resources.keys()].filter((name) => name.endsWith("Role"));
  expect(roles.filter((name) => !refs.includes(name))).toEqual([]);
});

test("what the functions read of the environment is set, and secrets are set by reference only", () => {
  const code = readdirSync(join(folder, "lambda"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.includes("node_modules"))
    .map((path) => readFileSync(join(folder, "lambda", path), "utf8"))
    .join("\n");
  const read = new Set(found(/required\("(\w+)"\)|env\["\w+"\]/g, code).filter((name) => name !== ""));
  for (const name of [...read, "JWT_ISSUER", "JWT_AUDIENCE"])
    expect(text).toMatch(new RegExp(`^ +${name}: `, "m"));
  const secret = [...parameters.keys()].filter((name) => /secret|key|password|token/i.test(name));
  expect(secret).toEqual(["JwtSecretArn", "PunctualAccessKeyArn"]);
  expect(text).not.toMatch(/resolve:(?:ssm|secretsmanager)|NoEcho/);
});

test("no role may do more than write its logs and read the one secret that it needs", () => {
  const actions = new Set(found(/^ +Action: (.+)$/gm));
  expect([...actions].sort()).toEqual([
    "[logs:CreateLogStream, logs:PutLogEvents]",
    "secretsmanager:GetSecretValue",
    "sts:AssumeRole",
  ]);
  expect(text).not.toMatch(/Resource: "?\*/);
  expect(resources.get("ForwardingRole")).not.toContain("secretsmanager");
});

test("every function has a log group that is kept for a while, and the call ends before the function, the function before the API", () => {
  for (const [name, one] of functions) {
    const [group = ""] = found(/LogGroup: !Ref (\w+)/g, one);
    expect(group).toBe(name.replace(/Function$/, "LogGroup"));
    expect(resources.get(group)).toContain("RetentionInDays");
  }
  const [call] = found(/PUNCTUAL_TIMEOUT_SECONDS: "(\d+)"/g).map(Number);
  const [globals] = found(/^ {4}Timeout: (\d+)/gm).map(Number);
  const api = found(/TimeoutInMillis: (\d+)/g).map((ms) => Number(ms) / 1000);
  expect(call).toBeLessThan(globals ?? 0);
  expect(new Set(api)).toEqual(new Set([30]));
  expect(globals).toBeLessThan(30);
});

const lint = spawnSync("cfn-lint", [join(folder, "template.yaml")], { encoding: "utf8" });

test.skipIf(lint.error !== undefined)("cfn-lint has nothing to say where it is installed", () => {
  expect([lint.status, lint.stdout, lint.stderr]).toEqual([0, "", ""]);
});
