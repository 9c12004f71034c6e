import type { Data } from '../../../runner/runner.ts';
import type { View } from '../../shell/view.ts';
import { runWords as words } from './words.ts';

/** What a person wrote as an event: the event, or what is wrong with it. */
export type WrittenEvent = { readonly event: Data; readonly problem: '' } | { readonly event: null; readonly problem: string };

/** Reads an event that a person wrote as JSON. */
export function eventIn({ t }: View, text: string): WrittenEvent {
  try {
    const event: unknown = JSON.parse(text);
    return typeof event === 'object' && event !== null && !Array.isArray(event)
      ? { event: { ...event }, problem: '' }
      : { event: null, problem: t(words.notObject) };
  } catch (error) {
    return { event: null, problem: t(words.notJson, { reason: error instanceof Error ? error.message : '' }) };
  }
}
