/** Arguments of Jest for the layers of the tests that run often: neither killed servers nor whole samples. */
export const LAYERS = {
  unit: ['test/unit'],
  http: ['test/http', '--testPathIgnorePatterns', '/chaos/', '/samples/'],
};
