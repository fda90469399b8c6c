// Thrown by a job that no further attempt would help: its run is dead at once.

export class GiveUp extends Error {
  override readonly name = "GiveUp";
}
