// Lists the nodes that share the database.
import type { EngineContext } from "../engine-context.ts";
import type { Principal } from "../principal.ts";
import { databaseOf } from "../tenant-database.ts";
import { listNodes as listNodesStatement } from "./list-nodes.sql.ts";

export interface ListedNode {
  readonly name: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
}

/** They are the operator's: any other tenant than the default one is shown none. */
export async function listNodes(engine: EngineContext, principal: Principal): Promise<readonly ListedNode[]> {
  return principal.tenant === "default" ? databaseOf(engine, principal).query(listNodesStatement) : [];
}
