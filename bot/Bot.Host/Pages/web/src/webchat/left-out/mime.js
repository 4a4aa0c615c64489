// Names of file types: interviews take no uploads.
export default { getType: () => null };
