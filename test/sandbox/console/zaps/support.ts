import { afterAll, beforeAll } from '@jest/globals';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import { toldToJournal } from '../../../../sandbox/journal/zaps.ts';
import { type Runner, type RunnerOptions, startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../../sandbox/settings.ts';
import type { RunningBox } from '../../../../sandbox/state.ts';
import { type ParcelAccount, parcelBox } from '../../../parcels/box.ts';

/** A console whose page on Zaps works with an app. */
export interface ZapStage {
  readonly box: RunningBox<ParcelAccount, DeliverySettings>;
  readonly runner: Runner;
  readonly console: Console;
  /** Reads the page, or a part of it by the rest of its address. */
  read(path?: string, init?: RequestInit): Promise<string>;
  /** Posts a form as htmx does, without following where it leads. */
  post(path: string, form?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Starts a box, a runner and a console for all tests of a file. */
export function zapStage(appPath: () => string, options: Partial<RunnerOptions> = {}): () => ZapStage {
  let stage: ZapStage;
  beforeAll(async () => {
    const box = await startBox(parcelBox);
    const connection = () => parcelBox.connection(box.url, box.account);
    const runner = await startRunner({ appPath: appPath(), authData: connection(), timeScale: 0.00001, ...toldToJournal(box.journal), ...options });
    const console = await startConsole([{ key: 'parcels', box, runner, connection }]);
    const at = (path: string) => `${console.url}/parcels/zaps${path}`;
    const read = async (path = '', init: RequestInit = {}) => (await fetch(at(path), init)).text();
    const post = (path: string, form: Readonly<Record<string, string>> = {}) =>
      fetch(at(path), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers: { 'hx-request': 'true' } });
    stage = { box, runner, console, read, post };
  });
  afterAll(async () => {
    await stage.console.close();
    await stage.runner.close();
    await stage.box.close();
  });
  return () => stage;
}

/** A page as text without its tags, one blank between words. */
export function textOf(page: string): string {
  return page
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
