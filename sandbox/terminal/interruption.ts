import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type EndingSignal = (typeof SIGNALS)[number];

/**
 * Signals that come so soon after one another, in milliseconds, are one: npm hands Ctrl-C on to a program which the terminal has told of it already.
 */
const SAME_MS = 1_000;
/** How often it is looked whether the parent is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

/** How a program is told to end: by Ctrl-C, by a signal, by the end of its terminal, or by the end of the npm that started it. */
export interface Interruption {
  /** Resolves with the signal when the program shall end. */
  readonly asked: Promise<EndingSignal>;
  /** Resolves when it shall end without doing anything more first. */
  readonly insisted: Promise<void>;
  /** Ends the program as the signal would have ended it, so that npm takes it for no failure. */
  readonly endBy: (signal: EndingSignal) => Promise<never>;
}

/**
 * Listens to whatever may end a program, from now on and for good. The program then ends by itself: after it was asked to, it does what belongs to
 * its end; after that was insisted on, it leaves out what may take long. A third signal ends it as if none were listened to.
 */
export function interruption(): Interruption {
  const asked = Promise.withResolvers<EndingSignal>();
  const insisted = Promise.withResolvers<void>();
  let first: number | undefined;
  const onSignal = (signal: EndingSignal): void => {
    if (first === undefined) {
      first = performance.now();
      asked.resolve(signal);
    } else if (performance.now() - first > SAME_MS) {
      insisted.resolve();
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
  return { asked: asked.promise, insisted: insisted.promise, endBy };
}

/** For a program whose work may be broken off at any moment: what it told `process` to do at its `exit` is done. */
export function exitWhenAsked(): void {
  void interruption().asked.then((signal) => process.exit(128 + constants.signals[signal]));
}

/** npm hands on SIGINT and SIGTERM alone: of any other end of npm, a program learns only by having another parent. */
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
