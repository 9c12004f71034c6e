import { describe, expect, test } from '@jest/globals';
import { RunHistory } from '../../../../sandbox/runner/runs/run_history.ts';

const zap = (id: string) => ({ id, name: `Zap ${id}` });
const keeping = (runsKept: number, told: string[] = []) =>
  new RunHistory({
    runsKept,
    onRunStart: ({ id }) => told.push(`${id} begins`),
    onRunChange: () => {},
    onRunEnd: ({ id, status }) => told.push(`${id} ${status}`),
  });

describe('the history of runs', () => {
  test('keeps the newest, and counts all', () => {
    const history = keeping(2);
    for (const zapId of ['1', '1', '2', '1']) {
      history.change(history.begin(zap(zapId), {}), 'success');
    }
    expect(history.runs.map(({ id }) => id)).toEqual([3, 4]);
    expect(history.runsOf('1').map(({ id }) => id)).toEqual([4]);
    expect(history.counts().success).toBe(4);
    expect(history.counts('1').success).toBe(3);
    expect(history.counts('3').success).toBe(0);
  });

  test('counts a run under one status at a time, even when it is no longer kept', () => {
    const history = keeping(1);
    const run = history.begin(zap('1'), {});
    history.change(run, 'waiting', 'Later.');
    history.begin(zap('1'), {});
    expect(history.counts()).toEqual({ running: 1, waiting: 1, success: 0, halted: 0, held: 0, errored: 0 });
    history.change(run, 'running');
    expect(run.reason).toBe('Later.');
    history.change(run, 'errored', 'Broken.');
    expect(history.counts()).toEqual({ running: 1, waiting: 0, success: 0, halted: 0, held: 0, errored: 1 });
  });

  test('reports when a run begins and when it ends, but not when it waits', () => {
    const told: string[] = [];
    const history = keeping(9, told);
    const run = history.begin(zap('1'), null);
    history.change(run, 'waiting', 'Later.');
    history.change(run, 'running');
    history.change(run, 'held', 'Reconnect.');
    history.change(run, 'running');
    history.change(run, 'success', null);
    expect(told).toEqual(['1 begins', '1 held', '1 success']);
  });
});
