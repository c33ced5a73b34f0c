import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { type Application, TOKEN } from './applications.js';
import { type OpenPage, type PageOptions, TestBrowser } from './browser.js';
import { type Playground, startPlayground } from './start-playground.js';

/** What the tests of a file share; complete once they run. */
export interface Running {
  application: Application;
  playground: Playground;
  browser: TestBrowser;
}

/** For all tests of a file: an application, its playground, and a browser. */
export function runPlayground(startApplication: () => Promise<Application>): Running {
  const running = {} as Running;
  beforeAll(async () => {
    running.application = await startApplication();
    running.playground = await startPlayground(running.application.url, TOKEN);
    running.browser = await TestBrowser.start();
  });
  afterAll(async () => {
    await running.browser.close();
    await running.playground.stop();
    await running.application.stop();
  });
  return running;
}

/** Opens the page anew for each test, and hands it over. None may complain, or ask another host for anything. */
export function openEach(running: Running, take: (page: OpenPage['page']) => void, options?: PageOptions): void {
  let open: OpenPage;
  beforeEach(async () => {
    open = await running.browser.open(running.playground.address, options);
    take(open.page);
  });
  afterEach(async () => {
    await open.page.context().close();
    expect(open.complaints).toEqual([]);
    expect(open.strayRequests).toEqual([]);
  });
}
