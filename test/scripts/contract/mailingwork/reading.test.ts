import { describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../../mailingwork/functions/catalogue.ts';
import { allAgree, textOf } from '../../../../scripts/contract/report.ts';
import { mayDestroy } from '../../../../webservice/catalogue/define.ts';
import { freshSandbox } from '../../../sandbox/support.ts';
import { accepted } from '../../../support/mailingwork/answers.ts';
import { about, check, learnt, shown } from '../support.ts';

// A run is some hundred calls, and other tests run beside.
const sandbox = freshSandbox();

describe('a run that only reads', () => {
  test('agrees with the sandbox, function by function', async () => {
    const report = await check(sandbox());
    expect(report.functions.map(({ name }) => name)).toEqual(catalogue.map(({ name }) => name));
    expect(report.functions.filter(({ verdict }) => !['agrees', 'skipped'].includes(verdict))).toEqual([]);
    expect(allAgree(report)).toBe(true);
  });

  test('calls only reading functions', async () => {
    await check(sandbox());
    const called = new Set(
      sandbox()
        .calls.list()
        .map(({ operation: name }) => name.toLowerCase()),
    );
    const reading = catalogue.filter((definition) => definition.effect === 'read' && !mayDestroy(definition)).map(({ name }) => name.toLowerCase());
    expect([...called].filter((name) => !reading.includes(name))).toEqual([]);
  });

  test('gives a reason for what it skips', async () => {
    const report = await check(sandbox());
    const why = Object.fromEntries(report.functions.filter(({ verdict }) => verdict === 'skipped').map(({ name, why: reason }) => [name, reason]));
    expect(why).toMatchObject({
      GetWebHooks: 'no data: the answer was empty',
      GetHistory: 'no source shows its parameters',
      'GetExportHistor…': 'not even its whole name is known',
      GetRecipientFieldsByIdAndCode: 'only subscribers have their code',
      CreateList: 'it writes: it is tried with --write',
      CreateField: 'no function deletes a field: it is tried with --write --field, and the field stays',
      OptinRecipient: 'never tried: it would send e-mails',
    });
    expect(Object.values(why).every((reason) => reason !== '')).toBe(true);
  });

  test('reports what an account without data leaves open', async () => {
    for (const { id } of [...sandbox().account.subscribers.all()]) {
      const subscriber = sandbox().account.subscribers.get(id);
      if (subscriber !== undefined) {
        sandbox().account.subscribers.remove(subscriber);
      }
    }
    const report = await check(sandbox());
    expect(about(report, 'GetRecipientById')).toMatchObject({ verdict: 'skipped', why: 'no data: the account offers no recipientId' });
    expect(allAgree(report)).toBe(true);
  });

  test('reports what was learnt about assumptions', async () => {
    const report = await check(sandbox());
    expect(learnt(report, 'GetFields', 'The separator')).toMatchObject({ outcome: 'confirmed', what: 'what occurs: a comma' });
    expect(learnt(report, 'GetMailings', 'The options start and limit')).toMatchObject({ outcome: 'confirmed' });
    expect(learnt(report, 'GetOpeningsByEmailId', 'The rows are taken')).toMatchObject({ outcome: 'confirmed' });
    expect(learnt(report, 'GetOptinSetups', 'The form fields')).toMatchObject({ outcome: 'answered', what: 'no row had the key fields' });
    expect(learnt(report, 'GetRecipientIdByEmail', 'Which one is found')).toMatchObject({ outcome: 'not touched', what: '' });
  });

  test('shows the types of values, never the values', async () => {
    const report = shown(await check(sandbox()));
    expect(report).not.toMatch(/(?<!like name)@example|Müller|Newsletter|Vorname|Garten|demo/);
    expect(report).toContain('text, digits only');
  });
});

describe('a webservice that has changed', () => {
  test('differs where a row cannot be read, a key is missing or a part has another type', async () => {
    const rows = [{ id: 'seven', name: 'Secret name' }, { id: 7, name: { de: 'Secret name' }, description: '' }, { id: 8 }];
    sandbox().faults.add({ fault: 'body', body: accepted(rows).text, operation: 'GetLists' });
    const report = await check(sandbox());
    expect(about(report, 'GetLists')).toMatchObject({
      verdict: 'differs',
      differences: [
        '[].name was missing in 1 of 2',
        '[].description was missing in 1 of 2',
        'a row of the answer could not be read: object with the keys id, name; the fault is in id',
        '[].name could not be read: object with the keys de',
      ],
    });
    expect(allAgree(report)).toBe(false);
    expect(shown(report)).not.toContain('Secret');
  });

  test('differs where the answer is completely different', async () => {
    sandbox().faults.add({ fault: 'body', body: accepted('none').text, operation: 'GetFolders' });
    expect(about(await check(sandbox()), 'GetFolders').differences).toEqual(['the answer could not be read: text, 4 characters']);
  });

  test('notes new keys and null without differing', async () => {
    sandbox().faults.add({ fault: 'body', body: accepted([{ id: 1, name: 'A', description: null, colour: 'red' }]).text, operation: 'GetLists' });
    expect(about(await check(sandbox()), 'GetLists')).toMatchObject({
      verdict: 'agrees',
      notes: ['[].description was null, and is read as nothing', '[].colour is not in the contract: text'],
    });
  });

  test('is distinguished: refused with its code, or no answer', async () => {
    sandbox().faults.add({ fault: 'code', code: 7, message: 'max@example.com is not welcome', operation: 'GetFolders' });
    sandbox().faults.add({ fault: 'html', operation: 'GetOptouts' });
    const report = await check(sandbox());
    expect(about(report, 'GetFolders')).toMatchObject({ verdict: 'refused', code: 7 });
    expect(about(report, 'GetOptouts')).toMatchObject({ verdict: 'failed', code: null, why: 'The host answered GetOptouts with a web page.' });
    expect(allAgree(report)).toBe(false);
    expect(textOf(report)).toMatch(/GetFolders \(seen\): refused: code 7\./);
    expect(shown(report)).not.toContain('max@example.com');
  });

  test('refutes an assumption that does not hold, and does not agree', async () => {
    sandbox().faults.add({ fault: 'body', body: accepted([{ id: 1 }, { id: 2 }, { id: 3 }]).text, operation: 'GetMailings' });
    const report = await check(sandbox());
    expect(learnt(report, 'GetMailings', 'The options start and limit')).toMatchObject({ outcome: 'refuted', what: 'limit 1 brought 3 rows' });
    expect(allAgree(report)).toBe(false);
  });
});
