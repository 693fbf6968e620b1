// A stand-in for an app's bundle: answers what the launcher and a sidecar ask of an app.
import { createServer } from 'node:http';

const { HOST, PORT, APP_API_TOKEN } = process.env;

createServer((request, response) => {
  if (request.url === '/readyz') return response.end('ready');
  const trusted = request.headers['dapr-api-token'] === APP_API_TOKEN;
  response.statusCode = trusted ? 200 : 401;
  response.end(JSON.stringify({ url: request.url, trusted }));
}).listen(PORT, HOST);
