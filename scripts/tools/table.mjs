/**
 * Programs beyond Node and npm: what each is for, which commands need it, how a usable one answers `--version`, and the
 * package that holds it.
 */
export const TOOLS = {
  'redis-server': {
    purpose: 'real Redis servers, which tests start, freeze and kill',
    neededBy: ['test', 'test:slow', 'start:queue'],
    version: /server v=/,
    packages: { debian: 'redis-server', alpine: 'redis', macos: 'redis' },
  },
  curl: {
    purpose: 'a client that is not ours, and the commands that samples print',
    neededBy: ['test', 'test:slow'],
    version: /^curl /,
    packages: { debian: 'curl', alpine: 'curl', macos: 'curl' },
  },
  python3: {
    purpose: 'a telephone application in another language',
    neededBy: ['test', 'test:slow'],
    version: /^Python 3/,
    packages: { debian: 'python3', alpine: 'python3', macos: 'python' },
  },
  script: {
    purpose: 'a pseudo-terminal for the command line (that of util-linux)',
    neededBy: ['test', 'test:slow'],
    version: /util-linux/,
    packages: { debian: 'bsdutils', alpine: 'util-linux-misc', macos: 'util-linux' },
  },
  chromium: {
    purpose: 'a real browser for the page of the playground',
    neededBy: ['test:slow', 'score:playground'],
    version: /^Chromium \d/,
    packages: { debian: 'chromium', alpine: 'chromium', macos: '--cask chromium' },
  },
  git: {
    purpose: 'a fresh clone to pack',
    neededBy: ['check:package', 'consumers', 'schematics', 'smoke:runtimes'],
    version: /^git version/,
    packages: { debian: 'git', alpine: 'git', macos: 'git' },
  },
};

const MANAGERS = {
  debian: ['Debian, Ubuntu', 'sudo apt-get install'],
  alpine: ['Alpine', 'sudo apk add'],
  macos: ['macOS', 'brew install'],
};

/** Names of the tools that a command of package.json needs. */
export const toolsFor = (command) => Object.keys(TOOLS).filter((name) => TOOLS[name].neededBy.includes(command));

/** How to install tools by hand, on each system. */
export const remedyFor = (...names) =>
  Object.entries(MANAGERS)
    .map(([system, [title, install]]) => {
      const packages = names.map((name) => TOOLS[name].packages[system]);
      return `${title}: ${[install, ...packages].join(' ')}`;
    })
    .join('; ');
