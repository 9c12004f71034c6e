import { beforeEach, describe, expect, test } from '@jest/globals';
import { functionNamed } from '../../../../../mailingwork/functions/catalogue.ts';
import { allAgree } from '../../../../../scripts/contract/report.ts';
import { freshSandbox } from '../../../../sandbox/support.ts';
import { about, check, learnt, shown } from '../../support.ts';

// A run is some hundred calls, and other tests run beside.
const sandbox = freshSandbox();

/** Everything of the account that a run could leave behind. */
function possessions() {
  const { lists, webhooks, fields, subscribers } = sandbox().account;
  return {
    lists: Array.from(lists.values(), ({ name }) => name),
    webhooks: webhooks.size,
    fields: Array.from(fields.values(), ({ name }) => name),
    subscribers: Array.from(subscribers.all(), (subscriber) => subscribers.addressOf(subscriber)),
  };
}

describe('a run with --write', () => {
  test('agrees with the sandbox and leaves nothing behind', async () => {
    const before = possessions();
    const report = await check(sandbox(), { write: true });
    expect(report.functions.filter(({ verdict }) => !['agrees', 'skipped'].includes(verdict))).toEqual([]);
    expect(allAgree(report)).toBe(true);
    expect(possessions()).toEqual(before);
    const written = report.functions.filter(({ verdict }) => verdict === 'agrees').map(({ name }) => name);
    expect(written).toEqual(expect.arrayContaining(['CreateList', 'ImportRecipients', 'DeleteRecipientById', 'DeleteListById', 'DeleteWebHookById']));
    expect(written).not.toContain('CreateField');
  });

  test('changes only what it created', async () => {
    const { lists, subscribers } = sandbox().account;
    const others = new Set([...lists.keys(), ...Array.from(subscribers.all(), ({ id }) => id)].map(String));
    await check(sandbox(), { write: true });
    const writes = sandbox()
      .calls.list()
      .filter(({ operation: name }) => functionNamed(name)?.effect !== 'read');
    const touched = writes.flatMap(({ parameters: { listId, recipientId } }) => [listId, recipientId].flatMap((ids) => String(ids ?? '').split(',')));
    expect(writes.length).toBeGreaterThan(20);
    expect(touched.filter((id) => others.has(id))).toEqual([]);
  });

  test('reports what was learnt by writing', async () => {
    const report = await check(sandbox(), { write: true });
    expect(learnt(report, 'DeleteWebHookById', 'The name of the parameter')).toMatchObject({
      outcome: 'confirmed',
      what: 'what works alone: id, webhookId, webHookId',
    });
    expect(learnt(report, 'GetWebHooks', 'Only the key active')?.what).toBe(
      'object with the keys id, app, event, url, active; the filter app works at the top',
    );
    expect(learnt(report, 'CreateRecipient', 'An address that exists')).toMatchObject({ outcome: 'confirmed' });
    expect(learnt(report, 'ImportRecipients', 'The answer is not shown')?.what).toBe('object with the keys total, added, updated, skipped');
    expect(shown(report)).not.toMatch(/(?<!like name)@example/);
  });

  const aboutImports = ['Rows are matched', 'Adding a subscriber'] as const;

  test('waits for queued imports, and checks them after they were carried out', async () => {
    const before = possessions();
    sandbox().settings.importDelay = 100;
    const report = await check(sandbox(), { write: true }, 20_000);
    expect(aboutImports.map((beginning) => learnt(report, 'ImportRecipients', beginning)?.outcome)).toEqual(['confirmed', 'confirmed']);
    expect(allAgree(report)).toBe(true);
    expect(possessions()).toEqual(before);
  });

  test('does not check an import that is not carried out in time, and reports that its subscriber may appear later', async () => {
    sandbox().settings.importDelay = 60_000;
    const report = await check(sandbox(), { write: true });
    expect(aboutImports.map((beginning) => learnt(report, 'ImportRecipients', beginning)?.outcome)).toEqual(['not touched', 'not touched']);
    expect(about(report, 'ImportRecipients').verdict).toBe('agrees');
    expect(report.leftOver).toEqual([
      expect.stringMatching(/^perhaps a subscriber with contract-check-\w+-2@example\.com, later: an import was accepted and not carried out yet$/),
    ]);
  });

  test('creates a field only with --field, and reports that it remains', async () => {
    const report = await check(sandbox(), { write: true, switches: new Set(['field']) });
    const [field] = possessions().fields.slice(-1);
    expect(field).toMatch(/^contract-check-[0-9a-f]{10} field$/);
    expect(report.byHand).toEqual([`subscriber field 22 “${field}”`]);
    expect(learnt(report, 'UpdateFieldById', 'Options that are not sent')).toMatchObject({ outcome: 'confirmed' });
    expect(allAgree(report)).toBe(true);
  });
});

