import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from '@jest/globals';
import { type Console, startConsole } from '../../../../sandbox/console/console.ts';
import { toldToJournal } from '../../../../sandbox/journal/zaps.ts';
import { recipeAt } from '../../../../sandbox/recipes/account_recipe.ts';
import type { Recipe } from '../../../../sandbox/recipes/recipe.ts';
import { type Runner, startRunner } from '../../../../sandbox/runner/runner.ts';
import { startBox } from '../../../../sandbox/server.ts';
import type { DeliverySettings } from '../../../../sandbox/settings.ts';
import type { RunningBox } from '../../../../sandbox/state.ts';
import { type ParcelAccount, parcelBox } from '../../../parcels/box.ts';

const FAKE_APP = fileURLToPath(new URL('../maker/fake_app.mjs', import.meta.url));

/** A recipe at the made-up service. */
export type ParcelRecipe = Recipe<RunningBox<ParcelAccount, DeliverySettings>>;

const texts = {
  description: { en: 'Each lead becomes a *contact*.', de: 'Jeder Lead wird ein Kontakt.' },
  goodFor: { en: '*Nothing* is typed twice.', de: 'Nichts wird zweimal eingetippt.' },
  mind: [{ en: 'Ask for <b>consent</b>.', de: 'Fragen Sie nach <b>Einwilligung</b>.' }, { en: 'Only in English.' }],
};
const trigger = { app: 'form', key: 'form_submitted', inputs: { form: 'Contact' } };
const tryIt: ParcelRecipe['tryIt'] = {
  text: { en: 'Someone submits the form.', de: 'Jemand schickt das Formular ab.' },
  play: ({ runner }) => void runner.standIns.happens('form', 'form_submitted', { form: 'Contact', email: 'lena@example.com', first_name: '<i>Lena' }),
};

/** A recipe that passes on what a form brought. */
export const leads: ParcelRecipe = {
  ...{ name: 'leads', title: { en: 'Create contacts from a form', de: 'Kontakte aus einem Formular anlegen' }, ...texts, trigger, tryIt },
  steps: [{ app: 'crm', kind: 'create', key: 'create_or_update_contact', inputs: { email: '{{email}}', first_name: '{{first_name}}' } }],
};
/** A recipe whose last step is the app's own. */
export const search: ParcelRecipe = {
  ...{ ...leads, name: 'search', title: { en: 'Find parcels from a form' } },
  steps: [{ app: 'parcels', kind: 'search', key: 'find_parcel', inputs: { number: 'P-2' } }],
};
/** A recipe that a shop starts. */
export const orders: ParcelRecipe = {
  ...{ ...leads, name: 'orders', title: { en: 'Note orders' } },
  trigger: { app: 'shop', key: 'order_placed' },
  steps: [{ app: 'crm', kind: 'create', key: 'create_task', inputs: { title: 'Order {{order_number}}', details: '{{total}}' } }],
};
/** A recipe that the app itself starts. */
export const own: ParcelRecipe = { ...leads, name: 'own', title: { en: 'Note lost parcels' }, trigger: { app: 'parcels', key: 'parcel_lost' } };
/** A recipe that names what the account does not have. */
export const impossible: ParcelRecipe = {
  ...{ ...leads, name: 'impossible', title: { en: 'Do the impossible' } },
  steps: [{ app: 'parcels', kind: 'search', key: 'find_parcel', inputs: { weight: '1' } }],
};
/** A recipe whose event never comes. */
export const silent: ParcelRecipe = {
  ...{ ...leads, name: 'silent', title: { en: 'Wait in vain' }, tryIt: { ...tryIt, play: () => {} } },
};

/** A console with recipes. */
export interface RecipeStage {
  readonly box: RunningBox<ParcelAccount, DeliverySettings>;
  readonly runner: Runner;
  readonly console: Console;
  /** Reads the page on recipes, or what lies below it. */
  read(path?: string, init?: RequestInit): Promise<string>;
  /** Posts a form as htmx does from a part of a page, without following where it leads. */
  post(path: string, target: string, form?: Readonly<Record<string, string>>): Promise<Response>;
}

/** Starts a box, a runner and a console with recipes for all tests of a file. */
export function recipeStage(recipes: readonly ParcelRecipe[] = [leads, search, orders, own, impossible, silent]): () => RecipeStage {
  let stage: RecipeStage;
  let close = async () => {};
  beforeAll(async () => {
    const box = await startBox(parcelBox);
    const runner = await startRunner({ appPath: FAKE_APP, authData: {}, timeScale: 0.00001, ...toldToJournal(box.journal) });
    const console = await startConsole([{ key: 'parcels', box, runner, recipes: recipes.map((recipe) => recipeAt({ sandbox: box, runner }, recipe)) }]);
    const at = (path: string) => `${console.url}/parcels/recipes${path}`;
    const read = async (path = '', init: RequestInit = {}) => (await fetch(at(path), init)).text();
    const post = (path: string, target: string, form: Readonly<Record<string, string>> = {}) =>
      fetch(at(path), {
        method: 'POST',
        body: new URLSearchParams(form),
        redirect: 'manual',
        headers: target === '' ? {} : { 'hx-request': 'true', 'hx-target': target },
      });
    stage = { box, runner, console, read, post };
    close = async () => {
      await console.close();
      await runner.close();
      await box.close();
    };
  });
  afterAll(() => close());
  return () => stage;
}
