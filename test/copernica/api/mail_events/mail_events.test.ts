import { describe, expect, test } from '@jest/globals';
import { newestMailEvents } from '../../../../copernica/api/mail_events/mail_events.ts';
import { unsubscribes as lists } from '../../../../copernica/api/mail_events/unsubscribes.ts';
import { type Answer, accountAt, FakeService, refusal } from '../../../support/copernica/fake_service.ts';

const occasion = { now: Date.parse('2026-11-28T10:00:00Z'), isFirst: false, isSample: false };

function unsubscribes(templates: Answer, documents: Answer) {
  const service = new FakeService();
  service.answer = (call) => (call.includes('/draganddrop/') ? templates : documents);
  return newestMailEvents(accountAt(service), lists, occasion);
}

const list = (...data: readonly object[]): Answer => ({ body: { data } });
const one = list({ ID: '1', timestamp: '2026-11-28 09:00:00', source: 'link' });

describe('unsubscribes', () => {
  test('of both mail engines are sorted by time, those without one first', async () => {
    const templates = list({ ID: 1, timestamp: '2026-11-28 09:00:00', mailing: '466', destination: '783919', source: 'link' });
    const documents = list(
      { ID: 1, timestamp: '2026-11-28 08:00:00', emailing: 42, profile: 5, subprofile: null, success: 0 },
      { ID: 2, timestamp: '2026-11-28 10:00:00', success: 'perhaps' },
      { ID: 3 },
    );
    expect(await unsubscribes(templates, documents)).toMatchObject([
      { id: 'html-3', date: null },
      { id: 'html-2', successful: null, source: null, mailingId: null },
      { id: 'dnd-1', engine: 'dnd', mailingId: 466, destination: '783919', successful: null },
      { id: 'html-1', engine: 'html', mailingId: 42, profileId: 5, destination: null, successful: false },
    ]);
  });

  test.each([
    [refusal('Not available'), one, ['html-1']],
    [one, refusal('Not available', 403), ['dnd-1']],
    [one, { status: 404 }, ['dnd-1']],
  ])('of an engine that is refused are none', async (templates, documents, ids) => {
    expect((await unsubscribes(templates, documents)).map(({ id }) => id)).toEqual(ids);
  });

  test('are not taken for none where an engine fails, or where both are refused', async () => {
    await expect(unsubscribes({ status: 503 }, one)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(unsubscribes(refusal('Not available'), { status: 500 })).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(unsubscribes(refusal('Not available'), refusal('Not available'))).rejects.toMatchObject({ kind: 'refused' });
  });
});
