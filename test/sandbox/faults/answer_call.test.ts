import { describe, expect, test } from '@jest/globals';
import { call, freshSandbox, post } from '../support.ts';

const sandbox = freshSandbox();
const answers = () =>
  sandbox()
    .calls.list()
    .map(({ answer }) => answer);

describe('the log of calls', () => {
  test('keeps how a call was answered, and names the call in the answer', async () => {
    const answer = await post(sandbox(), 'GetLists');
    expect(answer.headers.get('x-sandbox-call')).toBe('1');
    expect(sandbox().calls.get(1)).toMatchObject({ operation: 'GetLists', answer: { status: 200, fault: null } });
    expect(answers()[0]?.body).toContain('Newsletter');
  });

  test('says which fault struck a call, and that no answer arrived', async () => {
    sandbox().faults.add({ fault: 'status', status: 503, times: 1 });
    sandbox().faults.add({ fault: 'reset', times: 1 });
    await post(sandbox(), 'GetLists');
    await post(sandbox(), 'GetLists').catch(() => {});
    expect(answers()).toMatchObject([
      { status: 503, fault: 'status' },
      { status: null, fault: 'reset', body: '' },
    ]);
  });

  test('adds a line to the journal, which says whether the call went well', async () => {
    await call(sandbox(), 'GetLists');
    await call(sandbox(), 'GetRecipientById', { recipientId: 999_999 });
    const lines = sandbox().journal.lines();
    expect(lines.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['GetLists', 'good'],
      ['GetRecipientById', 'bad'],
    ]);
    expect(lines[0]?.detail()).toEqual(sandbox().calls.get(1));
  });

  test('keeps only the beginning of a long answer', async () => {
    sandbox().faults.add({ fault: 'body', body: 'a'.repeat(100_000) });
    await post(sandbox(), 'GetLists');
    expect(answers()[0]?.body).toHaveLength(4001);
  });

  test('keeps no token', async () => {
    sandbox().faults.add({ fault: 'body', body: '{"token":"eyJh.eyJz.c2ln"}' });
    await post(sandbox(), 'GetLists');
    expect(answers()[0]?.body).toBe('{"token":"…"}');
  });
});
