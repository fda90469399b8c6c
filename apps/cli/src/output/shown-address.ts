// An address as it may be shown: where it points, without who goes there.

/** User, password and query are left out; they may hold secrets. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return "an address";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname === "/" ? "" : pathname}`;
}
