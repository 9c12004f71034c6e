import { describe, expect, test } from '@jest/globals';
import { type Happened, Journal, type Topic } from '../../../sandbox/journal/journal.ts';

const line = (title: string): Happened => ({ topic: 'calls', title, outcome: 'good', detail: () => ({ title }) });

describe('the journal', () => {
  test('keeps lines with ids that rise, and the account’s time', () => {
    const journal = new Journal(() => '2026-11-05 10:00:00');
    journal.add(line('one'));
    journal.changed('clock');
    journal.add(line('two'));
    expect(journal.lines()).toMatchObject([
      { id: 1, title: 'one', accountTime: '2026-11-05 10:00:00' },
      { id: 3, title: 'two' },
    ]);
    expect(journal.line(3)?.detail()).toEqual({ title: 'two' });
    expect(journal.line(2)).toBeUndefined();
  });

  test('tells which topics changed after a known id', () => {
    const journal = new Journal();
    journal.add(line('one'));
    const known = journal.lastId;
    expect(journal.changedSince(known)).toEqual([]);
    journal.changed('faults');
    expect(journal.changedSince(known)).toEqual(['faults']);
    expect(journal.changedSince(0)).toEqual(['calls', 'faults']);
  });

  test('tells a listener of each change until it stops', () => {
    const journal = new Journal();
    const heard: Topic[] = [];
    const stop = journal.listen((topic) => heard.push(topic));
    journal.add(line('one'));
    stop();
    journal.changed('clock');
    expect(heard).toEqual(['calls']);
  });

  test('keeps only the newest ten thousand lines', () => {
    const journal = new Journal();
    for (let number = 1; number <= 50_000; number += 1) {
      journal.add(line(String(number)));
    }
    expect(journal.lines()).toHaveLength(10_000);
    expect(journal.lines()[0]?.title).toBe('40001');
  });
});
