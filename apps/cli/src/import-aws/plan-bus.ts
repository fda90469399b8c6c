// The event buses of an account, beside its default one, which is here already.
import type { Inventory } from "./inventory.ts";
import type { Planned } from "./plan.ts";

export const planBuses = ({ buses }: Inventory): readonly Planned[] =>
  buses
    .filter(({ Name }) => Name !== undefined && Name !== "default")
    .map(({ Name: name = "", Description: description }) =>
      name.startsWith("aws.partner/")
        ? { noun: "event-bus", name, reason: "a partner of AWS puts its events" }
        : { noun: "event-bus", name, made: { kind: "event-bus", bus: name, description }, notes: [] },
    );
