import { expect, test } from '@jest/globals';
import type { ActivityKind } from '../../../sandbox/copernica/account/mail_model.ts';
import { addActivity } from '../../../sandbox/copernica/mailing/activity.ts';
import { sendMailing } from '../../../sandbox/copernica/mailing/send.ts';
import { runnerStage } from '../../support/copernica/runner_stage.ts';

const { sandbox, runner, act, listening, profiles } = runnerStage();

/** A mail of a mail engine, at a moment that the demo account knows nothing of. */
function mailOf(family: 'draganddrop' | 'html') {
  const { account } = sandbox();
  const before = new Set(account.destinations[family].keys());
  const [contentId = 0] = (family === 'html' ? account.documents : account.templates).keys();
  sendMailing(sandbox(), { family, contentId, target: { type: 'profile', id: profiles('Klanten')[0]?.id ?? 0 } });
  return [...account.destinations[family].values()].filter(({ id }) => !before.has(id));
}

/** What becomes of mails for both a trigger and a type of log events. */
const happenings: readonly [trigger: string, type: string, kind: ActivityKind | null][] = [
  ['email_delivered', 'delivery', null],
  ['email_opened', 'open', 'impressions'],
  ['link_clicked', 'click', 'clicks'],
  ['email_failed', 'failure', 'errors'],
];

test.each(happenings)('an event has the same key in %s as in the log files of the type %s', async (trigger, type, kind) => {
  const { account, clock, deliveries } = sandbox();
  const { events } = await listening(trigger, {}, (event) => event.event_key);
  const from = new Date(clock.now() - 1000).toISOString();
  for (const destination of [...mailOf('draganddrop'), ...mailOf('html')]) {
    clock.advance(60_000);
    if (kind !== null) {
      addActivity(account, destination, kind, clock.now());
    }
  }
  await deliveries.idle();
  await runner().idle();
  const found = Object(await act({ kind: 'search', key: 'find_log_events', inputData: { type, from, until: new Date(clock.now() + 1000).toISOString() } }));
  expect(events).toHaveLength(2);
  expect(events).toEqual([expect.stringContaining(`${type}:`), expect.stringContaining(`${type}:`)]);
  expect(found.events.map((event: { event_key: string }) => event.event_key).toSorted()).toEqual(events.map(String).toSorted());
});
