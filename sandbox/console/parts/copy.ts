import { html } from 'hono/html';
import type { Html } from '../../pages/layout.ts';
import type { Speaking } from '../shell/view.ts';

const words = {
  copy: { en: 'Copy', de: 'Kopieren' },
  copied: { en: 'Copied', de: 'Kopiert' },
};

/**
 * Text with a button that copies it.
 *
 * @param id in the page; unique
 * @param label what the button copies, for those who do not see where it stands
 */
export function copyable({ t }: Speaking, id: string, label: string, text: string): Html {
  return html`<div><pre class="data" tabindex="0" id="${id}">${text}</pre>
<div class="row"><button type="button" data-copy="${id}" data-copied="${t(words.copied)}" aria-label="${t(words.copy)}: ${label}">${t(words.copy)}</button><span class="soft" role="status"></span></div></div>`;
}
