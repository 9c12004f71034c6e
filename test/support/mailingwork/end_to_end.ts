import App from '../../../index.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/mailingwork/sandbox.ts';
import { type Stage as AnyStage, stageOf } from '../stage.ts';

/** The app and an account in a box, talking over real HTTP. */
export interface Stage extends AnyStage<Sandbox> {
  /** Posts a form to one of the sandbox's pages and follows no redirect. */
  readonly submit: (path: string, form: Readonly<Record<string, string>>) => Promise<Response>;
}

/** What the accounts in a box of the stages of this file are like. */
export const box = { emailFieldId: 1 };

/**
 * Sets the stage for a test file; every test starts with a fresh demo account.
 *
 * @param budgetMs the time of an operation, where a test is about it
 */
export function stage(budgetMs?: number): () => Stage {
  const at = stageOf({
    app: App,
    start: () => startSandbox({ deliverySpacing: 5, deliveryTimeout: 60_000, ...box }),
    connect: (url) => ({ authData: { username: 'demo', password: 'demo', own_host: url, timezone: 'Europe/Berlin' } }),
    budgetMs,
  });
  return () => {
    const { sandbox, run } = at();
    return {
      ...{ sandbox, run },
      submit: (path, form) => fetch(new URL(path, sandbox.url), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' }),
    };
  };
}
