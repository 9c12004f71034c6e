import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import { type Runner, startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import { parcelBox } from '../../../parcels/box.ts';
import { postedBy } from './html_form.ts';

const FAKE_APP = fileURLToPath(new URL('./fake_app.mjs', import.meta.url));

/** A console whose page on making Zaps works with the app of this folder. */
export interface MakerStage {
  readonly console: Console;
  readonly runner: Runner;
  /** Reads a page, or a part of one. */
  read(path: string): Promise<string>;
  /** Posts a form and follows where it leads. */
  post(path: string, form?: FormData | Readonly<Record<string, string>>): Promise<Response>;
  /** The same, as text. */
  posted(path: string, form?: FormData | Readonly<Record<string, string>>): Promise<string>;
}

/** Starts a console before each test, and one runner for all tests of a file. */
export function makerStage(): () => MakerStage {
  let runner: Runner;
  let stage: MakerStage;
  let close = async () => {};
  beforeAll(async () => {
    runner = await startRunner({ appPath: FAKE_APP, authData: {} });
  });
  beforeEach(async () => {
    const box = await startBox(parcelBox);
    const console = await startConsole([{ key: 'parcels', box, runner }]);
    const at = (path: string) => `${console.url}${path.startsWith('/') ? path : `/parcels/maker/${path}`}`;
    const read = async (path: string) => (await fetch(at(path))).text();
    const post = (path: string, form: FormData | Readonly<Record<string, string>> = {}) =>
      fetch(at(path), { method: 'POST', body: form instanceof FormData ? form : new URLSearchParams(form) });
    const posted = async (...request: Parameters<typeof post>) => (await post(...request)).text();
    stage = { console, runner, read, post, posted };
    close = async () => {
      await console.close();
      await box.close();
    };
  });
  afterEach(() => close());
  afterAll(() => runner.close());
  return () => stage;
}

/** A draft in a page on making Zaps. */
export interface DraftStage {
  readonly id: string;
  readonly page: string;
}

/** Begins a draft with a trigger, and goes on with an action where one is given. */
export async function begun({ post, posted }: MakerStage, trigger: string, action?: string): Promise<DraftStage> {
  const answer = await post('begin', { operation: trigger });
  const [id = ''] = /\d+$/.exec(answer.url) ?? [];
  const page = await answer.text();
  return { id, page: action === undefined ? page : await posted(`${id}/action/choose`, { operation: action }) };
}

/** What the forms of a page hold, with changes. An empty text empties an input. */
export function form(page: string, changes: Readonly<Record<string, string>> = {}): FormData {
  const data = postedBy(page);
  for (const [name, value] of Object.entries(changes)) {
    data.set(name, value);
  }
  return data;
}
