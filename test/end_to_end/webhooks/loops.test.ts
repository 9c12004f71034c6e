import { describe, expect, test } from '@jest/globals';
import type { Data } from '../../../sandbox/runner/runner.ts';
import { post } from '../../sandbox/support.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

/* The worked example of docs/webhooks.md: a Zap that starts itself, and the marker field that stops it. */

const { sandbox, runner, settled } = runnerStage();

const SETUP = 62;
/** The field “Last Changed By” of the example. */
const MARKER = 7;
const ZAP = 'Zap Welcome';
/** So often at most, for a loop has no end. */
const MAX_RUNS = 5;

/** A sign-up through a form of the website, whose hidden field says so, and all that follows from it. */
async function signUpByForm(email: string): Promise<void> {
  await post(sandbox(), 'OptinRecipient', { optinSetupId: SETUP, 'fields[1]': email, [`fields[${MARKER}]`]: 'Form' });
  // A run may lead to the next one.
  for (let run = 0; run <= MAX_RUNS; run += 1) {
    await settled();
  }
}

/** New Opt-In → a filter step → Opt In Subscriber, which is an opt-in too. */
async function zapWith(filter: (event: Data) => boolean): Promise<unknown[]> {
  sandbox().account.optinSetups.get(SETUP)?.fieldIds.push(MARKER);
  const changedBy: unknown[] = [];
  const action = async (event: Data) => {
    if (filter(event) && changedBy.length < MAX_RUNS) {
      changedBy.push(event[`field_${MARKER}`]);
      const inputs = { email: event.email, opt_in_setup: String(SETUP), [`field_${MARKER}`]: ZAP };
      await runner().app.act({ kind: 'create', key: 'opt_in_subscriber' }, inputs);
    }
  };
  await runner()
    .addZap({ trigger: { key: 'new_opt_in' }, action })
    .turnOn();
  return changedBy;
}

describe('a Zap whose action is an opt-in', () => {
  test('starts itself again and again', async () => {
    const changedBy = await zapWith(() => true);
    await signUpByForm('anna@example.com');
    expect(changedBy).toEqual(['Form', ...Array.from({ length: MAX_RUNS - 1 }, () => ZAP)]);
  });

  test('runs once per sign-up where a filter stops what the Zap itself has marked', async () => {
    const changedBy = await zapWith((event) => event[`field_${MARKER}`] !== ZAP);
    await signUpByForm('anna@example.com');
    expect(changedBy).toEqual(['Form']);
    await signUpByForm('anna@example.com');
    expect(changedBy).toEqual(['Form', 'Form']);
  });
});
