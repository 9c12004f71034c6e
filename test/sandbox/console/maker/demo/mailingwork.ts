import { expect } from '@jest/globals';
import type { Account } from '../../../../../sandbox/mailingwork/account/account.ts';
import { day, type Tries } from './tries.ts';

const NEW = 'new@example.com';
const ANNA = 'subscriber1@example.com';
/** Was sent twenty days ago. */
const SENT = { mailing: '2' };

/** The demo account has no webhooks before a Zap is turned on: this is one that MAILINGWORK deactivated. */
export function addWebhook({ webhooks }: Account): void {
  const state = { active: false, deactivatedAt: Date.now(), buffer: [] };
  webhooks.set(1, { id: 1, app: 'zapier-mailingwork/1', event: 'optin_finalized', url: 'http://127.0.0.1:9/hooks/1', ...state });
}

export const mailingworkTries: Tries = {
  'create.create_subscriber': { typed: { email: NEW, lists: '1' }, output: { email: NEW, subscribed_list_names: ['Newsletter'] } },
  'create.update_subscriber': { typed: { subscriber: ANNA, field_3: 'Ada' }, output: { email: ANNA, first_name: 'Ada', last_name: 'Müller' } },
  'create.create_or_update_subscriber': { typed: { email: NEW, lists: '1' }, output: { email: NEW, created: true } },
  'create.add_subscriber_to_lists': {
    typed: { subscriber: ANNA, add_to_lists: '8' },
    output: { email: ANNA, subscribed_list_names: expect.arrayContaining(['Interner Test']) },
  },
  'create.opt_in_subscriber': { typed: { email: NEW }, output: { email: NEW, status: 'requested' } },
  'create.opt_out_subscriber': { typed: { subscriber: ANNA }, output: { status: 'completed', opted_out_list_names: ['Newsletter', 'Veranstaltungen'] } },
  'create.delete_subscriber': { typed: { subscriber: ANNA }, output: { email: ANNA, status: 'deleted' } },
  'create.import_subscribers': { typed: { 'subscribers/1/email': NEW }, output: { complete: true, added: 1, not_imported: [] } },
  'create.create_list': { typed: { name: 'Messe' }, output: { list_name: 'Messe' } },
  'create.update_list': { typed: { name: 'Messe' }, output: { list_id: 1, list_name: 'Messe' } },
  'create.empty_list': { output: { list_id: 1, removed_subscriber_count: 35, status: 'emptied' } },
  'create.delete_list': { output: { list_id: 1, status: 'deleted' } },
  'create.create_field': { typed: { name: 'Ort' }, output: { field_name: 'Ort', type: 'varchar' } },
  'create.update_field': { typed: { field: '6', name: 'Betrieb' }, output: { field_id: 6, field_name: 'Betrieb' } },
  'create.create_mailing': {
    typed: { subject: 'Sommer', sender_name: 'Demo', sender_email: 'newsletter@example.com' },
    output: { mailing_subject: 'Sommer', status: 'drafted' },
  },
  'create.activate_mailing': { output: { mailing_subject: 'Neue Kampagnenmail', status: 'activated', already_active: false } },
  'create.send_campaign_email': { typed: { email: ANNA }, output: { status: 'sent', email: ANNA } },
  'create.activate_webhook': { output: { webhook_id: 1, active: true, events_replayed: true } },
  'create.call_function': {
    typed: { function: 'GetLists' },
    output: { function: 'GetLists' },
  },
  'search.find_subscriber': { typed: { email: ANNA }, output: { email: ANNA, last_name: 'Müller' } },
  'search.find_subscriber_by_field': { typed: { field: '4', value: 'Müller' }, output: { last_name: 'Müller' } },
  'search.find_list': { typed: { name: 'Kunden' }, output: { list_id: 3 } },
  'search.find_list_statistics': { output: { list_id: 1, subscriber_count: 35 } },
  'search.find_field': { typed: { name: 'Firma' }, output: { field_id: 6 } },
  'search.find_folder': { typed: { name: 'Newsletter' }, output: { folder_id: 1 } },
  'search.find_opt_in_setup': { typed: { name: 'Kunden (Single-Opt-in)' }, output: { opt_in_setup_id: 62 } },
  'search.find_opt_out_setup': { typed: { name: 'Abmeldung Kunden (einfach)' }, output: { opt_out_setup_id: 3 } },
  'search.find_mailing': { typed: { subject: 'Jahresrückblick' }, output: { mailing_subject: 'Jahresrückblick', status: 'drafted' } },
  'search.find_mailing_statistics': { typed: SENT, output: { mailing_id: 2, emails_sent: 33, complete: true } },
  'search.find_link_statistics': { typed: SENT, output: { mailing_id: 2, clicks: 4 } },
  'search.find_period_statistics': { typed: { from: day(-50) }, output: { mailing_count: 6, complete: true } },
  'search.find_list_members': { output: { list_id: 1, count: 35, complete: true } },
  'search.find_mailing_recipients': { typed: SENT, output: { mailing_id: 2, count: 33, complete: true } },
  'search.find_webhooks': { output: { webhook_id: 1, active: false } },
};
