import type { Account } from '../../../../mailingwork/connection/account.ts';
import { createBudget } from '../../../../webservice/budget.ts';
import { accepted } from '../answers.ts';
import { FakeWebservice, fakeAccount } from './fake_account.ts';

/** Where a Zap listens. */
export const TARGET = 'https://hooks.example.com/hooks/standard/1/abcdef';

/** The address of a webhook towards it. */
export const URL_NOW = `${TARGET}?token=new`;

/** A webhook of this integration that is there already, as GetWebHooks lists it. */
export const hook = (id: number, changes: Partial<Record<'app' | 'url' | 'event' | 'active', unknown>> = {}) => ({
  id,
  app: 'zapier-mailingwork/4711',
  event: 'optin_finalized',
  url: `${TARGET}?token=old`,
  active: 1,
  ...changes,
});

/** A webservice without webhooks that does what it is asked for. */
export const acceptingService = (): FakeWebservice =>
  new FakeWebservice()
    .on('getwebhooks', accepted([]))
    .on('createwebhook', accepted({ id: 12 }))
    .on('deletewebhookbyid', accepted(true))
    .on('activatewebhook', accepted(true));

/** An account whose time stands still. */
export const accountWithTime = (service: FakeWebservice): Account => fakeAccount(service, { budget: createBudget(25_000, () => 0) });

/** The webhooks that were deleted, in order. */
export const deletedIds = (service: FakeWebservice): string[] => service.parametersOf('deletewebhookbyid').map(({ id = '' }) => id);
