// The time of this machine, for a guard and for an app elsewhere: they have no database to ask.

/** Judges how old a signature is, and dates a call that names no moment; when a run is due it does not decide. */
// oxlint-disable-next-line no-restricted-properties -- there is no other clock here
export const machineTime = (): Date => new Date(Date.now());
