import { beforeEach, describe, expect, test } from '@jest/globals';
import { isolated, run } from '../../support/copernica/app.ts';
import { ago, MovingAccount } from '../../support/copernica/moving_account.ts';

isolated();

const find = (inputData: Record<string, unknown>) => run('searches.find_mailing.operation.perform', inputData);
const namesOf = async (inputData: Record<string, unknown>): Promise<unknown> => {
  const rows = await find(inputData);
  return Array.isArray(rows) && rows.map(({ mailing_id }) => mailing_id);
};

const list = (...data: object[]) => ({ data });
const day = (days: number): string => ago(days * 86_400);

let account: MovingAccount;
beforeEach(() => {
  account = new MovingAccount();
  account.others['/draganddrop/emailings'] = () =>
    list(
      { id: '160', timestamp: day(30), subject: 'News', type: 'mass', template: '579', destinations: 25, target: { type: 'view', sources: [{ id: '42' }] } },
      { id: '161', timestamp: day(20), subject: 'News of March', type: 'mass', template: '580' },
      { id: '162', timestamp: day(5), subject: 'Welcome', type: 'mass', template: '581' },
    );
  account.others['/html/emailings'] = () =>
    list(
      { id: '161', timestamp: day(10), subject: 'Catalogue', description: ' news ', type: 'mass', document: '114', destinations: '3' },
      { id: '162', timestamp: day(8), subject: '', type: 'mass', document: '115', target: [] },
    );
  account.others['/draganddrop/templates'] = () => list({ id: '581', name: 'News', subject: 'Welcome' }, { id: '579', name: '', subject: 'Old news' });
  account.others['/html/documents'] = () => list({ id: '114', name: 'Spring', subject: 'Catalogue' });
});

describe('Find Mailing', () => {
  test('finds by subject, description and the name of the template, newest first', async () => {
    expect(await namesOf({ name: 'NEWS' })).toEqual(['dnd-162', 'html-161', 'dnd-160']);
    expect(await namesOf({ name: 'spring' })).toEqual(['html-161']);
  });

  test('takes a part where that is allowed, exact matches first', async () => {
    expect(await namesOf({ name: 'news', partial: 'yes' })).toEqual(['dnd-162', 'html-161', 'dnd-160', 'dnd-161']);
    expect(await namesOf({ name: 'New' })).toEqual([]);
  });

  test('finds the newest without a name, at most a hundred', async () => {
    expect(await namesOf({})).toEqual(['dnd-162', 'html-162', 'html-161', 'dnd-161', 'dnd-160']);
    account.others['/draganddrop/emailings'] = () => list(...Array.from({ length: 150 }, (_, index) => ({ id: index + 1, timestamp: day(1) })));
    expect(await namesOf({})).toHaveLength(100);
  });

  test('tells what it found, and null where nothing is told', async () => {
    expect(await find({ name: 'spring' })).toMatchObject([{ mailing_type: 'HTML', template_id: null, document_id: 114, recipients: 3, name: 'Spring' }]);
    expect(await find({ name: 'Old news' })).toMatchObject([{ template_id: 579, recipients: 25, target_type: 'selection', target_ids: [42] }]);
    const [, without] = Object.values(Object(await find({})));
    expect(without).toMatchObject({ mailing_subject: null, description: null, recipients: null, target_type: null, target_ids: [], name: null });
  });

  test('takes four calls, for two years of mass mailings', async () => {
    await find({});
    expect(account.calls).toHaveLength(4);
    expect(account.calls).toContainEqual(expect.stringMatching(/^\/draganddrop\/emailings\?.*type=mass&fromdate=20/));
    expect(account.calls).toContain('/html/documents?start=0&limit=1000&total=false&source=false');
  });

  test('looks through more mailings than fit on a page, although the oldest come first', async () => {
    const all = Array.from({ length: 2_300 }, (_, index) => ({ id: index + 1, timestamp: ago(86_400 * 300 - index), subject: `Mailing ${index + 1}` }));
    account.others['/draganddrop/emailings'] = (query) =>
      list(...all.slice(Number(query.get('start')), Number(query.get('start')) + Number(query.get('limit'))));
    expect(await namesOf({ name: 'Mailing 2300' })).toEqual(['dnd-2300']);
    expect(await namesOf({ name: 'Mailing 1' })).toEqual(['dnd-1']);
  });

  test('does without the templates of an engine that is not used', async () => {
    account.others['/draganddrop/templates'] = () => 400;
    account.others['/draganddrop/emailings'] = () => 400;
    expect(await namesOf({})).toEqual(['html-162', 'html-161']);
  });
});

describe('the dropdowns', () => {
  test('of mailings names each by its engine, and shows its day', async () => {
    expect(await run('triggers.all_mailings.operation.perform')).toEqual([
      { id: 'dnd-162', label: `Welcome (dnd-162, ${day(5).slice(0, 10)})` },
      { id: 'html-162', label: `Mailing (html-162, ${day(8).slice(0, 10)})` },
      { id: 'html-161', label: `Catalogue (html-161, ${day(10).slice(0, 10)})` },
      { id: 'dnd-161', label: `News of March (dnd-161, ${day(20).slice(0, 10)})` },
      { id: 'dnd-160', label: `News (dnd-160, ${day(30).slice(0, 10)})` },
    ]);
    account.others['/html/emailings'] = () => list();
    account.others['/draganddrop/emailings'] = () => list({ id: '7', subject: 'Now', timestamp: null });
    expect(await run('triggers.all_mailings.operation.perform')).toEqual([{ id: 'dnd-7', label: 'Now (dnd-7)' }]);
  });

  test('of templates and documents leave out what is archived, the newest first', async () => {
    account.others['/draganddrop/templates'] = () =>
      list({ id: '1', name: 'Old', archived: true }, { id: '2', name: 'A' }, { id: '3', name: 'B', archived: null });
    account.others['/html/documents'] = () => list({ id: '4', name: 'Old', archived: 1 }, { id: '5', name: ' ', subject: 'C', archived: false });
    expect(await run('triggers.all_templates.operation.perform')).toEqual([
      { id: '3', label: 'B (3)' },
      { id: '2', label: 'A (2)' },
    ]);
    expect(await run('triggers.all_documents.operation.perform')).toEqual([{ id: '5', label: 'C (5)' }]);
  });

  test('read a long list page by page', async () => {
    const all = Array.from({ length: 2_300 }, (_, index) => ({ id: index + 1, name: `Template ${index + 1}` }));
    account.others['/draganddrop/templates'] = (query) => list(...all.slice(Number(query.get('start')), Number(query.get('start')) + 1_000));
    expect(await run('triggers.all_templates.operation.perform')).toContainEqual({ id: '2300', label: 'Template 2300 (2300)' });
    expect(account.calls).toHaveLength(3);
  });
});
