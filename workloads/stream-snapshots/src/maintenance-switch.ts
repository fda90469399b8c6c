// Whether the monthly maintenance is on, as the environment says.

export const switchVariable = "SNAPSHOT_MAINTENANCE";

/** Throws for any word but `on` and `off`: a misspelt `off` must not archive. */
export function isMaintenanceOn(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { SNAPSHOT_MAINTENANCE: word = "" } = environment;
  if (word === "" || word === "on") return true;
  if (word === "off") return false;
  throw new Error(
    `Expected ${switchVariable} to be on or off, got another word. Mend it, or leave it away: then it is on.`,
  );
}
