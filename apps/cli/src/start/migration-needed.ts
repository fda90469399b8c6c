// The failure of a command that would need migrations and may not apply them.
import { CommandFailure } from "../failure.ts";

export const migrationNeeded = (count: number): CommandFailure =>
  new CommandFailure(
    `Expected the database to have every migration, got one that lacks ${count}. Apply them with: punctual migrate`,
    {
      exit: "migrationNeeded",
      facts: { pending: count },
    },
  );
