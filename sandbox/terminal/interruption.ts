import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type EndingSignal = (typeof SIGNALS)[number];

/**
 * Signals within this time, in milliseconds, count as one: npm forwards Ctrl-C to a program that has already received it from the terminal.
 */
const SAME_MS = 1_000;
/** The interval in milliseconds at which the program checks whether its parent still runs. */
const PARENT_CHECK_MS = 500;

/** How a program learns that it should end: by Ctrl-C, by a signal, by the end of its terminal, or by the end of the npm that started it. */
export interface Interruption {
  /** Resolves with the signal when the program should end. */
  readonly asked: Promise<EndingSignal>;
  /** Resolves when it should end without doing anything else first. */
  readonly forced: Promise<void>;
  /** Ends the program as the signal would have ended it, so that npm does not report a failure. */
  readonly endBy: (signal: EndingSignal) => Promise<never>;
}

/**
 * Listens, from this call until the program ends, to everything that may end it. The program then ends by itself: after the first signal it cleans
 * up; after the second one it skips what may take long. A third signal ends it as if there were no listener.
 */
export function interruption(): Interruption {
  const asked = Promise.withResolvers<EndingSignal>();
  const forced = Promise.withResolvers<void>();
  let first: number | undefined;
  const onSignal = (signal: EndingSignal): void => {
    if (first === undefined) {
      first = performance.now();
      asked.resolve(signal);
    } else if (performance.now() - first > SAME_MS) {
      forced.resolve();
      listenNoMore();
    }
  };
  const listenNoMore = (): void => {
    for (const signal of SIGNALS) {
      process.off(signal, onSignal);
    }
  };
  for (const signal of SIGNALS) {
    process.on(signal, onSignal);
  }
  // A terminal or pipe that is gone cannot be written to.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', () => asked.resolve('SIGHUP'));
  }
  whenParentEnds(() => asked.resolve('SIGHUP'));
  const endBy = (signal: EndingSignal): Promise<never> => {
    listenNoMore();
    process.kill(process.pid, signal);
    return new Promise(() => {});
  };
  return { asked: asked.promise, forced: forced.promise, endBy };
}

/** For a program whose work may be interrupted at any moment: its listeners to the `exit` of `process` still run. */
export function exitWhenAsked(): void {
  void interruption().asked.then((signal) => process.exit(128 + constants.signals[signal]));
}

/** npm forwards only SIGINT and SIGTERM; a program notices any other end of npm only by having another parent. */
function whenParentEnds(tell: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) {
    return;
  }
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(timer);
      tell();
    }
  }, PARENT_CHECK_MS).unref();
}
