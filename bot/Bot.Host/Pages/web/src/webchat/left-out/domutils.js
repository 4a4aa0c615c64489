// Walks over parsed documents, which the sanitiser's parser exports but does not use.
export default {};
