import { describe, expect, test } from '@jest/globals';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { performingWith } from '../../../zapier/operations/perform.ts';
import { type Poll, pollingWith } from '../../../zapier/operations/polling.ts';
import { pollBundle } from '../../support/mailingwork/direct.ts';
import { asZapierError, zObject } from '../../support/z.ts';

const polling = pollingWith(performingWith(() => 'account', asZapierError));
const first = { isPopulatingDedupe: true };

/** Rows of 1 MB each. */
const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index), text: 'x'.repeat(1_000_000) }));

describe('a poll of any service', () => {
  test('returns at most as many rows as the platform takes', async () => {
    const polled = await polling(async () => rows(9))(zObject(), pollBundle({}));
    expect(polled.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4']);
  });

  test('returns every ID the first time', async () => {
    const polled = await polling(async () => rows(9))(zObject(), pollBundle({}, first));
    expect(polled).toEqual(rows(9).map(({ id }) => ({ id })));
  });

  test.each([
    [first, { isFirst: true, isSample: false }],
    [{ isLoadingSample: true }, { isFirst: false, isSample: true }],
    [{}, { isFirst: false, isSample: false }],
  ])('with the settings %j knows whether it is the first, and whether it is for examples', async (meta, occasion) => {
    const polls: Poll[] = [];
    await polling(async (_account, _input, poll) => {
      polls.push(poll);
      return [];
    })(zObject(), pollBundle({}, meta));
    expect(polls).toMatchObject([occasion]);
  });

  test.each([
    [first, 'AppError', 'Turn the Zap on again in a minute.'],
    [{ isLoadingSample: true }, 'AppError', 'Try again in a minute.'],
    [{}, 'ThrottledError', 'Zapier tries again later.'],
  ])('with the settings %j fails in a form that suits the occasion', async (meta, name, advice) => {
    const perform = polling(async () => {
      throw new ServiceFailure('busy', 'It asks for fewer calls.');
    });
    await expect(perform(zObject(), pollBundle({}, meta))).rejects.toMatchObject({ name, message: expect.stringContaining(advice) });
  });
});
