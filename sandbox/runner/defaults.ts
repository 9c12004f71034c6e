/** What the options of a runner are where they are not given. */
export const DEFAULTS = {
  /** Calls at the same time, each in a process of its own. */
  parallelCalls: 1,
  /** How long a second of Zapier's waiting times is, in seconds; 1 is real time. */
  timeScale: 1,
  /** Zapier's limit for one call, in milliseconds. */
  callLimitMs: 30_000,
  /** What a process of the app may take of memory, in MiB. Zapier's own limit is assumed to be near. */
  memoryMb: 1024,
  /** After so many calls the platform's core may end its process by itself; a fresh one before that keeps runs whole. */
  callsPerProcess: 250,
  /** The time between two polls of a Zap, in real milliseconds: 15 minutes, as on Zapier's free plan. */
  pollIntervalMs: 900_000,
  /** How many runs are kept, the newest. */
  runsKept: 5_000,
  /** The time zone of the Zapier account. */
  timezone: 'UTC',
  /** Whether a Zap that is turned on again has the address that it had before. */
  keepAddresses: false,
  /** Whether an address answers 410 until the app has subscribed it. */
  refuseUntilOn: false,
} as const;
