/** Where the picture of the Zap stands in the page: buttons in it replace it with how it is afterwards. */
export const PICTURE = 'flow';
