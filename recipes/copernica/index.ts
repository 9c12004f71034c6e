import type { Sandbox } from '../../sandbox/copernica/sandbox.ts';
import type { Recipe } from '../../sandbox/recipes/recipe.ts';
import { crmConsentToUnsubscribe } from './consent/crm_consent_to_unsubscribe.ts';
import { erasureRequest } from './consent/erasure_request.ts';
import { unsubscribeToCrm } from './consent/unsubscribe_to_crm.ts';
import { leadFormToProfile } from './customers/lead_form_to_profile.ts';
import { newProfileToCrm } from './customers/new_profile_to_crm.ts';
import { orderToSubprofile } from './customers/order_to_subprofile.ts';
import { profileChangeToCrm } from './customers/profile_change_to_crm.ts';
import { selectionToTask } from './customers/selection_to_task.ts';
import { clickToSales } from './mailings/click_to_sales.ts';
import { deliveryErrorToCrm } from './mailings/delivery_error_to_crm.ts';
import { mailingFiguresToSheet } from './mailings/mailing_figures_to_sheet.ts';
import { orderToMailing } from './mailings/order_to_mailing.ts';

/** All recipes for Copernica, in the order in which guides tell of them. */
export const copernicaRecipes: readonly Recipe<Sandbox>[] = [
  leadFormToProfile,
  orderToSubprofile,
  unsubscribeToCrm,
  crmConsentToUnsubscribe,
  profileChangeToCrm,
  selectionToTask,
  orderToMailing,
  mailingFiguresToSheet,
  deliveryErrorToCrm,
  clickToSales,
  newProfileToCrm,
  erasureRequest,
];
