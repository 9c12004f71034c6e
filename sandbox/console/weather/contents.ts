import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import { SeedError } from '../../seed.ts';
import type { ConsoleBox } from '../desk.ts';
import { action } from '../parts/parts.ts';
import type { View } from '../shell/view.ts';
import type { Text } from '../text/text.ts';
import { weatherWords as words } from './words.ts';

/** Where the part on the account's contents stands in the page. */
export const CONTENTS = 'contents';

/** What became of loading a seed: a sentence about a success, or what is wrong. */
export type Loading = { readonly done: Text } | { readonly problem: Text | string };

/**
 * Loads a seed file that a person chose.
 *
 * @param file of a form; anything else when none was chosen
 */
export async function loadSeed(box: ConsoleBox, file: unknown): Promise<Loading> {
  if (!(file instanceof File) || file.size === 0) {
    return { problem: words.noFile };
  }
  let seed: unknown;
  try {
    seed = JSON.parse(await file.text());
  } catch {
    return { problem: words.notJson };
  }
  try {
    box.load(seed);
    return { done: words.loaded };
  } catch (error) {
    if (error instanceof SeedError) {
      return { problem: error.message };
    }
    throw error;
  }
}

/** Saves and loads what the account contains, and starts over. */
export function contentsPart({ t, path }: View, loading: Loading | undefined): Html {
  const problem = loading !== undefined && 'problem' in loading ? loading.problem : undefined;
  return html`<p class="lead">${t(words.contentsAbout)}</p>
<p><a class="button" href="${path('seed')}" download>${t(words.save)}</a></p>
<form class="row" method="post" action="${path('seed')}" enctype="multipart/form-data" hx-post="${path('seed')}" hx-encoding="multipart/form-data" hx-target="#${CONTENTS}">
<label><span>${t(words.file)}</span><input type="file" name="seed" accept="application/json,.json"></label><button>${t(words.load)}</button></form>
${action(path('reset'), t(words.reset), CONTENTS, 'danger')}
<div aria-live="polite">${problem === undefined ? '' : html`<pre class="problem">${typeof problem === 'string' ? problem : t(problem)}</pre>`}
${loading !== undefined && 'done' in loading ? html`<p>${t(loading.done)}</p>` : ''}</div>`;
}
