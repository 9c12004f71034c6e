import type { Sandbox } from '../../sandbox/mailingwork/sandbox.ts';
import type { Recipe } from '../../sandbox/recipes/recipe.ts';
import { crmStageToCampaign } from './customers/crm_stage_to_campaign.ts';
import { orderToCampaignEmail } from './customers/order_to_campaign_email.ts';
import { sheetRowsToImport } from './customers/sheet_rows_to_import.ts';
import { shopOrderToSubscriber } from './customers/shop_order_to_subscriber.ts';
import { emailBouncedToTask } from './emails/email_bounced_to_task.ts';
import { linkClickedToLeadScore } from './emails/link_clicked_to_lead_score.ts';
import { monthlyFiguresToSheet } from './emails/monthly_figures_to_sheet.ts';
import { leadFormToOptIn } from './opting_in_and_out/lead_form_to_opt_in.ts';
import { newOptInToCrm } from './opting_in_and_out/new_opt_in_to_crm.ts';
import { newOptOutToCrm } from './opting_in_and_out/new_opt_out_to_crm.ts';
import { optOutRecordedToCrm } from './opting_in_and_out/opt_out_recorded_to_crm.ts';
import { webhookDeactivatedToChat } from './opting_in_and_out/webhook_deactivated_to_chat.ts';

/** All recipes for MAILINGWORK, in the order in which guides tell of them. */
export const mailingworkRecipes: readonly Recipe<Sandbox>[] = [
  leadFormToOptIn,
  newOptInToCrm,
  newOptOutToCrm,
  optOutRecordedToCrm,
  shopOrderToSubscriber,
  crmStageToCampaign,
  linkClickedToLeadScore,
  emailBouncedToTask,
  sheetRowsToImport,
  orderToCampaignEmail,
  webhookDeactivatedToChat,
  monthlyFiguresToSheet,
];
