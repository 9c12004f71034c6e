import { expect, test } from '@jest/globals';
import { Journal } from '../../../sandbox/journal/journal.ts';
import { toldToJournal } from '../../../sandbox/journal/zaps.ts';
import { sharedRunner } from '../runner/support.ts';

const journal = new Journal();
const ended: string[] = [];
const { runner } = sharedRunner(toldToJournal(journal, ({ status }) => ended.push(status)));
const lines = () => journal.lines().map(({ topic, title, outcome }) => [topic, title, outcome]);

test('the journal has a line for each switch and each end of a run, with the name of the Zap', async () => {
  const zap = runner().addZap({ name: 'Greeting', trigger: { key: 'event' }, action: { kind: 'create', key: 'act', inputData: { do: '{{do}}' } } });
  await zap.turnOn();
  zap.startRun({ do: 'echo' });
  await runner().idle();
  zap.startRun({ do: 'halt' });
  await runner().idle();
  await zap.turnOff();
  expect(lines()).toEqual([
    ['zaps', { en: 'Greeting: on', de: 'Greeting: an' }, 'neutral'],
    ['runs', { en: 'Greeting: success', de: 'Greeting: erfolgreich' }, 'good'],
    ['runs', { en: expect.stringMatching(/^Greeting: halted, ./), de: expect.stringMatching(/^Greeting: gestoppt, ./) }, 'neutral'],
    ['zaps', { en: 'Greeting: off', de: 'Greeting: aus' }, 'neutral'],
  ]);
  expect(ended).toEqual(['success', 'halted']);
  const recent = journal.recentRuns(zap.id);
  expect(recent.reduce((sum, { good }) => sum + good, 0)).toBe(1);
  expect(recent.reduce((sum, { neutral }) => sum + neutral, 0)).toBe(1);
  expect(journal.lines()[1]?.detail()).toMatchObject({ zapName: 'Greeting', input: { do: 'echo' } });
});

test('the journal says what went wrong', async () => {
  const known = journal.lastId;
  const zap = runner().addZap({ name: 'Broken', trigger: { key: 'missing' }, action: () => null });
  await zap.turnOn();
  expect(journal.changedSince(known)).toEqual(['zaps']);
  expect(journal.lines().at(-1)).toMatchObject({ title: { en: 'Broken: off' }, outcome: 'bad' });
  expect(journal.lines().at(-1)?.detail()).toEqual({ zap: 'Broken', on: false, reason: expect.stringContaining('missing') });
});
