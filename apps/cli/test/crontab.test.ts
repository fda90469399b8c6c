// A crontab read line by line: what each becomes, and what cannot become anything.
import { describe, expect, it } from "vitest";
import { readCrontab } from "../src/crontab/read-crontab.ts";
import { toTarget } from "../src/crontab/to-target.ts";

describe("The lines of a crontab", () => {
  it("are read with their line and time zone; comments, blank lines and assignments are none", () => {
    const text = [
      "# nightly",
      "CRON_TZ=Europe/Berlin",
      "",
      "0 2 * * *  curl https://a.example",
      "@daily x",
      "nonsense",
    ];
    expect(readCrontab(text.join("\n"))).toEqual({
      entries: [
        { line: 4, when: "0 2 * * *", command: "curl https://a.example", timezone: "Europe/Berlin" },
        { line: 5, when: "@daily", command: "x", timezone: "Europe/Berlin" },
      ],
      unreadable: [{ line: 6, text: "nonsense" }],
    });
  });
});

describe("The command of a crontab", () => {
  it("is a target where it calls an address", () => {
    expect(
      toTarget(`/usr/bin/curl -fsS -X PUT -H "x-api-key: k" 'https://a.example/run?x=1' > /dev/null 2>&1`),
    ).toEqual({
      kind: "http",
      url: "https://a.example/run?x=1",
      method: "PUT",
      headers: { "x-api-key": "k" },
    });
    expect(toTarget("curl -d '{}' https://a.example")).toMatchObject({ method: "POST" });
    expect(toTarget("wget -q https://a.example")).toMatchObject({ method: "GET" });
  });

  it.each(["/opt/backup.sh", "curl --version", "php cron.php https://a.example"])("%s is none", (command) => {
    expect(toTarget(command)).toBeNull();
  });
});
