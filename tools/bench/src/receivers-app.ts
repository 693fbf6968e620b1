import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createCertificate } from '@mastery/notify-channels/testing';
import { SMTPServer } from 'smtp-server';

// Where messages go at best: an HTTPS server and a mail server that read what comes, and take it without a look.
// A process of its own, so that nothing of it counts as the sender's.
const certificate = await createCertificate();

const web = createServer(certificate, (request, response) => {
  request.resume().on('end', () => response.writeHead(201).end());
});
const mail = new SMTPServer({
  ...certificate,
  secure: true,
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  onData: (stream, _session, done) => void stream.resume().on('end', () => done()),
});
// Connections that the sender ends are no errors.
mail.on('error', () => undefined);

const portOf = async (server: Server): Promise<number> => {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
};

const [webPort, mailPort] = await Promise.all([
  portOf(web.listen(0, '127.0.0.1')),
  portOf(mail.listen(0, '127.0.0.1')),
]);
process.send?.({ ca: certificate.cert, webPort, mailPort });
