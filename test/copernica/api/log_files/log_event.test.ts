import { expect, test } from '@jest/globals';
import { logEventOutput } from '../../../../copernica/api/log_files/log_event.ts';

const mark = { seconds: 1_774_389_601, digest: '9f86d081884c7d65', ordinal: 1 };
const common = { id: 'b4icbaqjswyrb7tc', time: '2026-03-24 23:00:01', email: 'jane@example.com', tags: '', profile: '18381', subprofile: '' };

test('a failure tells why, and a drag-and-drop mailing has a template alone', () => {
  const columns = { ...common, type: 'bounce', status: '5.1.1', code: '550', description: 'user unknown', template: '579' };
  expect(logEventOutput('failure', { ...mark, prefix: 'cdm-error', columns })).toMatchObject({
    ...{ id: 'failure-1774389601-9f86d081884c7d65-1', event_key: 'failure:b4icbaqjswyrb7tc:1774389601', mailing_type: 'Drag-and-Drop' },
    ...{ profile_id: 18381, subprofile_id: null, template_id: 579, document_id: null, tags: [], occurred_at: '2026-03-24T23:00:01+01:00' },
    ...{ error_type: 'bounce', status_code: '5.1.1', error_code: '550', description: 'user unknown', attempts: null, additional_data: '{}' },
  });
});

test('an attempt tells the mailing, whose IDs are numbers there', () => {
  const columns = { ...common, mailingid: 161, profileid: 5, subprofileid: 2, templateid: 579, databaseid: 12, profile: undefined, subprofile: undefined };
  expect(logEventOutput('attempt', { ...mark, prefix: 'cdm-attempts', columns })).toMatchObject({
    ...{ mailing_id: 'dnd-161', profile_id: 5, subprofile_id: 2, template_id: 579, additional_data: '{"databaseid":12}' },
  });
});

test('a link that is no ID, and a count that is no number, are not told', () => {
  expect(logEventOutput('click', { ...mark, prefix: 'pom-clicks', columns: { ...common, linkinfo: 'none', attempts: 'many' } })).toMatchObject({
    link_id: null,
    attempts: null,
  });
});

test('a repeated attempt tells which it is', () => {
  expect(logEventOutput('retry', { ...mark, prefix: 'cdm-retry', columns: { ...common, attempt: '2' } })).toMatchObject({ attempts: 2 });
});

test('no more than the beginning of the text of a complaint is handed on', () => {
  const { additional_data: data } = logEventOutput('complaint', { ...mark, prefix: 'cdm-abuse', columns: { ...common, mail: 'x'.repeat(9_000) } });
  expect(data).toBe(JSON.stringify({ mail: 'x'.repeat(2_000) }));
});
