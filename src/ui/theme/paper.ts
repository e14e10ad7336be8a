/** The paper's own colour, for the browser's frame around the page. */
export const paper = { light: '#ffffff', dark: '#181816' };
