/** Arguments of Jest for the layers of the tests that run often (`jest.config.js`). */
export const LAYERS = {
  unit: ['--selectProjects', 'unit'],
  http: ['--selectProjects', 'http'],
};
