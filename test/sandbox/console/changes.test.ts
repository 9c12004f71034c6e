import { describe, expect, test } from '@jest/globals';
import { freshConsole } from './support.ts';

const stage = freshConsole();

/** Reads the stream of changes until a topic comes, then ends it. */
async function topicsUntil(wanted: string, after: number, headers: Record<string, string> = {}): Promise<string[]> {
  const answer = await fetch(`${stage().console.url}/parcels/changes?after=${after}`, { headers });
  const topics: string[] = [];
  const text = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    topics.push(...Array.from(text.decode(chunk).matchAll(/^event: (.+)$/gm), ([, topic = '']) => topic));
    if (topics.includes(wanted)) {
      break;
    }
  }
  return topics;
}

describe('the stream of changes', () => {
  test('tells what happens after the page was drawn', async () => {
    const { box } = stage();
    const heard = topicsUntil('clock', box.journal.lastId);
    setTimeout(() => box.clock.advance(1000), 100);
    expect(await heard).toEqual(['clock']);
  });

  test('begins with what changed between the page and the stream', async () => {
    const { box } = stage();
    const known = box.journal.lastId;
    box.faults.add({ fault: 'empty' });
    expect(await topicsUntil('faults', known)).toEqual(['faults']);
  });

  test('goes on after the last message that the browser received', async () => {
    const { box } = stage();
    box.faults.clear();
    const received = String(box.journal.lastId);
    box.clock.advance(1000);
    expect(await topicsUntil('clock', 0, { 'last-event-id': received })).toEqual(['clock']);
  });

  test('ends with the console, while pages listen', async () => {
    const heard = topicsUntil('never', 0).catch(() => 'ended');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stage().console.close();
    expect(['ended', []]).toContainEqual(await heard);
  });
});
