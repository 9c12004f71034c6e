import { type ApiCalls, doing, sorted } from '../../api_calls.ts';
import { daan, database, order, orderById, orders, sanne, sanneById } from './demo_account.ts';

const find = 'GET /database/{database}/profiles';
const read = 'GET /profile/{profile}';
const readSubprofile = 'GET /subprofile/{subprofile}';
const ordersOf = 'GET /profile/{profile}/subprofiles/{collection}';
const fieldsAndInterests = 'one write each for fields and interests';
const found = 'who it is, the write, then the profile as it is now';
const sought = 'whose it is, whether it exists, the write, then the subprofile as it is now';
const byId = 'that the ID is one of this database, the write, then the profile as it is now';
const subprofileById = 'that the ID is one of this collection, the write, then the subprofile as it is now';

/** The actions. */
export const creates: Readonly<Record<string, readonly ApiCalls[]>> = {
  'creates.create_or_update_profile': [
    doing({ ...sanne, field_2: 'Sanna' }, sorted(find, 'PUT /profile/{profile}', read), found),
    doing(
      { ...sanne, field_2: 'Sanna', add_interests: ['502'] },
      sorted(find, 'PUT /profile/{profile}', 'POST /profile/{profile}/interests', read),
      `who it is, ${fieldsAndInterests}, then the profile as it is now`,
    ),
    doing(
      { ...sanne, match_value: 'new@example.nl', field_2: 'New', add_interests: ['501'] },
      sorted(find, 'POST /database/{database}/profiles', read),
      'whether the profile exists, the write, then the profile as it is now',
    ),
  ],
  'creates.create_profile': [
    doing(
      { ...database, field_1: 'new@example.nl', field_2: 'New', add_interests: ['501'] },
      sorted('POST /database/{database}/profiles', read),
      'the write, then the profile as it is now',
    ),
  ],
  'creates.update_profile': [
    doing({ ...sanne, field_2: 'Sanna' }, sorted(find, 'PUT /profile/{profile}', read), found),
    doing({ ...sanneById, field_2: 'Sanna' }, sorted(read, 'PUT /profile/{profile}', read), byId),
  ],
  'creates.update_interests': [
    doing({ ...sanne, add_interests: ['502'], remove_interests: ['501'] }, sorted(find, 'POST /profile/{profile}/interests', read), found),
    doing({ ...sanneById, add_interests: ['502'] }, sorted(read, 'POST /profile/{profile}/interests', read), byId),
  ],
  'creates.unsubscribe_profile': [
    doing(
      sanne,
      sorted('GET /database/{database}/unsubscribe', find, 'PUT /profile/{profile}/unsubscribe', read),
      'what unsubscribing does in this database, who it is, the write, then the profile as it is now',
    ),
  ],
  'creates.delete_profile': [
    doing(
      { ...sanne, confirm: 'yes' },
      sorted(find, 'DELETE /profile/{profile}', read),
      'who it is, the write, then whether the profile is gone: a database can be set to keep what is deleted',
    ),
  ],
  'creates.create_or_update_subprofile': [
    doing({ ...daan, ...order, field_24: 'betaald' }, sorted(find, ordersOf, 'PUT /subprofile/{subprofile}', readSubprofile), sought),
    doing(
      { ...daan, ...order, subprofile_match_value: 'ORD-99', field_24: 'nieuw' },
      sorted(find, ordersOf, 'POST /profile/{profile}/subprofiles/{collection}', readSubprofile),
      sought,
    ),
  ],
  'creates.create_subprofile': [
    doing(
      { ...orders, profile: '10001', field_20: 'A-1' },
      sorted(read, 'POST /profile/{profile}/subprofiles/{collection}', readSubprofile),
      'that the profile is one of this database, the write, then the subprofile as it is now',
    ),
  ],
  'creates.update_subprofile': [
    doing({ ...orderById, field_24: 'betaald' }, sorted(readSubprofile, 'PUT /subprofile/{subprofile}', readSubprofile), subprofileById),
  ],
  'creates.delete_subprofile': [
    doing(
      { ...order, confirm: 'yes' },
      sorted('GET /collection/{collection}/subprofiles', 'DELETE /subprofile/{subprofile}', readSubprofile),
      'which it is, the write, then whether it is gone',
    ),
    doing(
      { ...orderById, confirm: 'yes' },
      sorted(readSubprofile, 'DELETE /subprofile/{subprofile}', readSubprofile),
      'that the ID is one of this collection, the write, then whether it is gone',
    ),
  ],
  'creates.send_mailing': [
    doing({ ...sanne, template: '71' }, sorted(find, 'POST /draganddrop/emailing'), 'who it is, then the mailing'),
    doing({ ...sanneById, document: '71' }, sorted(read, 'POST /html/emailing'), 'that the ID is one of this database, then the mailing'),
  ],
  'creates.schedule_mailing': [
    doing(
      { ...database, template: '71', send_to: 'selection', selection: '101', start: '2040-12-24 09:30', confirm: 'yes' },
      ['GET /view/{view}/profiles', 'POST /draganddrop/scheduledemailing'],
      'how many it reaches, then the mailing',
    ),
  ],
  'creates.import_profiles': [
    doing(
      {
        ...database,
        key_fields: ['1'],
        profiles: [
          { field_1: 'a@example.com', field_2: 'A' },
          { field_1: 'b@example.com', field_2: 'B' },
        ],
      },
      ['GET /import/{import}', 'POST /imports'],
      'all rows at once, then what has become of them; one look more for each while it takes',
    ),
  ],
  'creates.request_personal_data': [
    doing(
      { ...sanne, report: 'privacy@example.com' },
      sorted(find, 'POST /profile/{profile}/datarequest', 'GET /datarequest/{datarequest}/status'),
      'who it is, the request, then its state, which the answer does not tell',
    ),
  ],
  'creates.call_api': [
    doing({ method: 'GET /database/{database}/interests', path_database: '1' }, ['GET /database/{database}/interests'], 'the call that was chosen'),
  ],
  'creates.call_soap_method': [
    doing(
      { method: 'Account_sendSMS', parameters: { to: '+31612345678', text: 'Hallo' }, confirm: 'yes' },
      ['SOAP Account_sendSMS'],
      'the call that was filled in',
    ),
  ],
};
