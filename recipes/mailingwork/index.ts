import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import type { Recipe } from '../../sandbox/recipes/recipe.ts';
import { leadFormToOptIn } from './lead_form_to_opt_in.ts';
import { newOptInToCrm } from './new_opt_in_to_crm.ts';
import { webhookDeactivatedToChat } from './webhook_deactivated_to_chat.ts';

/** All recipes for MAILINGWORK, in the order in which guides tell of them. */
export const mailingworkRecipes: readonly Recipe<Sandbox>[] = [leadFormToOptIn, newOptInToCrm, webhookDeactivatedToChat];
