// The URL of a delivery's target, checked once for each policy: what a policy says of a URL it says every time.
import { checkTarget, type EgressPolicy } from "./egress.ts";

/** Of one policy; the one longest known makes room. */
const mostKnown = 1_000;

const known = new WeakMap<EgressPolicy, Map<string, URL>>();

/** Not to be changed: others get the same. Throws like `checkTarget`. */
export function checkedTarget(url: string, policy: EgressPolicy): Readonly<URL> {
  const passed = passedOf(policy);
  const before = passed.get(url);
  if (before !== undefined) return before;
  const checked = checkTarget(url, policy);
  const [oldest] = passed.keys();
  if (passed.size >= mostKnown && oldest !== undefined) passed.delete(oldest);
  passed.set(url, checked);
  return checked;
}

function passedOf(policy: EgressPolicy): Map<string, URL> {
  const passed = known.get(policy) ?? new Map<string, URL>();
  known.set(policy, passed);
  return passed;
}
