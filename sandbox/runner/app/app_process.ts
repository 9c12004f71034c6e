import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { DEFAULTS } from '../defaults.ts';
import type { AppCache } from './app_cache.ts';
import { AppFailure } from './app_failure.ts';
import { type AnswerMessage, type CallMessage, type Data, LOADED, type LogLine } from './messages.ts';
import { logRequests } from './request_log.ts';

/** The time limit for loading the app, in milliseconds. */
const LOAD_LIMIT_MS = 30_000;
const WORKER = new URL('./worker.ts', import.meta.url);
/** The environment of every app. Zapier's servers use UTC. */
const ENVIRONMENT = { ALLOW_LOOPBACK: '1', TZ: 'UTC' };
/** How many characters of the process's last output are kept: enough for the reason and the native stack trace after it. */
const STDERR_KEPT = 20_000;

/** How an app is run. */
export interface AppProcessOptions {
  /** The built app, a module with a default export. */
  readonly appPath: string;
  /** Longest time of a call in milliseconds, once the app is loaded. */
  readonly callLimitMs?: number;
  readonly callsPerProcess?: number;
  /** A process that needs more memory than this ends, in MiB. */
  readonly memoryMb?: number;
  /** Additional environment variables for the app, by name. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each line that the app logs. */
  readonly onLog?: (line: LogLine) => void;
}

/** Runs the app in a process of its own, one call at a time, as Zapier's servers do. A process that ends is replaced at the next call. */
export class AppProcess {
  readonly #options: Required<AppProcessOptions>;
  readonly #cache: AppCache;
  #child: ChildProcess | undefined;
  #stderr = '';
  #isLoaded = false;
  #calls = 0;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param cache shared by all processes of the app */
  constructor(
    {
      appPath,
      callLimitMs = DEFAULTS.callLimitMs,
      callsPerProcess = DEFAULTS.callsPerProcess,
      memoryMb = DEFAULTS.memoryMb,
      env = {},
      onLog = () => {},
    }: AppProcessOptions,
    cache: AppCache,
  ) {
    this.#options = { appPath, callLimitMs, callsPerProcess, memoryMb, env: { ...ENVIRONMENT, ...env }, onLog };
    this.#cache = cache;
  }

  /**
   * Calls one function of the app.
   *
   * @param method its path in the app, such as `triggers.new_item.operation.perform`
   * @returns its result, as JSON
   * @throws AppFailure
   */
  call(method: string, bundle: Data): Promise<unknown> {
    return this.#ask({ command: 'execute', method, bundle });
  }

  /**
   * The app's definition, without its functions.
   *
   * @throws AppFailure
   */
  definition(): Promise<unknown> {
    return this.#ask({ command: 'definition', method: '', bundle: {} });
  }

  #ask(what: Pick<CallMessage, 'command' | 'method' | 'bundle'>): Promise<unknown> {
    const result = this.#last.then(() => this.#callNow({ ...what, cache: this.#cache.entries, environment: this.#options.env }));
    this.#last = result.catch(() => {});
    return result;
  }

  /** The id of the process; undefined while there is none. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the process; a call in progress fails. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#end();
  }

  async #callNow(message: CallMessage): Promise<unknown> {
    if (this.#closed) {
      throw new AppFailure({ name: 'ProcessCrashed', message: 'The runner is closed.' });
    }
    if (this.#calls >= this.#options.callsPerProcess) {
      await this.#end();
    }
    const child = this.#child ?? this.#start();
    this.#calls += 1;
    const answer = await this.#exchange(child, message);
    this.#cache.merge(message.cache, answer.cache);
    answer.logs.forEach(this.#options.onLog);
    logRequests(answer.requests);
    if ('failure' in answer) {
      throw new AppFailure(answer.failure);
    }
    return answer.results;
  }

  #exchange(child: ChildProcess, message: CallMessage): Promise<AnswerMessage> {
    return new Promise((resolve, reject) => {
      const fail = (name: string, reason: string) => settle(() => reject(new AppFailure({ name, message: reason })));
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('close', onClose);
        finish();
      };
      const endAfter = (milliseconds: number) =>
        setTimeout(() => {
          fail('TimedOut', `The call took longer than ${milliseconds / 1000} seconds.`);
          void this.#end();
        }, milliseconds);
      const onMessage = (answer: AnswerMessage | typeof LOADED) => {
        if (answer === LOADED) {
          this.#isLoaded = true;
          clearTimeout(timer);
          timer = endAfter(this.#options.callLimitMs);
        } else {
          settle(() => resolve(answer));
        }
      };
      // Not `exit`, because only `close` comes after all output of the process has been read.
      const onClose = (code: number | null, signal: string | null) => fail('ProcessCrashed', crash(code ?? signal, this.#stderr));
      let timer = endAfter(this.#isLoaded ? this.#options.callLimitMs : LOAD_LIMIT_MS);
      child.on('message', onMessage).on('close', onClose);
      child.send(message, (error) => error && fail('ProcessCrashed', error.message));
    });
  }

  #start(): ChildProcess {
    const { appPath, memoryMb, env } = this.#options;
    const execArgv = ['--no-warnings', `--max-old-space-size=${memoryMb}`];
    const child = fork(WORKER, [appPath], { env, execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    child.on('error', () => this.#release(child));
    child.once('exit', () => this.#release(child));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr = `${this.#stderr}${text}`.slice(-STDERR_KEPT);
    });
    this.#stderr = '';
    this.#isLoaded = false;
    this.#calls = 0;
    this.#child = child;
    return child;
  }

  async #end(): Promise<void> {
    const child = this.#child;
    if (child !== undefined) {
      this.#release(child);
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    }
  }

  #release(child: ChildProcess): void {
    if (this.#child === child) {
      this.#child = undefined;
    }
  }
}

function crash(how: number | string | null, stderr: string): string {
  const error = stderr.split('\n').find((line) => /^\s*(\w*Error|FATAL ERROR)\b/.test(line));
  return `The app's process ended during the call (${how})${error === undefined ? '' : `: ${error.trim()}`}.`;
}
