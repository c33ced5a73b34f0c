import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentServer, serveDocuments } from '../phone/document-server.js';
import { voxInside } from './vox-inside.js';

const PUBLIC = 'https://public.invalid/prod';

describe('vox call: a publicUrl with a path that a proxy strips', () => {
  let server: DocumentServer;
  beforeAll(async () => void (server = await serveDocuments()));
  afterAll(() => server.close());

  it('is named whole where the call cannot go on, and is mapped', async () => {
    const next = `<Response><Redirect>${PUBLIC}/hooks/menu</Redirect></Response>`;
    server.pages({ '/hooks/start': next, '/hooks/menu': '<Response><Say>Menu.</Say></Response>' });
    const call = ['call', `${server.url}/hooks/start`, '--script', ''];
    const map = `${PUBLIC}=${server.url}`;
    const { code, stdout } = await voxInside(call);
    expect({ code, option: /--map .*/.exec(stdout)?.[0] }).toEqual({ code: 3, option: `--map ${map}` });
    expect(await voxInside([...call, '--map', map])).toEqual({
      code: 0,
      stdout: 'Says: Menu.\nThe call is over: the document has ended.\n',
      stderr: '',
    });
  });
});
