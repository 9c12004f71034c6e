/** The defaults of a runner's options. */
export const DEFAULTS = {
  /** Calls at the same time, each in a process of its own. */
  parallelCalls: 1,
  /** How long a second of Zapier's waiting times is, in seconds; 1 is real time. */
  timeScale: 1,
  /** Zapier's limit for one call, in milliseconds. */
  callLimitMs: 30_000,
  /** The memory that a process of the app may use, in MiB. Zapier's own limit is assumed to be similar. */
  memoryMb: 1024,
  /** The platform's core may end its process by itself after this many calls; replacing it before that keeps runs from being cut off. */
  callsPerProcess: 250,
  /** The time between two polls of a Zap, in real milliseconds: 15 minutes, as on Zapier's free plan. */
  pollIntervalMs: 900_000,
  /** How many of the newest runs are kept. */
  runsKept: 5_000,
  /** The time zone of the Zapier account. */
  timezone: 'UTC',
  /** Whether a Zap that is turned on again gets its previous address. */
  keepAddresses: false,
  /** Whether an address answers 410 until the app has subscribed it. */
  refuseUntilOn: false,
} as const;
