import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Topic } from '../../journal/journal.ts';
import { type ConsoleEnv, viewOf } from './view.ts';

/** The shortest time between two messages, in milliseconds: a page under load is drawn anew this often at most. */
const SPACING_MS = 80;
/** A line that keeps the connection alive, in milliseconds. */
const KEEP_ALIVE_MS = 15_000;

/**
 * The stream of changes: one message per topic that changed, named after it, its id the journal's. It begins with what changed after the id that the page
 * knows, so that nothing is missed between a page and its stream, or while a connection was broken.
 */
export function answerChanges(context: Context<ConsoleEnv>): Response {
  const { journal } = viewOf(context).desk.box;
  const known = Math.max(numberIn(context.req.query('after')), numberIn(context.req.header('last-event-id')));
  return streamSSE(context, async (stream) => {
    const changed = new Set<Topic>(journal.changedSince(known));
    let wake = () => {};
    const stop = journal.listen((topic) => {
      changed.add(topic);
      wake();
    });
    stream.onAbort(() => {
      stop();
      wake();
    });
    while (!stream.aborted) {
      const topics = [...changed];
      changed.clear();
      for (const topic of topics) {
        await stream.writeSSE({ event: topic, data: topic, id: String(journal.lastId) });
      }
      await stream.sleep(SPACING_MS);
      const alive = setTimeout(() => {
        void stream.write(':\n\n');
        wake();
      }, KEEP_ALIVE_MS);
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (changed.size > 0 || stream.aborted) {
          resolve();
        }
      });
      clearTimeout(alive);
    }
  });
}

function numberIn(text: string | undefined): number {
  const number = Number(text ?? 0);
  return Number.isSafeInteger(number) ? number : 0;
}
