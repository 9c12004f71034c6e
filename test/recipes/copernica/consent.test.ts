import { describe, expect, test } from '@jest/globals';
import { crmConsentToUnsubscribe } from '../../../recipes/copernica/consent/crm_consent_to_unsubscribe.ts';
import { erasureRequest } from '../../../recipes/copernica/consent/erasure_request.ts';
import { unsubscribeToCrm } from '../../../recipes/copernica/consent/unsubscribe_to_crm.ts';
import { reader, textOf } from '../../../recipes/copernica/people.ts';
import { customersWith } from '../../support/copernica/klanten.ts';
import { runnerStage } from '../../support/copernica/runner_stage.ts';
import { playedOn, told } from '../../support/played.ts';

const { sandbox, runner } = runnerStage();
const played = playedOn({ sandbox, runner });

describe('a recipe', () => {
  test('tells the CRM and the shop of an unsubscribe', async () => {
    const email = textOf(sandbox(), reader(sandbox()), 'Email');
    const { told: all } = await played(unsubscribeToCrm, 'nl');
    expect(all).toMatchObject([
      told('crm', 'set_flag', { email, flag: 'Newsletter', value: 'uitgeschreven', since: expect.stringMatching(/^20\d\d-/), note: 'link' }),
      told('shop', 'set_newsletter', { email, subscribed: 'no' }),
    ]);
  });

  test('unsubscribes the profile of a person who withdraws consent elsewhere', async () => {
    const profile = reader(sandbox());
    await played(crmConsentToUnsubscribe);
    expect(textOf(sandbox(), profile, 'Nieuwsbrief')).toBe('nee');
  });

  test('deletes the profile of a person who asks for erasure, and reports it', async () => {
    const { told: all } = await played(erasureRequest);
    expect(customersWith(sandbox(), 'wilma.weg@example.nl')).toEqual([]);
    expect(all).toMatchObject([told('chat', 'post_message', { channel: '#privacy', text: expect.stringMatching(/^Copernica, profile \d+: deleted$/) })]);
  });
});
