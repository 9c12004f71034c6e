import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import { recipesFor } from '../define.ts';
import type { mailingwork } from './app.ts';

/** Checks a recipe for MAILINGWORK. */
export const defineRecipe = recipesFor<{ readonly mailingwork: typeof mailingwork }, Sandbox, 'de'>();
