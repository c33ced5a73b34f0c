import express from 'express';

export const server = express();

server.post('/hooks/calls', express.urlencoded({ extended: false }), (request, response) => {
  if (request.get('authorization') !== `Bearer ${process.env['VOX_TOKEN']}`) return void response.sendStatus(401);
  const { From = '' } = request.body as { From?: string };
  response.type('application/xml').send(`<Response><Say>Hello ${From}.</Say></Response>`);
});
