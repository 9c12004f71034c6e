import { expect } from '@jest/globals';
import { day, type Tries } from './tries.ts';

const NEW = 'new@example.com';
const JEROEN = 'jeroen+webshop@example.nl';
/** Who it is about, found by the address. */
const BY_ADDRESS = { match_field: '1', match_value: JEROEN };
const FOUND = { email: JEROEN, database_name: 'Klanten' };
const ORDER = { subprofile: '20001' };
const TEMPLATE = { template: '71' };

export const copernicaTries: Tries = {
  'create.create_or_update_profile': { typed: { ...BY_ADDRESS, field_2: 'Jeroen-Jan' }, output: { ...FOUND, field_2: 'Jeroen-Jan', created: false } },
  'create.create_profile': { typed: { field_1: NEW }, output: { email: NEW } },
  'create.update_profile': { typed: { ...BY_ADDRESS, field_2: 'Jeroen-Jan' }, output: { ...FOUND, field_2: 'Jeroen-Jan' } },
  'create.update_interests': { typed: { ...BY_ADDRESS, add_interests: '501' }, output: FOUND },
  'create.unsubscribe_profile': { typed: BY_ADDRESS, output: { ...FOUND, status: 'unsubscribed' } },
  'create.delete_profile': { typed: BY_ADDRESS, output: { status: 'deleted' } },
  'create.create_or_update_subprofile': {
    typed: { ...BY_ADDRESS, subprofile_match_field: '20', subprofile_match_value: 'ORD-1', field_20: 'ORD-1' },
    output: { created: true },
  },
  'create.create_subprofile': { typed: { ...BY_ADDRESS, field_20: 'ORD-1' }, output: { profile_id: 10008 } },
  'create.update_subprofile': { typed: ORDER, output: { subprofile_id: 20001 } },
  'create.delete_subprofile': { typed: ORDER, output: { subprofile_id: 20001, status: 'deleted' } },
  'create.send_mailing': { typed: { ...TEMPLATE, ...BY_ADDRESS }, output: { profile_id: 10008 } },
  'create.schedule_mailing': { typed: { ...TEMPLATE, start: `${day(20)} 09:30` }, output: { template_id: 71, counted_before: 45 } },
  'create.import_profiles': { typed: { key_fields: '1', 'profiles/1/field_1': NEW }, output: { status: 'finished', total_rows: 1 } },
  'create.request_personal_data': { typed: BY_ADDRESS, output: { profile_id: 10008 } },
  'create.call_api': { typed: { method: 'GET /identity' }, output: { method: 'GET', path: '/identity', result: expect.objectContaining({ name: 'Demo' }) } },
  'create.call_soap_method': {
    typed: { method: 'Account_sendSMS', confirm: 'yes', 'parameters/1/name': 'to', 'parameters/1/value': '+31612345678', parameters_json: '{"text": "Hallo"}' },
    output: { method: 'Account_sendSMS', result: { value: 'true' } },
  },
  'search.find_profile': { typed: BY_ADDRESS, output: FOUND },
  'search.find_subprofile': { typed: ORDER, output: { subprofile_id: 20001 } },
  'search.find_subprofiles': { typed: { profile: '10002' }, output: { count: 1, complete: true } },
  'search.find_mailing': { output: { mailing_subject: '20 % korting op alles' } },
  'search.find_mailing_statistics': { output: { recipients: 35, deliveries: 35 } },
  'search.find_selection_size': { output: { profile_count: 45 } },
  'search.find_log_events': { typed: { from: day(-30) }, output: { events: expect.anything() } },
};
