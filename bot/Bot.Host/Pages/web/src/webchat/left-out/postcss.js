// Inline styles in Markdown: the sanitiser drops an attribute that it cannot parse, and our style policy forbids them anyway.
export const parse = () => {
  throw new Error('Inline styles are not part of this bundle.');
};