describe('what was created is removed whatever fails', () => {
  // Statistics take their time to read, and nothing here is about reading.
  beforeEach(() => sandbox().account.mailings.clear());

  const faults = [
    [{ fault: 'code', code: 5, message: '', operation: 'CreateRecipient' }, 'CreateRecipient', 'refused'],
    [{ fault: 'code', code: 9, message: '', operation: 'UpdateListById' }, 'UpdateListById', 'refused'],
    [{ fault: 'code', code: 9, message: '', operation: 'DeleteRecipientById', times: 2 }, 'DeleteRecipientById', 'refused'],
    [{ fault: 'lose-answer', operation: 'CreateList', times: 1 }, 'CreateList', 'failed'],
    [{ fault: 'lose-answer', operation: 'CreateRecipient' }, 'CreateRecipient', 'failed'],
    [{ fault: 'lose-answer', operation: 'CreateWebHook' }, 'CreateWebHook', 'failed'],
    [{ fault: 'html', operation: 'ImportRecipients' }, 'ImportRecipients', 'failed'],
    [{ fault: 'broken-json', operation: 'ActivateWebHook' }, 'ActivateWebHook', 'failed'],
    [{ fault: 'code', code: 2, message: '', operation: 'DeleteWebHookById', times: 1 }, 'DeleteWebHookById', 'refused'],
  ] as const;

  test.each(faults)('%j', async (fault, name, verdict) => {
    const before = possessions();
    sandbox().faults.add(fault);
    const report = await check(sandbox(), { write: true });
    expect(about(report, name).verdict).toBe(verdict);
    expect(report.leftOver).toEqual([]);
    expect(possessions()).toEqual(before);
    expect(allAgree(report)).toBe(false);
  });

  test('what cannot be removed is reported', async () => {
    sandbox().faults.add({ fault: 'code', code: 9, message: '', operation: 'DeleteListById' });
    const lines: string[] = [];
    const report = await check(sandbox(), { write: true, progress: (line) => lines.push(line) });
    expect(report.leftOver).toEqual([
      expect.stringMatching(/^list 9 “contract-check-\w+ A renamed”$/),
      expect.stringMatching(/^list 10 “contract-check-\w+ B”$/),
    ]);
    expect(lines).toContain(`LEFT OVER: ${report.leftOver[0]}`);
    expect(allAgree(report)).toBe(false);
  });

  test('what may remain but cannot be looked up is reported too', async () => {
    const progress = (line: string): void => {
      if (line.startsWith('removing')) {
        for (const name of ['GetWebHooks', 'GetRecipientIdsByEmail', 'GetLists']) {
          sandbox().faults.add({ fault: 'html', operation: name });
        }
      }
    };
    const { leftOver } = await check(sandbox(), { write: true, progress });
    expect(leftOver.map((what) => what.split(' ', 2).join(' '))).toEqual(['perhaps webhooks', 'perhaps subscribers', 'perhaps lists']);
  });
});

test('a run that is stopped removes what it created, and reports that it was stopped', async () => {
  const before = possessions();
  const stop = new AbortController();
  const progress = (line: string): void => {
    if (line.startsWith('CreateRecipient')) {
      stop.abort();
    }
  };
  const report = await check(sandbox(), { write: true, progress, stop: stop.signal });
  expect(report.stopped).toBe(true);
  expect(possessions()).toEqual(before);
  expect(about(report, 'CreateList').verdict).toBe('agrees');
  expect(about(report, 'CreateWebHook').why).toBe('a step before it failed');
  expect(allAgree(report)).toBe(false);
});
