import type { Sandbox } from '../../sandbox/copernica/sandbox.ts';
import { recipesFor } from '../define.ts';
import type { copernica } from './app.ts';

/** Checks a recipe for Copernica. */
export const defineRecipe = recipesFor<{ readonly copernica: typeof copernica }, Sandbox, 'de' | 'nl'>();
