/**
 * The operations that a public listing on Zapier hides: its review rules allow no actions that delete, and with `call_function` any function can
 * be called. In a version for one's own account or by invitation they stay. The keys are those of the actions in `index.ts`.
 */
export const notInPublicVersion = ['delete_subscriber', 'empty_list', 'delete_list', 'call_function'] as const;
