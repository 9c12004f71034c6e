import { expect, test } from '@jest/globals';
import { ServiceFailure } from '../../../webservice/calls/failure.ts';
import { performingWith } from '../../../zapier/operations/perform.ts';
import { pollBundle } from '../../support/mailingwork/direct.ts';
import { asZapierError, zObject } from '../../support/z.ts';

/** The account of a made-up service: the key of its connection. */
const performing = performingWith((_z, { authData }) => String(authData.key), asZapierError);
const bundle = pollBundle({ name: 'Guests' }, {}, { key: 'k-1' });

test('an operation gets the account that its service opens, and the inputs of the user', async () => {
  const perform = performing('running', async (account, input) => [account, input.name]);
  expect(await perform(zObject(), bundle)).toEqual(['k-1', 'Guests']);
});

test.each([
  ['running', 'HaltedError'],
  [() => 'running at least once', 'ThrottledError'],
  ['editing', 'AppError'],
] as const)('a failure on the occasion %s becomes the platform’s %s', async (occasion, name) => {
  const perform = performing(occasion, async () => {
    throw new ServiceFailure('uncertain', 'It did not answer.');
  });
  await expect(perform(zObject(), bundle)).rejects.toMatchObject({ name });
});

test('an account that cannot be opened is reported in the same way', async () => {
  const perform = performingWith(() => {
    throw new ServiceFailure('wrong_host', 'There is no host with this name.');
  }, asZapierError)('editing', async () => []);
  await expect(perform(zObject(), bundle)).rejects.toMatchObject({ name: 'AppError', message: expect.stringContaining('There is no host with this name.') });
});
