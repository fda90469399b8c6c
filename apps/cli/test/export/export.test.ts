// What an export says: the same schedules as AWS resources, in three notations.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { buildTopology } from "../../src/export/topology/build-topology.ts";
import type { Topology } from "../../src/export/topology.ts";
import { writeCliScript } from "../../src/export/write-cli-script.ts";
import { writeCloudFormation } from "../../src/export/write-cloudformation.ts";
import { writeTerraform } from "../../src/export/write-terraform.ts";
import { makeFolder } from "../run-cli.ts";
import { sourceOf, writtenSchedules } from "./source.ts";

const topology = buildTopology(sourceOf(writtenSchedules));

const only = (name: string, more: object = {}): Topology =>
  buildTopology(
    sourceOf(writtenSchedules.filter((one) => one.name === name).map((one) => ({ ...one, ...more }))),
  );

const named = ({ resources }: Topology) => resources.map(({ kind, id }) => `${kind} ${id}`);
const propertiesOf = ({ resources }: Topology, id: string) =>
  resources.find((one) => one.id === id)?.properties;

describe("a schedule's way on AWS", () => {
  test("in UTC is a timed rule with its API destination, its connection and one role for it", () => {
    const made = only("nightly-report");
    expect(named(made)).toEqual([
      "AWS::SQS::Queue PunctualDeadLettersQueue",
      "AWS::Events::Connection ReportsConnection",
      "AWS::Events::ApiDestination NightlyReportDestination",
      "AWS::IAM::Role PunctualRulesRole",
      "AWS::SQS::QueuePolicy PunctualDeadLettersQueuePolicy",
      "AWS::Events::Rule NightlyReportRule",
      "AWS::CloudWatch::Alarm NightlyReportFailedAlarm",
      "AWS::CloudWatch::Alarm PunctualDeadLettersWaitingAlarm",
    ]);
    expect(propertiesOf(made, "NightlyReportRule")).toMatchObject({
      ScheduleExpression: "cron(0 2 * * ? *)",
      State: "ENABLED",
      Targets: [{ RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 3600 } }],
    });
  });

  test("in another zone is an event by EventBridge Scheduler, and a rule that carries it on", () => {
    const made = only("local-hours");
    expect(propertiesOf(made, "LocalHoursSchedule")).toMatchObject({
      ScheduleExpressionTimezone: "America/Sao_Paulo",
      FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 15 },
      StartDate: "2027-01-01T00:00:00.000Z",
      Target: {
        EventBridgeParameters: { Source: "punctual", DetailType: "Punctual Schedule" },
        Input: '{"schedule":"default/local-hours","input":{"at":"<aws.scheduler.scheduled-time>"}}',
      },
    });
    expect(propertiesOf(made, "LocalHoursRule")).toMatchObject({
      EventPattern: { source: ["punctual"], detail: { schedule: ["default/local-hours"] } },
      Targets: [{ InputPath: "$.detail.input", HttpParameters: { PathParameterValues: ["eu"] } }],
    });
  });

  test.each([
    ["a beginning", { startAt: "2027-01-01T00:00:00Z" }],
    ["an attribute of the schedule", { input: { id: "<aws.scheduler.execution-id>" } }],
    ["a rate", { expression: "rate(5 minutes)" }],
    ["five fields", { expression: "cron(0 2 * * ?)" }],
  ])("with %s is no timed rule", (_what, more) => {
    expect(propertiesOf(only("nightly-report", more), "NightlyReportSchedule")).toBeDefined();
  });

  test("to a queue or a bus needs no rule", () => {
    expect(named(only("into-queue")).some((name) => name.includes("::Rule"))).toBe(false);
    expect(propertiesOf(only("once"), "OnceSchedule")).toMatchObject({
      ActionAfterCompletion: "DELETE",
      Target: { Input: '{"warehouse":7}', EventBridgeParameters: { Source: "shop" } },
    });
  });

  test("to a job of Punctual asks Punctual for the run, with the key that whoever deploys gives", () => {
    const { parameters } = only("metrics.rebuild");
    expect(parameters.map(({ name, secret, fallback }) => [name, secret, fallback])).toEqual([
      ["punctual-url", false, "https://punctual.example.com"],
      ["punctual-token", true, null],
      ["alarm-topic-arn", false, ""],
    ]);
    const local = buildTopology(sourceOf(writtenSchedules, "http://localhost:3000")).parameters;
    expect(local.find(({ name }) => name === "punctual-url")?.fallback).toBeNull();
  });

  test("is left out with the reason where AWS has none", () => {
    expect(topology.leftOut).toEqual([
      { schedule: "default/plain-http", reason: expect.stringContaining("https: only") },
      { schedule: "default/signed", reason: expect.stringContaining("signs every request") },
      { schedule: "default/arithmetic", reason: expect.stringContaining("<aws.scheduler.scheduled-date>") },
      { schedule: "default/lambda", reason: expect.stringContaining("aws scheduler get-schedule") },
      { schedule: "default/over", reason: expect.stringContaining("fires no more") },
    ]);
  });

  test("comes with what AWS cannot say about it", () => {
    const notes = topology.resources.flatMap((one) => one.notes).join("\n");
    for (const text of [
      'overlap "skip"',
      "catch-up",
      "DST gap",
      "DST overlap",
      "up to 30 s",
      "the shared limit",
      "cache-control",
    ])
      expect(notes).toContain(text);
  });

  test("keeps names apart that AWS would cut to the same", () => {
    const long = "x".repeat(60);
    const two = ["a", "b"].map((end) => ({ ...writtenSchedules[0], group: `group-${end}`, name: long }));
    const rules = buildTopology(sourceOf(two)).resources.filter(({ kind }) => kind === "AWS::Events::Rule");
    const names = rules.map(({ properties }) => String(properties.Name));
    expect(new Set(names).size).toBe(2);
    expect(names.every((name) => name.length <= 64)).toBe(true);
  });
});

describe("an export", () => {
  test.each([
    ["cloudformation.yaml", writeCloudFormation],
    ["terraform.tf", writeTerraform],
    ["cli.sh", writeCliScript],
  ])("as %s is written as it always was, without a secret", async (file, write) => {
    const text = write(topology);
    await expect(text).toMatchFileSnapshot(`golden/${file}.golden`);
    expect(text).toContain("Left out:");
  });

  const run = promisify(execFile);

  test.each<[string, string, readonly string[], (made: Topology) => string]>([
    ["cfn-lint", "punctual.yaml", [], writeCloudFormation],
    ["terraform", "punctual.tf", ["fmt", "-check", "-diff"], writeTerraform],
    ["bash", "punctual.sh", ["-n"], writeCliScript],
  ])("is accepted by %s, where that is installed", async (program, file, words, write) => {
    await using folder = await makeFolder({ [file]: write(topology) });
    const checked = await run(program, [...words, file], { cwd: folder.path }).catch(
      (error: unknown) => error,
    );
    // Elsewhere nobody says anything about it.
    if (isMissing(checked)) return;
    expect(checked).toMatchObject({ stdout: "" });
  });
});

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === 127);
