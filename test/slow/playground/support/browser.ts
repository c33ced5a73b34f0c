import { type Browser, type BrowserServer, chromium, type Page } from 'playwright-core';
import { toolPath } from '../../../../scripts/tools/find-tool.mjs';
import { leash } from '../../../support/processes/leash.js';

export interface PageOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly permissions?: readonly string[];
}

/** A page, and what it must not do. */
export interface OpenPage {
  readonly page: Page;
  /** Errors of the page and of its console, refusals of its content policy among them. */
  readonly complaints: readonly string[];
  /** Requests to other hosts than the playground's. */
  readonly strayRequests: readonly string[];
}

/** Debian's Chromium without a window. */
export class TestBrowser {
  private constructor(
    private readonly server: BrowserServer,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<TestBrowser> {
    const args = ['--no-sandbox', '--disable-gpu'];
    const server = await chromium.launchServer({ executablePath: toolPath('chromium'), args });
    leash(server.process());
    return new TestBrowser(server, await chromium.connect(server.wsEndpoint()));
  }

  /** Opens an address in a browser that has no past. */
  async open(address: string, options: PageOptions = {}): Promise<OpenPage> {
    const { colorScheme = 'light', width = 1_400, height = 900, permissions = [] } = options;
    const viewport = { width, height };
    const context = await this.browser.newContext({ colorScheme, viewport, permissions: [...permissions] });
    const page = await context.newPage();
    const { origin } = new URL(address);
    const complaints: string[] = [];
    const strayRequests: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(origin) || /^(?:data|blob):/.test(request.url());
      if (!isOwn) strayRequests.push(request.url());
    });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, complaints, strayRequests };
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }
}
