import { describe, expect, test } from '@jest/globals';
import type { Data, Mapping, Run, Zap } from '../../../sandbox/runner/runner.ts';
import { runnerStage } from '../../support/mailingwork/runner_stage.ts';

const { sandbox, runner, settled, signUp } = runnerStage({ parallelCalls: 2 });

/** The list that a sign-up through the single opt-in joins: “Kunden”. */
const LIST = '3';
/** The subscriber field that takes a note. */
const NOTE = 'field_7';

/** A polling Zap that is on and notes its events. */
async function noting(key: string, inputData: Data = {}): Promise<{ zap: Zap; events: Data[] }> {
  const events: Data[] = [];
  const zap = runner().addZap({ trigger: { key, inputData }, action: (event) => events.push(event) });
  expect(await zap.turnOn()).toEqual({ on: true, reason: null });
  return { zap, events };
}

/** The demo newsletter that was sent three days ago, and who got it. */
function newsletter() {
  const mailing = [...sandbox().account.mailings.values()].find(({ subject }) => subject.startsWith('Winteraktion'));
  if (mailing === undefined) {
    throw new Error('no newsletter');
  }
  return { mailing, recipients: mailing.sendings.map(({ recipient }) => recipient) };
}

/** Subscribers open the newsletter, all in one second, a minute after those before. */
function open(...recipients: readonly number[]): void {
  sandbox().clock.advance(60_000);
  const at = Math.floor(sandbox().clock.now() / 1000) * 1000;
  newsletter().mailing.openings.unshift(...recipients.map((recipient) => ({ recipient, at, userAgentType: 'human' as const, userAgent: 'Browser' })));
}

describe('a Zap that polls', () => {
  test('receives every opening within one second exactly once, even if a poll fails in between', async () => {
    const { recipients } = newsletter();
    const { zap, events } = await noting('email_opened', { how_often: 'every' });
    await zap.poll();
    expect(events).toEqual([]);
    const [first = 0, second = 0, third = 0, fourth = 0] = recipients;
    open(first, second);
    await zap.poll();
    sandbox().faults.add({ fault: 'status', status: 503, operation: 'GetOpeningsByEmailId' });
    open(third, first);
    expect(await zap.poll()).toMatchObject({ newRows: 0, problem: expect.stringMatching(/\w/) });
    expect(zap.lastPoll?.requests).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'getopeningsbyemailid', status: 503 })]));
    sandbox().faults.clear();
    open(fourth, third);
    expect(await zap.poll()).toMatchObject({ problem: null });
    await zap.poll();
    await settled();
    const heard = (recipient: number) => events.filter(({ subscriber_id }) => subscriber_id === recipient).length;
    expect([first, second, third, fourth].map(heard)).toEqual([2, 1, 2, 1]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(6);
    expect(zap.counts.success).toBe(6);
  });

  test('starts from the current state when it is turned on again', async () => {
    const [first = 0, second = 0] = newsletter().recipients;
    const { zap, events } = await noting('email_opened', { how_often: 'every' });
    await zap.turnOff();
    open(first);
    await zap.turnOn();
    open(second);
    await zap.poll();
    await settled();
    expect(events.map(({ subscriber_id }) => subscriber_id)).toEqual([second]);
  });

  test('receives subscribers that join a list within one second, oldest first, each once', async () => {
    const { zap, events } = await noting('new_subscriber_in_list', { lists: [LIST] });
    await signUp('anna');
    await signUp('ben');
    await zap.poll();
    await signUp('cleo');
    await zap.poll();
    await zap.poll();
    await settled();
    const people = events.map(({ subscriber_id }) => sandbox().account.subscribers.get(Number(subscriber_id))?.fields.get(1));
    expect(people).toEqual(['anna@example.com', 'ben@example.com', 'cleo@example.com']);
  });
});

describe('additional data of an event that is loaded when a step needs it', () => {
  /** New Subscriber in List → Update Subscriber, for one who joins. */
  async function updated(inputData: Mapping, name = 'anna') {
    const zap = runner().addZap({
      trigger: { key: 'new_subscriber_in_list', inputData: { lists: [LIST] } },
      action: { kind: 'create', key: 'update_subscriber', inputData },
    });
    await zap.turnOn();
    await signUp(name);
    await zap.poll();
    await settled();
    const [run] = zap.runs;
    return { run, note: sandbox().account.subscribers.get(Number(run?.event?.subscriber_id))?.fields.get(7) };
  }

  test('includes the address of a new list member', async () => {
    const { run, note } = await updated({ subscriber: '{{subscriber_id}}', [NOTE]: '{{email}}' });
    expect(run).toMatchObject({ status: 'success', event: { email: expect.stringMatching(/^hydrate\|\|\|/) } });
    expect(note).toBe('anna@example.com');
  });

  test('includes part of the whole subscriber, in text and alone', async () => {
    const { run, note } = await updated({ subscriber: '{{subscriber__subscriber_id}}', [NOTE]: 'Joined {{subscriber__lists[]name}} as {{subscriber__email}}' });
    expect(run).toMatchObject({ status: 'success', event: { subscriber: expect.stringMatching(/^hydrate\|\|\|/) } });
    expect(note).toBe('Joined Kunden as anna@example.com');
  });

  test('includes the whole subscriber of an opening where a step reads it', async () => {
    const [recipient = 0] = newsletter().recipients;
    const emails: unknown[] = [];
    const zap = runner().addZap({
      trigger: { key: 'email_opened', inputData: { how_often: 'every' } },
      action: async ({ email }, read) => emails.push(email, await read('subscriber__email'), await read('subscriber__subscriber_id')),
    });
    await zap.turnOn();
    open(recipient);
    await zap.poll();
    await settled();
    const email = sandbox().account.subscribers.get(recipient)?.fields.get(1);
    expect(emails).toEqual([email, email, recipient]);
  });

  test('costs no call where no step needs it, and one for the address alone', async () => {
    // Who is updated is read once by the action itself, to show them in its output.
    const reads = (run: Run | undefined) => run?.requests.filter(({ name }) => name === 'getrecipientfieldsbyid').length;
    expect(reads((await updated({ subscriber: '{{subscriber_id}}', [NOTE]: 'Joined' })).run)).toBe(1);
    expect(reads((await updated({ subscriber: '{{subscriber_id}}', [NOTE]: '{{email}}' }, 'ben')).run)).toBe(2);
  });
});

test('the editor shows whole subscribers when a trigger is tested', async () => {
  await signUp('anna');
  const { events, isSample } = await runner().editor.testTrigger('new_subscriber_in_list', { lists: [LIST] });
  expect(isSample).toBe(false);
  expect(events[0]).toMatchObject({ email: 'anna@example.com', subscriber: { email: 'anna@example.com', subscribed_list_ids: [Number(LIST)] } });
});
