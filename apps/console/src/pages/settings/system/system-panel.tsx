// What answers here: its version, its mode, its clock, its regions.
import type { AnswerOf } from "@punctual/client";
import { useRegion } from "../../../api/region.ts";
import { useSession } from "../../../session/session.ts";
import { countWords } from "../../../ui/count-words.ts";
import { Facts } from "../../../ui/facts.tsx";
import { Instant } from "../../../ui/instant.tsx";
import { Panel } from "../../../ui/panel.tsx";
import { spanWords } from "../../../ui/time-words.ts";

export type System = AnswerOf<"/api/v1/system", "get">;

const modes = {
  development: "development: loopback and plain http targets are allowed, and the console signs in by itself",
  production: "production: only public addresses over https are called, unless they are allowed",
} as const;

export function SystemPanel({ system }: { readonly system: System }) {
  const { version, mode, node, platform, uptimeSeconds, now, region, regions, jobs, workloads } = system;
  const { tenant } = useSession();
  const chosen = useRegion();
  return (
    <Panel title="This node">
      <Facts
        facts={[
          ["Punctual", version],
          ["Node.js", `${node} on ${platform}`],
          ["Mode", modes[mode]],
          ["Up", spanWords(uptimeSeconds * 1_000)],
          ["Database's clock", <Instant key="now" at={now} as="both" />],
          ["Tenant", tenant],
          ["Home region", region],
          ["Other regions", regions.length === 0 ? "none holds anything" : regions.join(", ")],
          ["Looked at", chosen],
          ["Workloads", workloads.length === 0 ? "none" : workloads.join(", ")],
          ["Jobs", jobs.length === 0 ? "none" : `${countWords(jobs.length, "job")}: ${jobs.join(", ")}`],
        ]}
      />
    </Panel>
  );
}
